import { EventEmitter } from 'node:events';
import { deserialize, serialize } from 'node:v8';
import { decode, encode } from './codec';
import type { HostToPage } from './wire';

/** A page that can hold ends of ports. */
export interface PortCarrier {
  readonly ports: Map<string, PortEnd>;
  post(head: HostToPage, body?: string): void;
}

interface FarEnd {
  readonly carrier: PortCarrier;
  readonly id: string;
}

interface Queued {
  readonly data: unknown;
  readonly ports: readonly MessagePortMain[];
}

let lastPortId = 0;

/** A fresh id for a port main gives to a page. */
export function nextPortId(): string {
  return `n${++lastPortId}`;
}

/** One end of a channel as the host keeps it: in main's hands, or moved to a page and relayed from here. */
export class PortEnd {
  readonly port: MessagePortMain;
  peer: PortEnd | null = null;
  hasMoved = false;
  #far: FarEnd | null = null;
  #queue: Queued[] = [];
  #isStarted = false;
  #isClosed = false;

  constructor(port: MessagePortMain) {
    this.port = port;
  }

  get hasQueued(): boolean {
    return this.#queue.length > 0;
  }

  /** Main posts on this end. */
  post(message: unknown, transfer: readonly MessagePortMain[]): void {
    const peer = this.peer;
    if (this.hasMoved || this.#isClosed || peer === null) return;
    if (peer.#far) return peer.#send(peer.#far, encode(message), transfer);
    const data: unknown = deserialize(serialize(message));
    setImmediate(() => peer.#deliver(data, transfer));
  }

  /** The page that holds this end posted. Between two pages the text passes unread. */
  receiveFromPage(body: string, ports: readonly MessagePortMain[]): void {
    const peer = this.peer;
    if (peer === null || peer.#isClosed) return;
    if (peer.#far) peer.#send(peer.#far, body, ports);
    else peer.#deliver(decode(body), ports);
  }

  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    for (const queued of this.#queue.splice(0)) setImmediate(() => this.port.emit('message', queued));
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#leavePage();
    this.peer?.closeByPeer();
  }

  /** The other end has closed, or the page that held it has gone. */
  closeByPeer(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const far = this.#far;
    this.#leavePage();
    if (far) far.carrier.post({ type: 'port-close', port: far.id });
    else setImmediate(() => this.port.emit('close'));
  }

  /** Hands this end to a page; what had queued up goes along. Returns the id the page knows it by. */
  moveTo(carrier: PortCarrier, id = nextPortId()): string {
    const far = { carrier, id };
    this.hasMoved = true;
    this.#far = far;
    carrier.ports.set(id, this);
    for (const { data, ports } of this.#queue.splice(0)) this.#send(far, encode(data), ports);
    return id;
  }

  /** The page made this end itself and already knows it by `id`. */
  adoptAt(carrier: PortCarrier, id: string): void {
    this.hasMoved = true;
    this.#far = { carrier, id };
    carrier.ports.set(id, this);
  }

  #deliver(data: unknown, ports: readonly MessagePortMain[]): void {
    if (this.#isClosed) return;
    if (this.#far) this.#send(this.#far, encode(data), ports);
    else if (this.#isStarted) this.port.emit('message', { data, ports });
    else this.#queue.push({ data, ports });
  }

  #send(far: FarEnd, body: string, ports: readonly MessagePortMain[]): void {
    const ids = ports.map((port) => port.host.moveTo(far.carrier));
    far.carrier.post({ type: 'port-message', port: far.id, ports: ids }, body);
  }

  #leavePage(): void {
    if (this.#far) this.#far.carrier.ports.delete(this.#far.id);
  }
}

/** One end of a channel in main. Messages wait until `start()`, as in Electron. */
export class MessagePortMain extends EventEmitter {
  readonly host: PortEnd;

  constructor() {
    super();
    this.host = new PortEnd(this);
  }

  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.host.post(message, transfer);
  }

  start(): void {
    this.host.start();
  }

  close(): void {
    this.host.close();
  }
}

export class MessageChannelMain {
  readonly port1 = new MessagePortMain();
  readonly port2 = new MessagePortMain();

  constructor() {
    this.port1.host.peer = this.port2.host;
    this.port2.host.peer = this.port1.host;
  }
}

/** Main's end of a channel whose other end the page sent us under `id`. */
export function adoptPort(carrier: PortCarrier, id: string): MessagePortMain {
  const { port1, port2 } = new MessageChannelMain();
  port2.host.adoptAt(carrier, id);
  return port1;
}
