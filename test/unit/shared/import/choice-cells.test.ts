import { describe, expect, it } from 'vitest';

import { parseCurrency, parseDebtType, parseFlag } from '#shared/import/choice-cells';

describe('a flag', () => {
  it('is true for a yes-word in any case and false for no, n, 0, false and nothing', () => {
    for (const yes of ['Yes', ' YES ', 'sí']) expect(parseFlag(yes, ['yes', 'Sí'])).toEqual({ ok: true, value: true });
    for (const no of ['No', 'n', '0', 'FALSE', '']) expect(parseFlag(no, ['yes'])).toEqual({ ok: true, value: false });
  });

  it('is refused for anything else, so that no dispute is lost by a spelling', () => {
    expect(parseFlag('Disputed', ['yes'])).toMatchObject({ ok: false, error: { code: 'FLAG_UNREADABLE' } });
  });
});

describe('a debt type', () => {
  it('is known in English and Spanish', () => {
    expect(parseDebtType('Medical')).toEqual({ ok: true, value: 'medical' });
    expect(parseDebtType('hipoteca')).toEqual({ ok: true, value: 'mortgage' });
    expect(parseDebtType('')).toEqual({ ok: true, value: null });
  });

  it('is refused when it is none', () => {
    expect(parseDebtType('toString')).toMatchObject({ ok: false, error: { code: 'DEBT_TYPE_UNKNOWN' } });
  });
});

describe('a currency', () => {
  it('is an ISO code', () => {
    expect(parseCurrency('usd')).toEqual({ ok: true, value: 'USD' });
    expect(parseCurrency('')).toEqual({ ok: true, value: null });
    expect(parseCurrency('Dollars')).toMatchObject({ ok: false, error: { code: 'CURRENCY_UNKNOWN' } });
    expect(parseCurrency('ZZZ')).toMatchObject({ ok: false, error: { code: 'CURRENCY_UNKNOWN' } });
  });
});
