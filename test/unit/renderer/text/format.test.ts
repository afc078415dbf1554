import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#shared/kernel/calendar';
import {
  createDeskTimes,
  formatBytes,
  formatDay,
  formatDayOrDash,
  formatLongDay,
  formatMoney,
} from '../../../../renderer/text/format';

const at = (text: string) => Date.parse(text);
/** Intl puts a narrow no-break space before AM and PM. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('times of the desk', () => {
  const times = createDeskTimes('America/Chicago');
  const now = at('2026-11-20T15:00:00Z');

  it('are shown in the zone of the desk', () => {
    expect(plain(times.time(at('2026-11-20T20:05:00Z')))).toBe('2:05 PM');
    expect(times.dayOf(at('2026-11-21T05:59:00Z'))).toBe('2026-11-20');
  });

  it('are as short as they can be without being unclear', () => {
    expect(plain(times.short(at('2026-11-20T23:30:00Z'), now))).toBe('5:30 PM');
    expect(plain(times.short(at('2026-11-23T14:00:00Z'), now))).toBe('Mon 8:00 AM');
    expect(times.short(at('2026-10-02T14:00:00Z'), now)).toBe('Oct 2');
    expect(times.short(at('2025-10-02T14:00:00Z'), now)).toBe('10/02/25');
    expect(times.short(at('2026-11-27T14:00:00Z'), now)).toBe('Nov 27');
  });

  it('name the year when it is another one', () => {
    expect(plain(times.moment(at('2026-11-19T16:00:00Z'), now))).toBe('Nov 19, 10:00 AM');
    expect(plain(times.moment(at('2025-11-19T16:00:00Z'), now))).toContain('2025');
  });

  it('fall back to UTC for a zone nobody knows', () => {
    expect(plain(createDeskTimes('Mars/Olympus').time(at('2026-11-20T20:05:00Z')))).toBe('8:05 PM');
  });
});

describe('days, money and sizes', () => {
  it('shows a calendar day as it stands, in no zone', () => {
    expect(formatDay('2013-09-30' as LocalDay)).toBe('09/30/2013');
    expect(formatLongDay('2013-09-30' as LocalDay)).toBe('Sep 30, 2013');
    expect(formatDayOrDash(null)).toBe('–');
  });

  it('shows amounts with the decimals of their currency', () => {
    expect(formatMoney(123_456, 'USD')).toBe('$1,234.56');
    expect(formatMoney(-5, 'USD')).toBe('-$0.05');
    expect(formatMoney(1_234, 'JPY')).toBe('¥1,234');
    expect(formatMoney(123_456, 'USD')).toBe('$1,234.56');
  });

  it('shows sizes of files in the units of the file dialog', () => {
    expect(formatBytes(512)).toBe('512 bytes');
    expect(formatBytes(220_450)).toBe('220 kB');
    expect(formatBytes(1_449_000)).toBe('1.4 MB');
    expect(formatBytes(82_864_000_000)).toBe('83 GB');
    expect(formatBytes(1_000)).toBe('1.0 kB');
  });
});
