import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#shared/kernel/calendar';
import { fakeAccount } from '#test/support/ui-fake-portfolio';
import { isStopTaken, readNote } from '../../../../renderer/stores/note-reading';

const account = fakeAccount(20, 3, '2026-11-20' as LocalDay);

describe('reading a note while it is typed', () => {
  it('finds what may never be kept and says what to do', () => {
    const { findings } = readNote('paid with 4111 1111 1111 1111', account, 'call-out');
    expect(findings).toMatchObject([{ code: 'CARD_NUMBER', level: 'refuse', hint: expect.stringContaining('Take') }]);
    expect(JSON.stringify(findings)).not.toContain('4111');
  });

  it('takes a plain wish to stop for one, by the way it names or the way it came', () => {
    expect(readNote('pls dont text me anymore', account, 'call-in').stop).toMatchObject({
      media: ['text'],
      isDoubt: false,
    });
    expect(readNote('stop', account, 'email').stop).toMatchObject({ media: ['email'] });
    expect(readNote('stop', account, 'call-in').stop).toMatchObject({ media: ['call'] });
  });

  it('asks where the words leave a doubt, and takes it for no wish until somebody says so', () => {
    const { stop } = readNote('dont call me at work', account, 'call-out');
    if (stop === null) throw new Error('not asked');
    expect(stop.isDoubt).toBe(true);
    expect([isStopTaken(stop, null), isStopTaken(stop, true)]).toEqual([false, true]);
    expect([isStopTaken({ ...stop, isDoubt: false }, null), isStopTaken({ ...stop, isDoubt: false }, false)]).toEqual([
      true,
      false,
    ]);
  });

  it('finds nothing in everyday words', () => {
    expect(readNote('Lost his job, pays on the 15th.', account, 'call-out')).toEqual({ findings: [], stop: null });
    expect(readNote('  ', account, 'call-out')).toEqual({ findings: [], stop: null });
  });
});
