import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mayBeLeftOut, withNulls } from '#shared/contract/left-out';

const Stop = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('attorney'), name: z.string().nullable() }),
  z.strictObject({ kind: z.literal('medium'), medium: z.enum(['call', 'text']) }),
]);
const Request = z.strictObject({
  id: z.string(),
  words: z.string().nullable(),
  stop: Stop,
  approval: z.strictObject({ pin: z.string(), evidence: z.string().nullable() }).nullable(),
});

describe('what somebody leaves out of a request', () => {
  it('is null where null says that nobody knows, also within a union and within what may be null itself', () => {
    expect(withNulls(Request, { id: 'a', stop: { kind: 'attorney' }, approval: { pin: '1' } })).toEqual({
      id: 'a',
      words: null,
      stop: { kind: 'attorney', name: null },
      approval: { pin: '1', evidence: null },
    });
  });

  it('is not guessed at where something must be said', () => {
    const filled = withNulls(Request, { stop: { kind: 'medium' } });
    expect(filled).toEqual({ stop: { kind: 'medium' }, words: null, approval: null });
    expect(Request.safeParse(filled).success).toBe(false);
  });

  it('leaves what is no object, and a kind nobody knows, for the schema to refuse', () => {
    expect(withNulls(Request, 'text')).toBe('text');
    expect(withNulls(Request, { stop: { kind: 'sabbath' } })).toMatchObject({ stop: { kind: 'sabbath' } });
  });

  it('is optional in the schema people are shown, and an unknown field is still refused', () => {
    const shown = mayBeLeftOut(Request, ['id']);
    expect(shown.safeParse({ stop: { kind: 'attorney' } }).success).toBe(true);
    expect(shown.safeParse({ stop: { kind: 'attorney' }, approval: { pin: '1' } }).success).toBe(true);
    expect(shown.safeParse({ stop: { kind: 'medium' } }).success).toBe(false);
    expect(shown.safeParse({ stop: { kind: 'attorney' }, extra: 1 }).success).toBe(false);
  });
});
