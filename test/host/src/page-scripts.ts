import pageSource from 'virtual:host-page';
import type { PageConfig } from './wire';

/** The script for one world of every new document: the host's page half, with the preload inlined. */
export function pageScript(config: PageConfig, preload: string): string {
  const preloadFunction =
    preload === '' ? 'null' : `function (require, module, exports, process, global) {${preload}\n}`;
  return [
    '(() => {',
    `const __HOST_CONFIG = ${JSON.stringify(config)};`,
    `const __HOST_PRELOAD = ${preloadFunction};`,
    pageSource,
    '})()',
  ].join('\n');
}
