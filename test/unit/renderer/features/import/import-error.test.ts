import { describe, expect, it } from 'vitest';
import { importErrorDetails } from '../../../../../renderer/features/import/import-error';

describe('why an import did not work', () => {
  it('names the row, the columns and what main advises', () => {
    const error = { code: 'PROFILE_MISMATCH', message: '' } as const;
    expect(importErrorDetails({ ...error, details: { missingHeaders: ['DueDate', 'Phone'] } })).toEqual([
      'Missing columns: DueDate, Phone.',
    ]);
    expect(importErrorDetails({ ...error, details: { problems: ['One.', 'Two.'] } })).toEqual(['One.', 'Two.']);
    expect(importErrorDetails({ ...error, code: 'FILE_BROKEN_QUOTE', details: { row: 1_204 } })).toEqual([
      'Row 1,204.',
    ]);
    expect(importErrorDetails({ ...error, code: 'FILE_NOT_TEXT', details: { advice: 'This is a workbook.' } })).toEqual(
      ['This is a workbook.'],
    );
    expect(importErrorDetails(error)).toEqual([]);
  });
});
