import { describe, expect, it } from 'vitest';
import { addYears } from '#shared/rules/duties/years';
import { businessDeadline } from '#shared/rules/duties/business-deadline';
import { postDatedWindow } from '#shared/rules/duties/post-dated-window';
import { purgeableFrom } from '#shared/rules/duties/retention';
import { validationPeriodEnd } from '#shared/rules/duties/validation-period';
import { day } from '#test/support/rules-facts';

const PARAMS = { assumedReceiptBusinessDays: 5, periodDays: 30, holidays: 'actual-and-observed' } as const;
const end = (sent: string, printed: string | null = null) =>
  validationPeriodEnd(day(sent), PARAMS, printed === null ? null : day(printed));

describe('the end of the validation period (12 CFR 1006.34(b)(5))', () => {
  it('is 37 days after a mailing on a Monday in a week without holidays', () => {
    expect(end('2026-04-06')).toBe('2026-05-13');
  });

  it('skips Independence Day and its day off: sent 2026-07-02, received 07-10, over after 08-09', () => {
    expect(end('2026-07-02')).toBe('2026-08-09');
    expect(validationPeriodEnd(day('2026-07-02'), { ...PARAMS, holidays: 'actual' }, null)).toBe('2026-08-08');
  });

  it('runs over the turn of the year', () => {
    // Fri 12-25 and Fri 01-01 are holidays: the fifth business day after Wed 12-23 is Thu 12-31.
    expect(end('2026-12-23')).toBe('2027-01-30');
    expect(end('2026-12-24')).toBe('2027-02-03');
  });

  it('is the printed date when that is later, never when it is earlier', () => {
    expect(end('2026-04-06', '2026-05-14')).toBe('2026-05-14');
    expect(end('2026-04-06', '2026-05-12')).toBe('2026-05-13');
  });

  it('has a dispute of day 34 and of its last day inside, of the day after outside', () => {
    const within = (received: string) => day(received) <= end('2026-04-06');
    expect(within('2026-05-10')).toBe(true);
    expect(within('2026-05-13')).toBe(true);
    expect(within('2026-05-14')).toBe(false);
  });
});

describe('days that duties are reckoned by', () => {
  it('takes the stricter side of a 29 February', () => {
    expect(addYears(day('2024-02-29'), 3, 'feb-28')).toBe('2027-02-28');
    expect(addYears(day('2024-02-29'), 3, 'mar-1')).toBe('2027-03-01');
    expect(addYears(day('2024-02-29'), 4, 'mar-1')).toBe('2028-02-29');
    expect(addYears(day('2023-12-31'), 3, 'mar-1')).toBe('2026-12-31');
  });

  it('lets a record go on the day after the anniversary', () => {
    expect(purgeableFrom(day('2023-04-15'), 3)).toBe('2026-04-16');
    expect(purgeableFrom(day('2024-02-29'), 3)).toBe('2027-03-02');
  });

  it('counts a time limit in business days by the reading that ends earlier', () => {
    // Independence Day 2026 is a Saturday with its day off on Friday: by its day alone Friday counts.
    expect(businessDeadline(day('2026-07-02'), 1)).toBe('2026-07-03');
    expect(businessDeadline(day('2026-07-02'), 10)).toBe('2026-07-16');
    expect(businessDeadline(day('2026-12-31'), 5)).toBe('2027-01-08');
  });

  it('opens the window of a post-dated instrument ten and closes it three business days before', () => {
    expect(postDatedWindow(day('2026-04-30'), 3, 10)).toEqual({ opensOn: '2026-04-16', closesOn: '2026-04-27' });
  });

  it('makes that window the narrower one around Independence Day', () => {
    expect(postDatedWindow(day('2026-07-08'), 3, 10)).toEqual({ opensOn: '2026-06-24', closesOn: '2026-07-02' });
  });
});
