import { describe, expect, it } from 'vitest';
import { maySayToAnybody } from '#shared/scripts/check-words';

describe('words that anybody may hear', () => {
  it.each([
    ['This call may be recorded.', true],
    ['Esta llamada puede ser grabada por {{agency.name}}.', true],
    ['This call about your account may be recorded.', false],
    ['Grabamos las llamadas sobre su deuda.', false],
    ['{{account.creditor}} records calls.', false],
  ])('%s: %s', (text, isFit) => {
    expect(maySayToAnybody(text)).toBe(isFit);
  });
});
