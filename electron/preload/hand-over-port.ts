const STORE_PORT_CHANNEL = 'kept:store-port';

/** What the page is posted together with its one port. */
export const STORE_PORT_MESSAGE = { kind: 'kept-store-port' } as const;

/** What the preload needs of `ipcRenderer`. */
export type PortWire<P> = {
  once(channel: string, listener: (event: { readonly ports: readonly P[] }) => void): unknown;
};

/** What the preload needs of its window. */
export type PortPage<P> = {
  readonly document: { readonly readyState: string };
  addEventListener(event: 'load', listener: () => void, options: { readonly once: true }): void;
  postMessage(message: unknown, targetOrigin: string, transfer: P[]): void;
};

/**
 * Gives the page the first port that main sends, once the page has loaded and so listens. Nothing else passes, and only once.
 * SECURITY: the target origin may be `*` because a window posts to itself: no other document can receive it, and the page cannot
 * be navigated away. The page takes it only from its own window.
 */
export function handOverPort<P>(wire: PortWire<P>, page: PortPage<P>): void {
  wire.once(STORE_PORT_CHANNEL, (event) => {
    const port = event.ports[0];
    if (port === undefined) return;
    const handOver = (): void => page.postMessage(STORE_PORT_MESSAGE, '*', [port]);
    if (page.document.readyState === 'complete') handOver();
    else page.addEventListener('load', handOver, { once: true });
  });
}
