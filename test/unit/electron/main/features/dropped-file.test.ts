import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDroppedFile } from '#main/features/dropped-file';
import { createFileTokens } from '#main/features/file-tokens';
import { unwrap } from '#shared/kernel/result';

async function read(source: { readonly openStream: () => AsyncIterable<Uint8Array> }): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.openStream()) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a file dropped on the window', () => {
  it('is what was sent, piece by piece, and can be read as often as an import needs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 50 }),
        async (sent, size) => {
          const tokens = createFileTokens();
          const dropped = createDroppedFile(tokens);
          const { token } = unwrap(dropped.begin({ fileName: 'a.csv', bytes: sent.length }));
          for (let offset = 0; offset < sent.length; offset += size) {
            const piece = Buffer.from(sent.subarray(offset, offset + size)).toString('base64');
            unwrap(dropped.piece({ token, offset, base64: piece }));
          }
          expect(unwrap(dropped.end(token))).toEqual({ token, fileName: 'a.csv' });
          const source = unwrap(tokens.sourceOf(token));
          expect(await read(source)).toBe(Buffer.from(sent).toString());
          expect(await read(source)).toBe(Buffer.from(sent).toString());
          expect(await source.stat?.()).toMatchObject({ bytes: sent.length });
        },
      ),
    );
  });

  it('names no path, and a path nobody chose in a dialog is never read', () => {
    const tokens = createFileTokens();
    const dropped = createDroppedFile(tokens);
    const { token } = unwrap(dropped.begin({ fileName: 'passwd', bytes: 1 }));
    unwrap(dropped.piece({ token, offset: 0, base64: base64('x') }));
    unwrap(dropped.end(token));
    expect(tokens.pathOf(token)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('is refused when it is empty or larger than can be held', () => {
    const dropped = createDroppedFile(createFileTokens(), 10);
    expect(dropped.begin({ fileName: 'a', bytes: 0 })).toMatchObject({ ok: false, error: { code: 'FILE_EMPTY' } });
    expect(dropped.begin({ fileName: 'a', bytes: 11 })).toMatchObject({
      ok: false,
      error: { code: 'FILE_TOO_LARGE', details: { limitBytes: 10 } },
    });
  });

  it.each([
    ['a piece out of order', [[1, 'b']]],
    [
      'a piece sent twice',
      [
        [0, 'a'],
        [0, 'a'],
      ],
    ],
    ['more than was announced', [[0, 'abcd']]],
  ] as const)('is let go of at %s', (_what, pieces) => {
    const dropped = createDroppedFile(createFileTokens());
    const { token } = unwrap(dropped.begin({ fileName: 'a', bytes: 3 }));
    const answers = pieces.map(([offset, text]) => dropped.piece({ token, offset, base64: base64(text) }));
    expect(answers.at(-1)).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(dropped.end(token)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('cannot be used before it is whole, after it was cancelled, or when another was dropped', () => {
    const tokens = createFileTokens();
    const dropped = createDroppedFile(tokens);
    const first = unwrap(dropped.begin({ fileName: 'a', bytes: 2 })).token;
    expect(tokens.sourceOf(first).ok).toBe(false);
    unwrap(dropped.piece({ token: first, offset: 0, base64: base64('ab') }));
    unwrap(dropped.end(first));
    expect(tokens.sourceOf(first).ok).toBe(true);
    const second = unwrap(dropped.begin({ fileName: 'b', bytes: 1 })).token;
    expect(tokens.sourceOf(first).ok).toBe(false);
    unwrap(dropped.cancel(second));
    expect(dropped.piece({ token: second, offset: 0, base64: base64('b') })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
  });
});
