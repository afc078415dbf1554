import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { neutralise, undoNeutralise } from '#shared/import/neutralise';

const cells = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\n0123456789.,aA ") }),
  fc.integer().map(String),
);

describe('neutralising a cell', () => {
  it('is undone exactly', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(undoNeutralise(neutralise(cell))).toBe(cell);
      }),
      { numRuns: 5_000 },
    );
  });

  it('leaves nothing that a spreadsheet would run, except plain negative numbers', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const safe = neutralise(cell);
        if (/^[=+\-@\t\r\n]/.test(safe)) expect(safe).toMatch(/^-[\d.,]+$/);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['+15551234567', "'+15551234567"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3+cmd|x', "'-2+3+cmd|x"],
    ["'=1", "''=1"],
    ['-12.00', '-12.00'],
    ['-1,234.56', '-1,234.56'],
    ["O'Brien", "O'Brien"],
    ["'t Hooft", "'t Hooft"],
    ['', ''],
  ])('makes %j into %j', (cell, safe) => {
    expect(neutralise(cell)).toBe(safe);
  });
});
