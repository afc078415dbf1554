import { expect, test } from './fixture';

test('links, scripts and mailto lead nowhere unless main allows it', async ({ running }) => {
  const { ui } = running;
  const url = ui.url();
  await ui.click('#out');
  await running.noted('will-navigate https://example.com/x');
  await running.noted('will-frame-navigate https://example.com/x true');
  await ui.click('#mail');
  await running.noted('will-navigate mailto:a@example.com');
  await ui.evaluate(() => {
    location.href = 'http://evil.example/';
  });
  await running.noted('will-navigate http://evil.example/');
  expect(ui.url()).toBe(url);
  await expect(ui.locator('#count')).toHaveText('0');
});

test('a navigation main allows arrives', async ({ running }) => {
  await running.ui.evaluate(() => {
    location.href = '/ui.html?again';
  });
  await running.noted('will-navigate app://desk/ui.html?again');
  await expect(running.ui).toHaveURL(/\/ui\.html\?again$/);
  await expect(running.ui.locator('#count')).toHaveText('0');
});

test('window.open and target=_blank are put to main, and no window opens', async ({ running }) => {
  const { app, ui } = running;
  await ui.click('#blank');
  await running.noted('open https://example.com/blank');
  expect(await ui.evaluate(() => window.open('https://example.com/popup'))).toBeNull();
  await running.noted('open https://example.com/popup');
  await expect.poll(() => app.windows().filter((window) => /example/.test(window.url())).length).toBe(0);
});

test('the content security policy of the app binds its pages', async ({ running }) => {
  const outcome = await running.ui.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      const note = (event: SecurityPolicyViolationEvent): void =>
        resolve(`${event.effectiveDirective} ${event.blockedURI}`);
      document.addEventListener('securitypolicyviolation', note, { once: true });
    });
    const script = document.createElement('script');
    script.textContent = 'window.intruder = 1';
    document.head.append(script);
    const fetched = fetch('https://example.com/').then(
      () => 'fetched',
      () => 'blocked',
    );
    return { violation: await violation, intruder: 'intruder' in window, fetched: await fetched };
  });
  expect(outcome).toEqual({ violation: 'script-src-elem inline', intruder: false, fetched: 'blocked' });
});
