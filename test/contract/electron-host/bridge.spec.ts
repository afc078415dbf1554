import { expect, test } from './fixture';

test('the preload lives in a world of its own and exposes a frozen api', async ({ shared }) => {
  const page = await shared.ui.evaluate(() => ({
    leak: typeof (window as never as { leak?: unknown }).leak,
    require: typeof (window as never as { require?: unknown }).require,
    process: typeof (window as never as { process?: unknown }).process,
    isFrozen: Object.isFrozen(window.api) && Object.isFrozen(window.api.nested),
    argv: window.api.argv,
    hasVersion: /^\d+\./.test(window.api.electron ?? ''),
  }));
  expect(page).toEqual({
    leak: 'undefined',
    require: 'undefined',
    process: 'undefined',
    isFrozen: true,
    argv: ['--flag=1'],
    hasVersion: true,
  });
});

test('a page function crosses into the preload and is called back at once', async ({ shared }) => {
  expect(await shared.ui.evaluate(() => window.api.sumOf((index) => index * 10))).toBe(30);
});

test('what structured clone keeps survives the way to main and back', async ({ shared }) => {
  const kept = await shared.ui.evaluate(async () => {
    const shared = new Map([['a', { at: new Date(7) }]]);
    const holes: unknown[] = [1];
    holes[2] = 3;
    const sent = {
      shared,
      again: shared,
      set: new Set([1, 'x']),
      date: new Date(5),
      bytes: new Uint8Array([1, 2, 255]),
      buffer: new Uint8Array([9, 8]).buffer,
      floats: new Float64Array([1.5, Number.NaN]),
      big: 12345678901234567890n,
      missing: undefined,
      negativeZero: -0,
      infinite: -Infinity,
      pattern: /a+/gi,
      error: new RangeError('bad'),
      text: 'é😀\u2028',
      holes,
    };
    const [back] = (await window.api.echo(sent)) as [typeof sent];
    return {
      map: back.shared.get('a')?.at.getTime(),
      isShared: back.shared === back.again,
      set: back.set.has('x'),
      date: back.date.getTime(),
      bytes: [...back.bytes],
      buffer: [...new Uint8Array(back.buffer)],
      floats: [...back.floats],
      big: String(back.big),
      hasMissing: 'missing' in back,
      isNegativeZero: Object.is(back.negativeZero, -0),
      infinite: back.infinite,
      pattern: String(back.pattern),
      error: back.error instanceof Error && back.error.message,
      text: back.text,
      hasHole: !(1 in back.holes) && back.holes.length === 3,
    };
  });
  expect(kept).toEqual({
    map: 7,
    isShared: true,
    set: true,
    date: 5,
    bytes: [1, 2, 255],
    buffer: [9, 8],
    floats: [1.5, Number.NaN],
    big: '12345678901234567890',
    hasMissing: true,
    isNegativeZero: true,
    infinite: -Infinity,
    pattern: '/a+/gi',
    error: 'bad',
    text: 'é😀\u2028',
    hasHole: true,
  });
});

test('main sees real Maps, Dates and bytes, three megabytes of them too', async ({ shared }) => {
  const { ui } = shared;
  expect(
    await ui.evaluate(() => window.api.call('kinds', { bytes: new Uint8Array(3), map: new Map(), date: new Date() })),
  ).toEqual({ bytes: '[object Uint8Array]', map: '[object Map]', date: '[object Date]' });
  const isSame = await ui.evaluate(async () => {
    const sent = Uint8Array.from({ length: 3_000_000 }, (_none, index) => index);
    const [back] = (await window.api.echo(sent)) as [Uint8Array];
    return back.length === sent.length && back.every((byte, index) => byte === sent[index]);
  });
  expect(isSame).toBe(true);
});

test('a handler that throws, and one that is missing, reject with the words of Electron', async ({ shared }) => {
  const failureOf = (channel: string): Promise<string> =>
    shared.ui.evaluate(
      (name) =>
        window.api.call(name).then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      channel,
    );
  expect(await failureOf('fail')).toBe("Error invoking remote method 'fail': TypeError: no such thing");
  expect(await failureOf('nope')).toContain("No handler registered for 'nope'");
});

test('a value without a clone is refused where it is sent', async ({ shared }) => {
  const message = await shared.ui.evaluate(async () => {
    try {
      await window.api.echo(document.body);
      return 'sent';
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(message).toContain('could not be cloned');
});
