import type { StoreGreeting } from '#shared/contract/store';

type MessageListener = (event: { readonly data: unknown }) => void;

/** What is asked of main's end of the channel; Electron's `MessagePortMain` fits. */
export type GreetingPort = {
  on(event: 'message', listener: MessageListener): unknown;
  on(event: 'close', listener: () => void): unknown;
  off(event: 'message', listener: MessageListener): unknown;
  off(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
};

function isGreeting(data: unknown): data is StoreGreeting {
  return typeof data === 'object' && data !== null && 'ready' in data && data.ready === true;
}

/**
 * Starts the port and waits for the store page's greeting, the first message on it. Null when it came; else `port-closed` or
 * `not-a-greeting`. Leaves no listener behind.
 */
export function awaitGreeting(port: GreetingPort): Promise<string | null> {
  return new Promise((resolve) => {
    const settle = (outcome: string | null): void => {
      port.off('message', onMessage);
      port.off('close', onClose);
      resolve(outcome);
    };
    const onMessage: MessageListener = (event) => settle(isGreeting(event.data) ? null : 'not-a-greeting');
    const onClose = (): void => settle('port-closed');
    port.on('message', onMessage);
    port.on('close', onClose);
    port.start();
  });
}
