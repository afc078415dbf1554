import { describe, expect, it } from 'vitest';
import {
  aContact,
  aCallOnEach,
  aDesk,
  anAct,
  at,
  blocksOf,
  days,
  judged,
  later,
  someFacts,
} from '#test/support/rules-facts';

const CAP = 'US-REGF-FREQ-7IN7';
const HOURS = 'US-REGF-TIME-0821';
const NOON = at('2026-04-08T12:00');
const six = aCallOnEach(days('2026-04-02', '2026-04-07'));

describe('clocks that differ', () => {
  it('count what another desk recorded minutes ahead of this one’s clock', () => {
    const ahead = aContact({ at: later(NOON, { minutes: 4 }) });
    expect(blocksOf(judged(anAct(), someFacts({ contacts: six }), NOON))).toEqual([]);
    expect(blocksOf(judged(anAct(), someFacts({ contacts: [...six, ahead] }), NOON))).toEqual([CAP]);
  });

  it('take a contact further ahead as a clock that is wrong', () => {
    const just = aContact({ at: later(NOON, { minutes: 5 }) });
    const over = aContact({ at: later(NOON, { minutes: 5, ms: 1 }) });
    expect(blocksOf(judged(anAct(), someFacts({ contacts: [just] }), NOON))).toEqual([]);
    expect(blocksOf(judged(anAct(), someFacts({ contacts: [over] }), NOON))).toEqual([
      'KEPT-DOUBT-CONTACT_IN_THE_FUTURE',
    ]);
  });

  it('hold hours by either of two clocks more than five minutes apart, and by the desk’s alone when they are closer', () => {
    const now = at('2026-04-08T07:56');
    const other = (minutes: number) => someFacts({ desk: aDesk({ otherNow: later(now, { minutes }) }) });
    expect(blocksOf(judged(anAct(), other(6), now))).toEqual([HOURS]);
    const eight = at('2026-04-08T08:01');
    const behind = (minutes: number) => someFacts({ desk: aDesk({ otherNow: later(eight, { minutes }) }) });
    expect(blocksOf(judged(anAct(), behind(-5), eight))).toEqual([]);
    expect(blocksOf(judged(anAct(), behind(-6), eight))).toEqual([HOURS]);
  });

  it('name the moment at which both clocks are within hours', () => {
    const now = at('2026-04-08T07:00');
    const facts = someFacts({ desk: aDesk({ otherNow: later(now, { minutes: -30 }) }) });
    expect(judged(anAct(), facts, now).earliestAllowedAt).toBe(at('2026-04-08T08:30'));
  });
});
