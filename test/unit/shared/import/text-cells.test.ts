import { describe, expect, it } from 'vitest';

import { parseText, parseTextId } from '#shared/import/text-cells';

describe('a text cell', () => {
  it('is trimmed, and line breaks and tabs inside become a space', () => {
    expect(parseText('  Calle Mayor 1\r\nMadrid\t ')).toEqual({ ok: true, value: 'Calle Mayor 1 Madrid' });
    expect(parseText('\u00a0José\u00a0')).toEqual({ ok: true, value: 'José' });
  });

  it('is nothing when it is blank', () => {
    expect(parseText(' \t ')).toEqual({ ok: true, value: null });
  });

  it.each(['a\u0000b', 'a\u0007b', 'a\u001bb', 'a\u007fb', 'a\u0085b', 'Jos\ufffd'])(
    'refuses %j for its control characters',
    (text) => {
      expect(parseText(text)).toMatchObject({ ok: false, error: { code: 'CONTROL_CHARACTERS' } });
    },
  );
});

describe('a number of the creditor', () => {
  it.each(['0000611365', '0379-NEVHP', '12E45', '1.2', 'A.0', '-', '007'])('keeps %s as it is', (id) => {
    expect(parseTextId(` ${id} `)).toEqual({ ok: true, value: id });
  });

  it.each(['1.23E+11', '1,23E+11', '1.23e11', '123E+9', '611365.0', '611365.00', '#####', '#N/A', '#REF!'])(
    'refuses %s as mangled by a spreadsheet',
    (id) => {
      expect(parseTextId(id)).toMatchObject({ ok: false, error: { code: 'ID_MANGLED' } });
    },
  );

  it('refuses characters that cannot be seen, which would make a second number that looks the same', () => {
    expect(parseTextId('12\u200b34')).toMatchObject({ ok: false, error: { code: 'CONTROL_CHARACTERS' } });
    expect(parseTextId('12\u202e34')).toMatchObject({ ok: false, error: { code: 'CONTROL_CHARACTERS' } });
  });
});
