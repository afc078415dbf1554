import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDay } from '#shared/kernel/calendar';
import { addBusinessDays, federalHolidays, isBusinessDay } from '#shared/rules/time/business-days';

const day = (text: string) => text as LocalDay;

describe('federal holidays', () => {
  it('of 2026 are the eleven days the statute names', () => {
    expect(federalHolidays(2026, 'actual')).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-04',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });

  it('are observed on the Friday or Monday when they fall on a weekend', () => {
    expect(federalHolidays(2026, 'observed')).toContain('2026-07-03');
    expect(federalHolidays(2026, 'observed')).not.toContain('2026-07-04');
    expect(federalHolidays(2027, 'observed')).toContain('2027-07-05');
    expect(federalHolidays(2026, 'actual-and-observed')).toEqual(expect.arrayContaining(['2026-07-03', '2026-07-04']));
  });

  it('put an observed New Year’s Day into the year before', () => {
    expect(federalHolidays(2027, 'observed')).toContain('2027-12-31');
    expect(federalHolidays(2028, 'observed')).not.toContain('2028-01-01');
    expect(isBusinessDay(day('2027-12-31'), 'observed')).toBe(false);
    expect(isBusinessDay(day('2027-12-31'), 'actual')).toBe(true);
  });

  it('include Juneteenth from 2021 on', () => {
    expect(federalHolidays(2020, 'actual')).not.toContain('2020-06-19');
    expect(federalHolidays(2021, 'actual')).toContain('2021-06-19');
  });
});

describe('business days', () => {
  it('are neither Saturdays nor Sundays nor holidays', () => {
    expect(isBusinessDay(day('2026-08-13'), 'actual-and-observed')).toBe(true);
    expect(isBusinessDay(day('2026-08-15'), 'actual')).toBe(false);
    expect(isBusinessDay(day('2026-08-16'), 'actual')).toBe(false);
    expect(isBusinessDay(day('2026-11-26'), 'actual')).toBe(false);
    expect(isBusinessDay(day('1969-12-27'), 'actual')).toBe(false);
  });

  it('make a notice of Thu 2026-07-02 received on 7/9 by the statute, on 7/10 when the observed day is skipped too', () => {
    expect(addBusinessDays(day('2026-07-02'), 5, 'actual')).toBe('2026-07-09');
    expect(addBusinessDays(day('2026-07-02'), 5, 'actual-and-observed')).toBe('2026-07-10');
    expect(addDays(addBusinessDays(day('2026-07-02'), 5, 'actual'), 30)).toBe('2026-08-08');
    expect(addDays(addBusinessDays(day('2026-07-02'), 5, 'actual-and-observed'), 30)).toBe('2026-08-09');
  });

  it('run over the end of the year', () => {
    expect(addBusinessDays(day('2026-12-24'), 1, 'actual')).toBe('2026-12-28');
    expect(addBusinessDays(day('2026-12-31'), 1, 'actual')).toBe('2027-01-04');
  });

  it('count backwards, and leave the day alone for none', () => {
    expect(addBusinessDays(day('2026-07-10'), -5, 'actual-and-observed')).toBe('2026-07-02');
    expect(addBusinessDays(day('2026-08-15'), 0, 'actual')).toBe('2026-08-15');
    expect(addBusinessDays(day('2026-08-15'), -1, 'actual')).toBe('2026-08-14');
  });
});

describe('the zone of the machine', () => {
  const ASK = `
    import { addBusinessDays, federalHolidays } from '#shared/rules/time/business-days';
    import { localDayAt, startOfDayMs } from '#shared/rules/time/local-days';
    const years = [2026, 2027, 2028, 2032].flatMap((year) => federalHolidays(year, 'actual-and-observed'));
    const days = [addBusinessDays('2026-07-02', 5, 'actual'), addBusinessDays('2026-07-02', 5, 'actual-and-observed')];
    const zone = 'America/New_York';
    process.stdout.write(JSON.stringify([years, days, localDayAt(1772945999999, zone), startOfDayMs('2026-03-08', zone)]));
  `;
  const answerIn = (machineZone: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', ASK], {
      cwd: path.resolve(import.meta.dirname, '../../../..'),
      env: { ...process.env, TZ: machineZone },
      encoding: 'utf8',
    });

  it('changes neither holidays nor days', () => {
    const expected = answerIn('UTC');
    expect(expected).toContain('2026-07-09');
    expect(answerIn('Pacific/Kiritimati')).toBe(expected);
    expect(answerIn('Pacific/Honolulu')).toBe(expected);
    expect(answerIn('America/Santiago')).toBe(expected);
  });
});
