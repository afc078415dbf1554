import { describe, expect, it } from 'vitest';

import { createDateScan } from '#shared/import/date-questions';

function scan(values: readonly string[]) {
  const dates = createDateScan(['when']);
  for (const [index, value] of values.entries()) dates.add(index + 2, [value]);
  return { question: dates.questions()[0] ?? null, pattern: dates.patternOf(0) };
}

describe('a date column that could be month first or day first', () => {
  it('is decided by the first value that can be only one of them, however late it comes', () => {
    const values = [...Array.from({ length: 5_000 }, () => '1/2/2013'), '4/6/2013', '1/15/2013', '2/20/2013'];
    expect(scan(values)).toEqual({
      question: {
        header: 'when',
        patterns: ['M/d/yyyy', 'd/M/yyyy'],
        deciding: { row: 5_003, value: '1/15/2013', pattern: 'M/d/yyyy' },
        samples: ['1/2/2013', '4/6/2013', '1/15/2013', '2/20/2013'],
      },
      pattern: 'M/d/yyyy',
    });
  });

  it('is asked for when no value decides it', () => {
    expect(scan(['1/2/2013', '4/6/2013']).question).toMatchObject({
      patterns: ['M/d/yyyy', 'd/M/yyyy'],
      deciding: null,
    });
  });

  it('is asked for when its values contradict each other', () => {
    expect(scan(['1/15/2013', '15/1/2013', '2/2/2013']).question).toMatchObject({
      patterns: ['M/d/yyyy', 'd/M/yyyy'],
      deciding: null,
    });
  });

  it('is not asked for when every reading comes to the same days', () => {
    expect(scan(['1/1/2013', '5/5/2013'])).toEqual({ question: null, pattern: 'M/d/yyyy' });
  });

  it('is decided beside values that are no dates at all, which become row errors', () => {
    expect(scan(['1/2/2013', '2/30/2013', 'n/a', '13/2/2013', '', '3/4/2013', '5/6/2013']).question?.deciding).toEqual({
      row: 5,
      value: '13/2/2013',
      pattern: 'd/M/yyyy',
    });
  });

  it.each([
    [['1-2-2013', '1-13-2013'], 'M-d-yyyy'],
    [['1.2.2013', '13.2.2013'], 'd.M.yyyy'],
    [['1/2/2013 0:00', '1/13/2013 0:00'], 'M/d/yyyy H:mm'],
    [['01/02/2013 12:00:00 AM', '13/02/2013 12:00:00 AM'], 'd/M/yyyy h:mm:ss a'],
    [['01022013', '01132013'], 'MMddyyyy'],
  ])('%j is %s', (values, pattern) => {
    expect(scan(values)).toMatchObject({ question: { deciding: { pattern } }, pattern });
  });

  it('is asked for with two-digit years, which could stand in any place', () => {
    expect(scan(['01/02/03']).question).toMatchObject({ patterns: ['M/d/yy', 'd/M/yy', 'yy/M/d'], deciding: null });
    expect(scan(['01/02/03', '1/13/61']).question?.deciding?.pattern).toBe('M/d/yy');
  });
});

describe('the samples of a question', () => {
  it('hold a value that the readings tell apart, however late it comes', () => {
    const same = [1, 2, 3, 4, 5, 6, 7].map((n) => `${n}/${n}/2026`);
    expect(scan([...same, '2/1/2026']).question?.samples).toEqual([...same.slice(0, 5), '2/1/2026']);
  });
});

describe('a date column that can be read in one way', () => {
  it.each([
    [['2013-01-02', '2013-11-12'], 'yyyy-MM-dd'],
    [['2013-1-2', '2013-11-12'], 'yyyy-M-d'],
    [['2013/1/2'], 'yyyy/M/d'],
    [['20130102'], 'yyyyMMdd'],
    [['2-Jan-2013', '13-Dec-12'.replace('12', '2012')], 'd-MMM-yyyy'],
    [['02-Jan-13'], 'd-MMM-yy'],
    [['2 ene 2013'], 'd MMM yyyy'],
    [['Jan 2, 2013'], 'MMM d, yyyy'],
    [['2013-01-02T10:20:30Z'], "yyyy-MM-dd'T'HH:mm:ss'Z'"],
    [['2013-01-02 00:00:00.000'], 'yyyy-MM-dd H:mm:ss.u'],
  ])('%j is %s without a question', (values, pattern) => {
    expect(scan(values)).toEqual({ question: null, pattern });
  });
});

describe('a column that holds no dates', () => {
  it.each([
    [['55.94', '12.50']],
    [['0000611365']],
    [['312-555-0101']],
    [['1.2.3']],
    [['']],
    [['n/a', 'n/a', '1/2/2013']],
  ])('%j has no pattern and asks nothing', (values) => {
    expect(scan(values)).toEqual({ question: null, pattern: null });
  });
});
