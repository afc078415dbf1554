import { expect, test } from './fixture';

test('the UI window asks the store window over a port of their own', async ({ shared }) => {
  const { ui } = shared;
  await ui.evaluate(() => window.api.fill(0, 100));
  await shared.connect();
  expect(await ui.evaluate(() => window.api.direct('count'))).toBe(100);
  expect(await ui.evaluate(() => window.api.direct('page', { account: 'a1', limit: 5 }))).toHaveLength(5);
});

test('a port the page sends is answered by main, and its close is seen there', async ({ shared }) => {
  const answer = await shared.ui.evaluate(async () => {
    const { main } = (await window.api.raisePort()) as { main: { hi: Map<number, Date> } };
    return main.hi.get(1)?.getTime();
  });
  expect(answer).toBe(5);
  await shared.noted('page-port closed');
});

test('messages posted before a port is started wait for the start', async ({ shared }) => {
  const received = await shared.app.evaluate(async ({ MessageChannelMain }) => {
    const { port1, port2 } = new MessageChannelMain();
    port1.postMessage({ first: 1 });
    const messages: unknown[] = [];
    const isClosed = new Promise<void>((resolve) => port2.once('close', () => resolve()));
    port2.on('message', ({ data }) => messages.push(data));
    await new Promise((resolve) => setImmediate(resolve));
    const before = messages.length;
    port2.start();
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    port1.close();
    await isClosed;
    return { before, messages };
  });
  expect(received).toEqual({ before: 0, messages: [{ first: 1 }] });
});
