import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#shared/kernel/result';
import { NO_CHROMIUM, findChromium } from '../../host/find-chromium';
import { type StoreBrowser, StoreSite, freshFolder } from './chromium-stores';
import { Desk, openInput } from './desk';
import { batch, placements } from './placements';

describe.skipIf(findChromium() === null)(`the page of the store window (${findChromium() ?? NO_CHROMIUM})`, () => {
  const profile = freshFolder();
  let site: StoreSite;
  let browser: StoreBrowser;
  beforeAll(async () => {
    site = await StoreSite.start();
    browser = await site.browser(profile);
  });
  afterAll(async () => {
    await browser.close();
    site.stop();
    rmSync(profile, { recursive: true, force: true });
  });

  it('hands its port to the worker, which greets first', async () => {
    const { greeting, page } = await browser.store('greeting');
    expect(greeting).toEqual({ ready: true });
    await page.close();
  });

  it('answers with a code when its worker cannot start', async () => {
    const { greeting, port, page } = await browser.store('no-worker', (url) => /worker-.*\.js$/.test(url));
    const refusal = { ok: false, error: { code: 'STORE_UNAVAILABLE' } };
    expect(greeting).toMatchObject({ id: 0, result: refusal });
    expect(await port.open(openInput())).toMatchObject(refusal);
    expect(await port.deskEvents({})).toMatchObject(refusal);
    await page.close();
  });

  it('takes one port only, and none with another message or from another window', async () => {
    const { page, port } = await browser.store('one-port');
    await page.evaluate(() => {
      for (const message of [{ kind: 'kept-store-port' }, { kind: 'other' }, 'kept-store-port', null]) {
        window.postMessage(message, '*', [new MessageChannel().port2]);
      }
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const foreign = {
        data: { kind: 'kept-store-port' },
        ports: [new MessageChannel().port2],
        source: frame.contentWindow,
      };
      window.dispatchEvent(new MessageEvent('message', foreign));
    });
    expect(await port.open(openInput())).toMatchObject({ ok: true });
    expect(page.workers()).toHaveLength(1);
    await page.close();
  });

  it('says that there is no room, keeps what it has, and goes on when there is room again', async () => {
    const { page, port } = await browser.store('full');
    const control = await page.context().newCDPSession(page);
    const origin = await page.evaluate(() => location.origin);
    const desk = new Desk(port);
    await control.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
    await desk.open();
    await desk.import(batch(1), placements(50));
    const stats = unwrap(await port.stats({ ...desk.asked, asOf: null }));
    const plan = await desk.plan(batch(2), placements(3_000, 50));
    const input = { batchId: batch(2).batchId, events: desk.journal.record(desk.batchEvents(batch(2), plan)) };
    expect(await port.importApply(input)).toMatchObject({ ok: false, error: { code: 'STORE_QUOTA' } });
    expect(unwrap(await port.stats({ ...desk.asked, asOf: null }))).toEqual(stats);
    await control.send('Storage.overrideQuotaForOrigin', { origin });
    // The browser notices only after a while that there is room again.
    await expect.poll(() => port.importApply(input), { timeout: 20_000 }).toMatchObject({ ok: true });
    expect(unwrap(await port.verifyProjections({}))).toMatchObject({ accounts: 3_050, differences: [] });
    await page.close();
  });

  it('runs no inline script and reaches no network', async () => {
    const { page } = await browser.store('policy');
    const refused = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      const fetched = await fetch('/index.html').then(
        () => 'fetched',
        () => 'refused',
      );
      return { ran: 'ran' in globalThis, fetched };
    });
    expect(refused).toEqual({ ran: false, fetched: 'refused' });
    await page.close();
  });
});
