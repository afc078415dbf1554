import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '#shared/domain/timeline/timeline';
import type { Instant, LocalDay } from '#shared/kernel/calendar';
import { fakeAccount } from '#test/support/ui-fake-portfolio';
import {
  actorWords,
  changeWords,
  dayTitle,
  groupByDay,
} from '../../../../../renderer/features/timeline/timeline-words';
import { createDeskTimes } from '../../../../../renderer/text/format';

const TODAY = '2026-11-20' as LocalDay;
const account = fakeAccount(20, 3, TODAY);
const times = createDeskTimes('America/Chicago');
const base = {
  actorId: null,
  deskId: null,
  seq: null,
  eventIds: [],
  isPinned: false,
  fate: { state: 'here', acceptedAt: null, refusal: null },
} as const;
const note = (id: string, at: string): TimelineEntry => ({ ...base, id, at: at as Instant, kind: 'note', notes: [] });

describe('the history by day', () => {
  it('puts a late evening on the day of the desk, not of UTC', () => {
    const groups = groupByDay([note('b', '2026-11-21T03:00:00.000Z'), note('a', '2026-11-20T15:00:00.000Z')], times);
    expect(groups.map((group) => [group.day, group.entries.length])).toEqual([['2026-11-20', 2]]);
  });

  it('leaves a placement on its calendar day', () => {
    const placed: TimelineEntry = {
      ...base,
      id: 'p',
      at: '2026-11-02T00:00:00.000Z' as Instant,
      kind: 'placed',
      debts: 2,
    };
    expect(groupByDay([placed], times)[0]?.day).toBe('2026-11-02');
  });

  it('names today and yesterday', () => {
    const yesterday = '2026-11-19' as LocalDay;
    expect(dayTitle(TODAY, TODAY, yesterday)).toBe('Today');
    expect(dayTitle(yesterday, TODAY, yesterday)).toBe('Yesterday');
    expect(dayTitle('2013-09-30' as LocalDay, TODAY, yesterday)).toBe('Sep 30, 2013');
  });

  it('calls the person at this desk you', () => {
    expect(actorWords('m.rivera', 'm.rivera')).toBe('you');
    expect(actorWords('j.chen', 'm.rivera')).toBe('j.chen');
    expect(actorWords(null, 'm.rivera')).toBe('');
  });
});

describe('a change of an import in words', () => {
  const [debt] = account.debts;
  const [point] = account.contactPoints;
  if (debt === undefined || point === undefined) throw new Error('the account is too small');

  it('shows amounts as money, days as dates and states by name', () => {
    const of = (field: string) => `debts.${debt.id}.${field}`;
    expect(changeWords({ path: of('balanceMinor'), from: 5_000, to: 4_000 }, account)).toEqual({
      title: 'Balance',
      of: debt.externalId,
      change: '$50.00 → $40.00',
    });
    expect(changeWords({ path: of('dueOn'), from: null, to: '2026-01-31' }, account).change).toBe('empty → 01/31/2026');
    expect(changeWords({ path: of('status'), from: 'open', to: 'closed' }, account).change).toBe('Open → Closed');
    expect(changeWords({ path: of('isDisputed'), from: false, to: true }, account).change).toBe('No → Yes');
  });

  it('names what is new', () => {
    const change = { path: `contactPoints.${point.id}`, from: null, to: { value: point.value } };
    expect(changeWords(change, account)).toEqual({ title: 'New phone or address', of: point.value, change: null });
  });

  it('keeps a column’s own name when the column is kept as text, also with dots', () => {
    expect(changeWords({ path: 'attributes.Acct. Class', from: 'A', to: 'B' }, account)).toEqual({
      title: 'Acct. Class',
      of: null,
      change: 'A → B',
    });
  });
});
