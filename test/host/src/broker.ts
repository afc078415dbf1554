import type { Cdp } from './cdp';
import { BROKER_HOST } from './loopback-server';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

export interface PageEnd {
  /** The number the window was opened under. */
  readonly windowId: number;
  readonly portId: string;
}

/**
 * A blank page that opens every window. It holds their WindowProxies, and so can hand two pages the ends of one true
 * browser channel, across processes: what Electron does when main moves both ends of a MessageChannelMain to pages.
 */
export class Broker {
  readonly targetId: string;
  readonly #cdp: Cdp;
  readonly #sessionId: string;
  readonly #secret: string;
  /** Targets say who opened them, not for which call: so one window is opened at a time. */
  #opening: Promise<unknown> = Promise.resolve();

  private constructor(cdp: Cdp, targetId: string, sessionId: string, secret: string) {
    this.#cdp = cdp;
    this.targetId = targetId;
    this.#sessionId = sessionId;
    this.#secret = secret;
  }

  /** Attaches to the broker page `targetId` and waits until it stands on its own origin. */
  static async attach(cdp: Cdp, targetId: string, secret: string): Promise<Broker> {
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
    const broker = new Broker(cdp, targetId, sessionId, secret);
    // As about:blank it would share the first window's process and die with it.
    const isLoaded = new Promise<void>((resolve) => {
      cdp.on('Page.frameNavigated', ({ frame }) => isBroker(frame.url) && resolve(), sessionId);
    });
    await cdp.send('Page.enable', {}, sessionId);
    const { frameTree } = await cdp.send('Page.getFrameTree', {}, sessionId);
    if (!isBroker(frameTree.frame.url)) await isLoaded;
    return broker;
  }

  /** Opens a window on about:blank; its DevTools target id. */
  open(windowId: number, { width, height }: WindowSize): Promise<string> {
    const opened = this.#opening.then(async () => {
      const target = new Promise<string>((resolve) => {
        const stop = this.#cdp.on('Target.targetCreated', ({ targetInfo }) => {
          if (targetInfo.type !== 'page' || targetInfo.openerId !== this.targetId) return;
          stop();
          resolve(targetInfo.targetId);
        });
      });
      const features = `popup,width=${width},height=${height}`;
      await this.#evaluate(`(globalThis.wins ??= {})[${windowId}] = open('about:blank', '_blank', '${features}'), 0`);
      return target;
    });
    this.#opening = opened.catch(() => undefined);
    return opened;
  }

  /** Makes a channel and posts its ends to two pages, which know them by their port ids. */
  async join(first: PageEnd, second: PageEnd): Promise<void> {
    const post = (end: PageEnd, port: string): string =>
      `wins[${end.windowId}].postMessage({ secret: '${this.#secret}', port: '${end.portId}' }, '*', [channel.${port}]);`;
    await this.#evaluate(`{ const channel = new MessageChannel(); ${post(first, 'port1')} ${post(second, 'port2')} }`);
  }

  /** Lets go of a closed window. */
  async forget(windowId: number): Promise<void> {
    await this.#evaluate(`delete wins[${windowId}]`);
  }

  async #evaluate(expression: string): Promise<unknown> {
    const answer = await this.#cdp.send('Runtime.evaluate', { expression, userGesture: true }, this.#sessionId);
    return answer.result.value;
  }
}

function isBroker(url: string): boolean {
  return url === `http://${BROKER_HOST}/`;
}
