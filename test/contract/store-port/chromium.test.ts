import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe } from 'vitest';
import type { StorePort } from '#shared/contract/store';
import { NO_CHROMIUM, findChromium } from '../../host/find-chromium';
import { type PageStore, type StoreBrowser, StoreSite, freshFolder } from './chromium-stores';
import { describeStorePort } from './store-port-suite';

describe.skipIf(findChromium() === null)(`in Chromium (${findChromium() ?? NO_CHROMIUM})`, () => {
  const profile = freshFolder();
  /** Windows whose store is closed: the next test goes on in them, under database names of its own. */
  const idle: PageStore[] = [];
  let site: StoreSite;
  let browser: StoreBrowser;
  let tests = 0;
  beforeAll(async () => {
    site = await StoreSite.start();
    browser = await site.browser(profile);
  });
  afterAll(async () => {
    await browser.close();
    site.stop();
    rmSync(profile, { recursive: true, force: true });
  });

  describeStorePort('the worker of the store window', async () => {
    tests += 1;
    const prefix = `test-${tests}`;
    const used: PageStore[] = [];
    return {
      start: async () => {
        const store = idle.pop() ?? (await browser.store());
        used.push(store);
        const open: StorePort['open'] = (input) =>
          store.port.open({ ...input, databaseName: `${prefix}-${input.databaseName}` });
        return { ...store.port, open };
      },
      end: async () => {
        // A store that a test closed answers that it is not open; either way it is closed then.
        for (const { port } of used) await port.close({});
        idle.push(...used);
      },
    };
  });
});
