import type { PageConfig } from '../wire';
import { WorldBridge } from './world-bridge';

/** The page's own world: takes what contextBridge exposes and reports window.open. */
export function startMainWorld(config: PageConfig): void {
  const bridge = new WorldBridge(config.secret, 'main', (request) => {
    if (request.op !== 'expose') return;
    if (request.key in window) {
      throw new Error(
        `Cannot bind an API on top of an existing property on the window object: '${request.key}' already exists`,
      );
    }
    Object.defineProperty(window, request.key, {
      value: deepFreeze(bridge.fromOther(request.api)),
      enumerable: true,
      configurable: false,
      writable: false,
    });
  });
  // A denied window.open returns null in Electron, and no popup ever has to be closed again.
  window.open = (url = '', name = '', features = '') => {
    bridge.call({ op: 'open', url: absolute(String(url)), name, features });
    return null;
  };
}

function absolute(url: string): string {
  return URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : url;
}

function deepFreeze(value: unknown): unknown {
  // Freezing a view throws; Electron leaves them alone too.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const child of Object.values(value)) deepFreeze(child);
  return Object.freeze(value);
}
