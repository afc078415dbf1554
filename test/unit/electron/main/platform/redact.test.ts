import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '#main/platform/redact';

describe('redact', () => {
  for (const [what, text, expected] of [
    ['a phone', 'called (415) 555-0123 twice', 'called [number ..23] twice'],
    ['a phone with a country', 'to +1 415.555.0123', 'to [number ..23]'],
    ['a phone as digits', 'x=4155550123;', 'x=[number ..23];'],
    ['a short phone', '555-0123', '[number ..23]'],
    ['a card', 'card 4111 1111 1111 1111.', 'card [hidden].'],
    ['a card as digits', '4111111111111111', '[hidden]'],
    ['an IBAN', 'DE89 3704 0044 0532 0130 00 paid', '[hidden] paid'],
    ['an SSN', 'ssn 078-05-1120', 'ssn [number ..20]'],
    ['an SSN with hidden parts', 'ssn XXX-XX-1120', 'ssn [hidden]'],
    ['a day, which may be of birth', 'born 1970-01-31', 'born [number ..31]'],
    ['an email', 'mail <jane.doe+x@bank.example>, now', 'mail <[email]>, now'],
    ['a token', 'Authorization: Bearer abc.def', 'Authorization: [hidden]'],
    ['a key', `key=${'Ab1_'.repeat(11)}`, 'key=[hidden]'],
    ['a key in base64', `${'A'.repeat(20)}/${'b'.repeat(22)}=`, '[hidden]'],
    ['a home folder', '/home/jane/kept/data', '~/kept/data'],
    ['a home folder on Windows', 'C:\\Users\\Jane Doe\\kept', '~\\kept'],
    ['a home folder on a Mac', 'file:///Users/jane/kept', 'file://~/kept'],
  ] as const) {
    it(`hides ${what}`, () => {
      expect(redact(text, '/root-of-nobody')).toBe(expected);
    });
  }

  it('hides the home folder of whoever runs Kept, wherever it lies', () => {
    expect(redact('at /srv/people/jane/kept/x.ts:1:2', '/srv/people/jane')).toBe('at ~/kept/x.ts:1:2');
  });

  it('leaves ids, hashes, codes, places in programs and small numbers as they are', () => {
    for (const text of [
      '018f2b3c-1111-7222-8333-444455556666',
      'f'.repeat(32),
      '0123456789abcdef0123456789abcdef',
      '12345678901234567890123456789012',
      'ab'.repeat(32),
      'ENOSPC at append, 64 files, 1200 events',
      'at run (file:///opt/kept/resources/app/dist/main/features/index.mjs:1234:56)',
      'contact:log',
    ]) {
      expect(redact(text, '/root-of-nobody')).toBe(text);
    }
  });

  it('lets no seven digits of a phone through, however it is set apart', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', ') ', ' (', '--', ' - ');
    const digits = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), separator), { minLength: 7, maxLength: 13 });
    fc.assert(
      fc.property(digits, fc.constantFrom('', 'call ', 'tel:', '"'), (parts, before) => {
        const phone = parts.map(([digit, gap]) => `${digit}${gap}`).join('');
        const left = redact(`${before}${phone} soon`, '/root-of-nobody').replaceAll(/\D/g, '');
        expect(left.length).toBeLessThan(7);
      }),
    );
  });
});
