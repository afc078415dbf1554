import { describe, expect, it } from 'vitest';
import { type AppError, CodedError, type Result, err, ok } from '#shared/kernel/result';
import { REQUESTS, createDeskIpc, fromUi } from './desk-ipc';

/** The places in a sample where a value of another type can be put, as paths. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path];
  const below = Object.entries(value).flatMap(([key, part]) =>
    placesOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? below : [path, ...below];
}

function withAt(value: unknown, path: readonly (string | number)[], replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (Array.isArray(value)) return value.map((part, i) => (i === key ? withAt(part, rest, replacement) : part));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [key]: withAt(object[String(key)], rest, replacement) };
}

/** Every object inside a sample, as paths; the empty path is the request itself. */
function objectsOf(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, part]) =>
    objectsOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value) ? below : [path, ...below];
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Readonly<Record<string | number, unknown>>)[key], value);
}

function codeOf(answer: Result<unknown, AppError>): string {
  return answer.ok ? 'ok' : answer.error.code;
}

const SECRET = 'Ada Lovelace, 555-0142';
const byChannel = REQUESTS.map((request) => [request.channel, request] as const);

describe.each(byChannel)('the request %s', (channel, { input, output }) => {
  it('reaches its handler once with the checked input and answers what the handler said', async () => {
    const desk = createDeskIpc();
    expect(await desk.request(channel, fromUi(), input)).toEqual(ok(output));
    expect(desk.handled).toEqual([{ channel, input }]);
    expect(desk.log).toEqual([]);
  });

  it('refuses a key the contract does not name, in every object of the request', async () => {
    const desk = createDeskIpc();
    for (const path of objectsOf(input)) {
      const object = valueAt(input, path) as object;
      const answer = await desk.request(channel, fromUi(), withAt(input, path, { ...object, smuggled: SECRET }));
      expect([path, codeOf(answer)]).toEqual([path, 'IPC_BAD_REQUEST']);
      expect(JSON.stringify([answer, desk.log])).not.toContain(SECRET);
      expect(JSON.stringify(answer)).not.toContain('smuggled');
    }
    expect(desk.handled).toEqual([]);
  });

  it('refuses a value of another type in every place of the request, and names the place only', async () => {
    const desk = createDeskIpc();
    for (const path of placesOf(input)) {
      const answer = await desk.request(channel, fromUi(), withAt(input, path, { wrong: SECRET }));
      expect([path, codeOf(answer)]).toEqual([path, 'IPC_BAD_REQUEST']);
      expect(JSON.stringify([answer, desk.log])).not.toContain(SECRET);
    }
    expect(desk.handled).toEqual([]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', SECRET],
    ['a number', 7],
    ['a list', []],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(8)],
  ])('refuses %s in the place of its one object', async (_what, message) => {
    const desk = createDeskIpc();
    const answer = await desk.request(channel, fromUi(), message);
    expect(answer).toMatchObject({ ok: false, error: { code: 'IPC_BAD_REQUEST' } });
    expect(desk.handled).toEqual([]);
  });

  it('refuses no argument and a second argument', async () => {
    const desk = createDeskIpc();
    const problems = [{ path: '', code: 'not-one-argument' }];
    const refusal = { ok: false, error: { code: 'IPC_BAD_REQUEST', details: { problems } } };
    expect(await desk.request(channel, fromUi())).toMatchObject(refusal);
    expect(await desk.request(channel, fromUi(), input, input)).toMatchObject(refusal);
    expect(desk.handled).toEqual([]);
  });

  it('refuses a request of more than a million characters before it looks at it', async () => {
    const desk = createDeskIpc();
    const answer = await desk.request(channel, fromUi(), { ...(input as object), much: 'x'.repeat(1_000_000) });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'IPC_BAD_REQUEST', details: { problems: [{ path: '', code: 'too-large' }] } },
    });
    expect(desk.handled).toEqual([]);
  });

  it.each([
    [
      'a page of another origin',
      fromUi({ origin: 'https://example.com', url: 'https://example.com/' }),
      'foreign-origin',
    ],
    ['a frame inside the page', fromUi({ parent: { url: 'app://ui/' } }), 'sub-frame'],
    ['a frame that is gone', { senderFrame: null, sender: { id: 7 } }, 'frame-gone'],
    ['a window without a role', fromUi({}, 99), 'window-without-role'],
    ['the store window', fromUi({ origin: 'app://store', url: 'app://store/' }, 8), 'foreign-origin'],
    ['a UI page in the store window', fromUi({}, 8), 'window-of-other-role'],
    ['an about:blank page with the origin of its opener', fromUi({ url: 'about:blank' }), 'foreign-url'],
    ['a page without an address', fromUi({ url: '', origin: '' }), 'foreign-origin'],
    [
      'a page of an origin that only begins alike',
      fromUi({ origin: 'app://ui.evil', url: 'app://ui.evil/' }),
      'foreign-origin',
    ],
  ])('refuses %s', async (_who, event, reason) => {
    const desk = createDeskIpc();
    const answer = await desk.request(channel, event, input);
    expect(answer).toEqual(err('IPC_FORBIDDEN', 'this sender may not make this request'));
    expect(desk.handled).toEqual([]);
    expect(desk.log).toEqual([{ event: 'ipc-forbidden', channel, reason }]);
  });

  it('answers a fault of its handler as INTERNAL with a correlation id, and keeps the words and the stack for the log', async () => {
    const fault = new TypeError(`cannot read ${SECRET}`);
    const desk = createDeskIpc(() => Promise.reject(fault));
    const answer = await desk.request(channel, fromUi(), input);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'INTERNAL', details: { correlationId: 'correlation-1' } },
    });
    expect(JSON.stringify(answer)).not.toContain(SECRET);
    expect(desk.log).toEqual([{ event: 'ipc-failed', channel, correlationId: 'correlation-1', error: fault }]);
  });

  it('answers a handler that throws before its first await as INTERNAL too', async () => {
    const desk = createDeskIpc(() => {
      throw new Error('at once');
    });
    expect(await desk.request(channel, fromUi(), input)).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });

  it('passes on an expected failure, returned or thrown', async () => {
    const failure = err('STORE_UNAVAILABLE', 'the store is gone', { attempt: 1 });
    expect(await createDeskIpc(async () => failure).request(channel, fromUi(), input)).toEqual(failure);
    const thrown = createDeskIpc(() => Promise.reject(new CodedError(failure.error)));
    expect(await thrown.request(channel, fromUi(), input)).toEqual(failure);
  });

  it.each([
    ['nothing', undefined],
    ['no result', { garbage: true }],
    ['a success without a value', { ok: true }],
    ['a success with a value of another shape', { ok: true, value: { garbage: SECRET } }],
    ['a success with a function', { ok: true, value: () => SECRET }],
    ['a failure with an unknown code', { ok: false, error: { code: 'NOPE', message: SECRET } }],
    ['a failure with a stack', { ok: false, error: { code: 'INTERNAL', message: '', stack: SECRET } }],
    [
      'a failure with details that cannot be cloned',
      { ok: false, error: { code: 'INTERNAL', message: '', details: { f: () => 1 } } },
    ],
  ])('answers INTERNAL when its handler answers %s', async (_what, garbage) => {
    const desk = createDeskIpc(async () => garbage);
    const answer = await desk.request(channel, fromUi(), input);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'INTERNAL', details: { correlationId: 'correlation-1' } },
    });
    expect(JSON.stringify(answer)).not.toContain(SECRET);
    expect(desk.log).toMatchObject([{ event: 'ipc-failed', channel }]);
  });

  it('is named in the log when it took longer than 200 ms, without its input', async () => {
    for (const [tookMs, logged] of [
      [200, []],
      [201, [{ event: 'ipc-slow', channel, ms: 201 }]],
    ] as const) {
      const desk = createDeskIpc(async () => {
        desk.clock.nowMs += tookMs;
        return ok(output);
      });
      await desk.request(channel, fromUi(), input);
      expect(desk.log).toEqual(logged);
    }
  });
});
