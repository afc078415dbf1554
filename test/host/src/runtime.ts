import { randomBytes } from 'node:crypto';
import type { Broker } from './broker';
import type { Chromium } from './chromium';
import { LoopbackServer } from './loopback-server';
import { Origins } from './origins';

/** Names this run's private events and messages inside pages. */
export const secret = randomBytes(6).toString('hex');

export const origins = new Origins(secret);
export const server = new LoopbackServer(origins);

export interface Running {
  readonly chromium: Chromium;
  /** Settles when it can open windows; null with relayed ports, where windows are opened without an opener. */
  readonly broker: Promise<Broker> | null;
}

let current: Running | null = null;

/** The running Chromium. Throws before 'ready', as most of Electron does. */
export function running(): Running {
  if (current === null) throw new Error('this cannot be used before the app is ready');
  return current;
}

/** Null before 'ready'. */
export function runningOrNull(): Running | null {
  return current;
}

export function setRunning(value: Running): void {
  current = value;
}
