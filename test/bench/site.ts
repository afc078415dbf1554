import { createReadStream, existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { partsOf } from '#build/scripts/bundle-parts';
import { ROOT, inRoot } from '#build/scripts/paths';
import { freshFolder } from './folders';

const MEDIA_TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };
/** A page that is alone in its process gets a clock of five microseconds instead of a hundred. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

export type Site = { readonly url: string; readonly stop: () => void };

/** Bundles the page of the bench, and with it the store's own worker, with the settings of the product's pages. */
async function bundled(folder: string): Promise<void> {
  const { build } = await import('vite');
  const store = partsOf(ROOT).find(({ name }) => name === 'store');
  for (const config of store?.configs(folder, 'production') ?? []) {
    // Times of plugins are not what is measured here.
    const rolldownOptions = { ...config.build?.rolldownOptions, checks: { pluginTimings: false } };
    await build({ ...config, root: inRoot('test/bench/page'), build: { ...config.build, rolldownOptions } });
  }
}

/** Serves the page of the bench on the loopback. */
export async function startSite(): Promise<Site> {
  const folder = freshFolder('site');
  await bundled(folder);
  const server = createServer((request, response) => {
    const file = path.join(folder, path.normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...ISOLATED, 'content-type': type });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`,
    stop: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
