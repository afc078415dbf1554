import { readFile } from 'node:fs/promises';
import { server } from './runtime';
import { strict } from './strict';

/** `fetch` that knows the app's own schemes and file urls. */
export async function fetchThroughHost(
  partition: string,
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const request = new Request(input, init);
  const scheme = request.url.slice(0, request.url.indexOf(':'));
  const handler = server.handlerOf(partition, scheme);
  if (handler) return handler(request);
  if (scheme === 'file') return new Response(new Uint8Array(await readFile(new URL(request.url))));
  return fetch(request);
}

const state = { isOnline: true };

/** The module `net`. A test may set `net.online = false`, which Electron cannot. */
export const net = strict('net', {
  fetch: (input: string | URL | Request, init?: RequestInit) => fetchThroughHost('', input, init),
  isOnline: (): boolean => state.isOnline,
  get online(): boolean {
    return state.isOnline;
  },
  set online(value: boolean) {
    state.isOnline = value;
  },
});
