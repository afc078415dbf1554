import { describe, expect, it } from 'vitest';
import type { DeskNotice } from '#shared/contract/views';
import { foremostNotice } from '../../../../renderer/app/status-line';
import { noticeWords } from '../../../../renderer/text/code-words';

const notice = (code: DeskNotice['code'], details: DeskNotice['details'] = {}): DeskNotice => ({
  code,
  at: '2026-11-20T15:00:00.000Z',
  details,
});

describe('the notices of the desk', () => {
  it('say how much was rebuilt when that is known', () => {
    expect(noticeWords(notice('STORE_REBUILT', { events: 12_043 }))).toContain('12,043 entries');
    expect(noticeWords(notice('STORE_REBUILT', { events: 'many' }))).not.toContain('many');
  });

  it('show first what asks for an act, however old, else the newest', () => {
    const damaged = notice('JOURNAL_DAMAGED');
    const rebuilt = notice('STORE_REBUILT');
    expect(foremostNotice([damaged, rebuilt])).toBe(damaged);
    expect(foremostNotice([notice('DEMONSTRATION'), rebuilt])).toBe(rebuilt);
    expect(foremostNotice([])).toBeUndefined();
  });
});
