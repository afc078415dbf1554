import { describe, expect, it } from 'vitest';
import { aText } from '#test/support/rules-acts';
import {
  COUNTS,
  LA,
  NY,
  aContact,
  aDesk,
  anAct,
  aPerson,
  aRestriction,
  at,
  blocksOf,
  judged,
  later,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const KNOWN = 'US-REGF-TIME-KNOWN';
type Over = Parameters<typeof aRestriction<'time'>>[1];
const facts = (over: Over = {}) => someFacts({ restrictions: [aRestriction('time', over)] });
const said = (over: Over, now: string, act = anAct()) => verdictOf(judged(act, facts(over), at(now)), KNOWN);

describe('a time the person named as inconvenient', () => {
  it('is inside from its first moment and free again at its end', () => {
    expect(said({}, '2026-04-08T14:59:59')?.outcome).toBe('allowed');
    expect(said({}, '2026-04-08T15:00')).toMatchObject({
      outcome: 'blocked',
      reason: 'INCONVENIENT_TIME',
      earliestAllowedAt: at('2026-04-08T16:00'),
    });
    expect(said({}, '2026-04-08T15:59:59')?.outcome).toBe('blocked');
    expect(said({}, '2026-04-08T16:00')?.outcome).toBe('allowed');
  });

  it('is of its weekdays: not Sundays', () => {
    const sundays = { weekdays: [7], from: '00:00', until: '24:00' };
    expect(said(sundays, '2026-04-11T23:59')?.outcome).toBe('allowed');
    expect(said(sundays, '2026-04-12T00:00')?.earliestAllowedAt).toBe(at('2026-04-13T00:00'));
    expect(said(sundays, '2026-04-13T00:00')?.outcome).toBe('allowed');
    expect(said({ ...sundays, weekdays: [] }, '2026-04-08T12:00')?.outcome).toBe('blocked');
  });

  it('may run over midnight, into the day after its weekday', () => {
    const friday = { weekdays: [5], from: '19:00', until: '10:00' };
    expect(said(friday, '2026-04-10T18:59')?.outcome).toBe('allowed');
    expect(said(friday, '2026-04-10T19:00')?.earliestAllowedAt).toBe(at('2026-04-11T10:00'));
    expect(said(friday, '2026-04-11T09:59')?.outcome).toBe('blocked');
    expect(said(friday, '2026-04-11T10:00')?.outcome).toBe('allowed');
    expect(said(friday, '2026-04-10T09:00')?.outcome).toBe('allowed');
  });

  it('that begins and ends at one time is the whole day, and is never free on all days', () => {
    const always = { weekdays: [], from: '09:00', until: '09:00' };
    expect(said(always, '2026-04-08T12:00')).toMatchObject({ outcome: 'blocked', earliestAllowedAt: null });
  });

  it('moves on to the end of the next one when two touch', () => {
    const two = someFacts({
      restrictions: [aRestriction('time'), aRestriction('time', { from: '16:00', until: '17:30' })],
    });
    expect(verdictOf(judged(anAct(), two, at('2026-04-08T15:10')), KNOWN)?.earliestAllowedAt).toBe(
      at('2026-04-08T17:30'),
    );
  });

  it('is by the zone it was said for, else by every zone the person may be in', () => {
    const west = aPerson({ zoneEvidence: [{ kind: 'residence-zip', zip: '97201' }] });
    const by = (zone: string | null, now: string) =>
      verdictOf(judged(anAct(), { ...facts({ zone }), person: west }, at(now)), KNOWN);
    expect(by(NY, '2026-04-08T15:30')?.outcome).toBe('blocked');
    expect(by(NY, '2026-04-08T18:30')?.outcome).toBe('allowed');
    expect(by(LA, '2026-04-08T18:30')?.outcome).toBe('blocked');
    expect(by(null, '2026-04-08T15:30')?.outcome).toBe('blocked');
    expect(by(null, '2026-04-08T18:30')?.outcome).toBe('blocked');
    expect(by('Mars/Olympus', '2026-04-08T18:30')?.outcome).toBe('blocked');
    expect(by(null, '2026-04-08T19:00')?.outcome).toBe('allowed');
  });

  it('is never shorter for the night the clocks change', () => {
    const night = { placedAt: at('2026-01-01T10:00'), weekdays: [], from: '01:30', until: '02:30' };
    expect(said(night, '2026-03-08T01:30')?.earliestAllowedAt).toBe(at('2026-03-08T03:30'));
    const autumn = facts(night);
    const first = at('2026-11-01T05:30', 'UTC');
    expect(verdictOf(judged(anAct(), autumn, first), KNOWN)?.earliestAllowedAt).toBe(at('2026-11-01T02:30'));
    expect(verdictOf(judged(anAct(), autumn, later(first, { minutes: 60 })), KNOWN)?.outcome).toBe('blocked');
  });

  it('binds for its person and its debts, from when it was said until it is lifted', () => {
    const now = '2026-04-08T15:30';
    expect(said({ personId: 'person-1' }, now)?.outcome).toBe('blocked');
    expect(said({ personId: 'person-2' }, now)).toBeUndefined();
    expect(said({ debtIds: ['debt-1'] }, now)?.outcome).toBe('blocked');
    expect(said({ debtIds: ['debt-2'] }, now)).toBeUndefined();
    expect(said({ placedAt: at('2026-04-08T15:30') }, now)?.outcome).toBe('blocked');
    expect(said({ placedAt: at('2026-04-08T15:31') }, now)).toBeUndefined();
    expect(said({ liftedAt: at('2026-04-08T15:30') }, now)).toBeUndefined();
    expect(said({ liftedAt: at('2026-04-08T15:31') }, now)?.outcome).toBe('blocked');
  });

  it('that cannot be read is any time', () => {
    for (const over of [{ from: 'three' }, { until: '25:00' }, { weekdays: [0] }]) {
      expect(said(over, '2026-04-08T12:00')).toMatchObject({
        outcome: 'blocked',
        reason: 'INCONVENIENT_TIME_UNREADABLE',
        earliestAllowedAt: null,
      });
    }
  });

  it('holds while either clock is inside it', () => {
    const now = at('2026-04-08T16:05');
    const desk = aDesk({ otherNow: later(now, { minutes: -10 }) });
    expect(verdictOf(judged(anAct(), { ...facts(), desk }, now), KNOWN)).toMatchObject({
      outcome: 'blocked',
      earliestAllowedAt: at('2026-04-08T16:10'),
    });
  });
});

describe('an answer to a person who got in touch', () => {
  const texted = (time: string) => aContact({ kind: 'text', direction: 'in', counts: COUNTS.text, at: at(time) });
  const answered = (time: string) => aContact({ kind: 'text', purpose: 'respond', counts: COUNTS.text, at: at(time) });
  const answer = aText({ purpose: 'respond' });
  const isFree = (contacts: readonly ReturnType<typeof aContact>[], now = '2026-04-08T15:30', act = answer) =>
    !blocksOf(judged(act, { ...facts(), contacts }, at(now))).includes(KNOWN);

  it('is allowed once by the same medium at an inconvenient time', () => {
    expect(isFree([])).toBe(false);
    expect(isFree([texted('2026-04-08T15:10')])).toBe(true);
    expect(isFree([texted('2026-04-08T15:10'), answered('2026-04-08T15:20')])).toBe(false);
    expect(isFree([texted('2026-04-08T15:10'), answered('2026-04-08T15:20'), texted('2026-04-08T15:25')])).toBe(true);
  });

  it('is not a collection text, nor a call to who texted, nor one a week later', () => {
    const asked = [texted('2026-04-08T15:10')];
    expect(isFree(asked, '2026-04-08T15:30', aText())).toBe(false);
    expect(isFree(asked, '2026-04-08T15:30', anAct({ purpose: 'respond' }))).toBe(false);
    expect(isFree([texted('2026-04-01T15:30')])).toBe(true);
    expect(isFree([texted('2026-04-01T15:29')])).toBe(false);
    expect(isFree([texted('2026-04-08T15:36')])).toBe(false);
  });

  it('is to the person who wrote', () => {
    expect(isFree([{ ...texted('2026-04-08T15:10'), personId: 'person-2' }])).toBe(false);
    expect(isFree([{ ...texted('2026-04-08T15:10'), entityId: 'entity-2' }])).toBe(false);
  });
});
