import { decode, encode } from '../codec';
import type { PageToHost } from '../wire';

type Post = (head: PageToHost, body?: string) => void;

/** Chromium's `close` event of a port; started with MessagePortCloseEvent, not yet in the compiler's library. */
interface ClosablePort extends MessagePort {
  onclose: (() => void) | null;
}

/** The page's ends of ports that main (or, through main, another page) holds the other end of. */
export class PagePorts {
  readonly #post: Post;
  readonly #prefix: string;
  readonly #relayed = new Map<string, MessagePort>();
  readonly #arrived = new Map<string, MessagePort>();
  #lastId = 0;

  constructor(post: Post, prefix: string) {
    this.#post = post;
    this.#prefix = prefix;
  }

  /** Makes ports the page gives away reachable for main; their ids. */
  give(ports: readonly MessagePort[]): string[] {
    return ports.map((port) => {
      const id = `${this.#prefix}.${++this.#lastId}`;
      this.#relay(id, port);
      return id;
    });
  }

  /** The page's port for an id main named: the one the broker sent, or a fresh one relayed through main. */
  take(id: string): MessagePort {
    const arrived = this.#arrived.get(id);
    if (arrived) {
      this.#arrived.delete(id);
      return arrived;
    }
    const channel = new MessageChannel();
    this.#relay(id, channel.port2);
    return channel.port1;
  }

  /** A port the broker posted: the end of a true browser channel to another page. */
  arrive(id: string, port: MessagePort): void {
    this.#arrived.set(id, port);
  }

  hasArrived(id: string): boolean {
    return this.#arrived.has(id);
  }

  deliver(id: string, body: string, ports: readonly string[]): void {
    this.#relayed.get(id)?.postMessage(
      decode(body),
      ports.map((port) => this.take(port)),
    );
  }

  close(id: string): void {
    this.#relayed.get(id)?.close();
    this.#relayed.delete(id);
  }

  #relay(id: string, port: MessagePort): void {
    this.#relayed.set(id, port);
    port.onmessage = (event: MessageEvent<unknown>) =>
      this.#post({ type: 'port-message', port: id, ports: this.give(event.ports) }, encode(event.data));
    (port as ClosablePort).onclose = () => {
      this.#relayed.delete(id);
      this.#post({ type: 'port-close', port: id });
    };
  }
}
