import { describe, expect, it } from 'vitest';

import { creditorCells, rowWidth, tableHeader } from '#shared/import/table-header';

describe('the header of a file', () => {
  it('gets unique names: repeated ones are numbered, empty ones named by their place', () => {
    const header = tableHeader(['id', ' phone ', 'phone', '', 'phone', 'phone (2)', '']);
    expect(header.names).toEqual(['id', 'phone', 'phone (2)', 'column 4', 'phone (3)', 'phone (2) (2)', 'column 7']);
  });

  it('asks a row for cells up to the last column that has a name, and tolerates empty ones beyond', () => {
    const header = tableHeader(['id', 'amount', '']);
    expect(rowWidth(header, ['1', '2'])).toBe('fits');
    expect(rowWidth(header, ['1'])).toBe('too-few');
    expect(rowWidth(header, ['1', '2', 'x'])).toBe('fits');
    expect(rowWidth(header, ['1', '2', '', '', ' '])).toBe('fits');
    expect(rowWidth(header, ['1', '2', '', 'x'])).toBe('too-many');
    expect(creditorCells(header, ['1', '2'])).toEqual(['1', '2', '']);
    expect(creditorCells(header, ['1', '2', '', '', ''])).toEqual(['1', '2', '']);
  });
});

describe('the header of a mended error file', () => {
  const header = tableHeader(['id', "'=amount", 'Kept extra 1', 'Kept row', 'Kept reason']);

  it('leaves out the columns of Kept and takes the marks against formulas off', () => {
    expect(header.names).toEqual(['id', '=amount']);
    expect(creditorCells(header, ["'=7", '-12.00', '', '5', 'Mend it.'])).toEqual(['=7', '-12.00']);
  });

  it('takes a row whose cells of Kept were deleted', () => {
    expect(rowWidth(header, ['1', '2'])).toBe('fits');
  });

  it('refuses a row whose extra cell was left in place, and takes one that was moved left', () => {
    expect(rowWidth(header, ['1', '2', 'IL', '5', 'Mend it.'])).toBe('too-many');
    expect(rowWidth(header, ['1', '2', '62704'])).toBe('too-many');
    expect(rowWidth(header, ['1', '2', '5', 'Mend it.'])).toBe('fits');
  });
});
