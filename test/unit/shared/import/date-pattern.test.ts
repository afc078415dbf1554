import { describe, expect, it } from 'vitest';

import { dateReader } from '#shared/import/date-cell';
import { compileDatePattern } from '#shared/import/date-pattern';
import type { LocalDay } from '#shared/kernel/calendar';

const asOf = '2013-09-30' as LocalDay;

function read(pattern: string, text: string) {
  const compiled = compileDatePattern(pattern);
  if (compiled === null) throw new Error(`no pattern: ${pattern}`);
  return dateReader(compiled, asOf)(text);
}

describe('a date by its pattern', () => {
  it.each([
    ['M/d/yyyy', '1/2/2013', '2013-01-02'],
    ['M/d/yyyy', '01/02/2013', '2013-01-02'],
    ['d/M/yyyy', '1/2/2013', '2013-02-01'],
    ['d.M.yyyy', '31.12.2013', '2013-12-31'],
    ['yyyy-MM-dd', '2012-02-29', '2012-02-29'],
    ['yyyyMMdd', '20130102', '2013-01-02'],
    ['M/d/yy', '1/2/13', '2013-01-02'],
    ['M/d/yy', '1/2/61', '1961-01-02'],
    ['d-MMM-yyyy', '2-Jan-2013', '2013-01-02'],
    ['d-MMM-yyyy', '2-ENE-2013', '2013-01-02'],
    ['d MMMM yyyy', '2 September 2013', '2013-09-02'],
    ['MMM d, yyyy', 'Sept. 2, 2013', '2013-09-02'],
    ['ddMMMyyyy', '02JAN2013', '2013-01-02'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", '2013-01-02T23:59:59Z', '2013-01-02'],
    ['M/d/yyyy h:mm:ss a', '1/2/2013 12:00:00 AM', '2013-01-02'],
    ['yyyy-MM-dd H:mm:ss.u', '2013-01-02 00:00:00.000', '2013-01-02'],
  ])('%s reads %s as %s', (pattern, text, day) => {
    expect(read(pattern, text)).toEqual({ ok: true, value: day });
  });

  it.each([
    ['M/d/yyyy', '2/30/2013'],
    ['M/d/yyyy', '13/1/2013'],
    ['M/d/yyyy', '2/29/2013'],
    ['M/d/yyyy', '2/29/1900'],
    ['d/M/yyyy', '0/1/2013'],
    ['yyyyMMdd', '20131301'],
  ])('%s refuses %s as a day that does not exist', (pattern, text) => {
    expect(read(pattern, text)).toMatchObject({ ok: false, error: { code: 'DATE_IMPOSSIBLE' } });
  });

  it.each([
    ['M/d/yyyy', '1/2/13'],
    ['M/d/yyyy', '1-2-2013'],
    ['M/d/yyyy', '1/2/2013 '.concat('x')],
    ['M/d/yyyy', '41276'],
    ['M/d/yy', '1/2/2013'],
    ['MM/dd/yyyy', '1/2/2013'],
    ['d-MMM-yyyy', '2-Foo-2013'],
    ['d-MMM-yyyy', '2-Marvel-2013'],
  ])('%s refuses %s as unreadable', (pattern, text) => {
    expect(read(pattern, text)).toMatchObject({ ok: false, error: { code: 'DATE_UNREADABLE' } });
  });

  it.each([
    ['yyyy-MM-dd', '1899-12-31'],
    ['yyyy-MM-dd', '2064-01-01'],
    ['yyyy-MM-dd', '9999-12-31'],
  ])('%s refuses %s as implausible', (pattern, text) => {
    expect(read(pattern, text)).toMatchObject({ ok: false, error: { code: 'DATE_IMPLAUSIBLE' } });
  });

  it.each(['', '  ', 'NULL', '\\N', '0000-00-00', '00/00/0000', '00000000', '0000-00-00 00:00:00'])(
    'reads %j as no date',
    (text) => {
      expect(read('M/d/yyyy', text)).toEqual({ ok: true, value: null });
    },
  );

  it.each(['', 'yyyy', 'M/d', 'M/d/yyyy M', 'EEE M/d/yyyy', "M/d/yyyy'", 'MM/dd/y', 'M/d/yyyy T'])(
    'has no pattern %j',
    (pattern) => {
      expect(compileDatePattern(pattern)).toBeNull();
    },
  );
});
