import { describe, expect, it } from 'vitest';
import { foldAccount } from '#shared/domain/account/account-state';
import { queueFacts } from '#shared/domain/queue/facts';
import { isInView } from '#shared/domain/queue/views';
import type { RecordedEvent } from '#shared/domain/events/types';
import { ComplianceDesk, aCease } from './compliance-desk';

const incidents = (events: readonly RecordedEvent[]) => foldAccount(events).incidents;
const MORNING = '2026-03-03T15:00:00.000Z';

describe('incidents', () => {
  it('are counted in the queue row, and the account is in their view', () => {
    const desk = new ComplianceDesk().at('2026-03-04T04:30:00.000Z');
    desk.log('NA');
    const facts = queueFacts(desk.account, foldAccount(desk.events));
    expect([facts.incidents, facts.overrides]).toEqual([1, 0]);
    expect(isInView('incidents', facts, { nowMs: 0, todayNumber: 0 })).toBe(true);
    expect(isInView('overrides', facts, { nowMs: 0, todayNumber: 0 })).toBe(false);
  });

  it('are none when the contact was undone', () => {
    const desk = new ComplianceDesk().at('2026-03-04T04:30:00.000Z');
    const contact = desk.log('NA');
    desk.do({
      kind: 'undo-contact',
      input: { commandId: desk.nextId(), accountId: desk.account.id, contactId: contact.id, reason: null },
    });
    expect(incidents(desk.events)).toEqual([]);
  });

  it('tell of a contact after a stop that had been received and was not known yet', () => {
    const desk = new ComplianceDesk().at('2026-03-03T18:00:00.000Z');
    const contact = desk.log('NA', { madeAnyway: 'no rule blocks it' });
    expect(incidents(desk.events).map(({ cause }) => cause)).toEqual([]);
    desk.later(60).restrict(aCease(MORNING as never));
    expect(incidents(desk.events)).toEqual([
      { eventId: contact.id, at: contact.at, cause: 'late-knowledge', ruleIds: ['stop:cease'], madeAnyway: null },
    ]);
  });

  it('do not tell of a contact before the stop was received', () => {
    const desk = new ComplianceDesk().at(MORNING);
    desk.log('NA', { madeAnyway: 'no rule blocks it' });
    desk.later(60).restrict(aCease('2026-03-03T15:30:00.000Z' as never));
    expect(incidents(desk.events)).toEqual([]);
  });
});

describe('golden T8 two desks apart', () => {
  /** Two desks call the same person four times each on one day, neither knowing of the other. */
  function apart(calls: number): readonly RecordedEvent[] {
    const desk = new ComplianceDesk().at(MORNING);
    const other = new ComplianceDesk(desk.account, undefined, 'other').at('2026-03-03T15:03:00.000Z');
    for (let call = 0; call < calls; call += 1) {
      desk.later(40).log('NA', { madeAnyway: 'within the cap' });
      other.later(40).log('NA', { madeAnyway: 'within the cap' });
    }
    return [...desk.events, ...other.events];
  }

  it('raises an incident for each call beyond the cap once their records are one, whatever the order', () => {
    const events = apart(4);
    const found = incidents(events);
    expect(found.map(({ cause, ruleIds }) => [cause, ruleIds])).toEqual([['offline-overlap', ['US-REGF-FREQ-7IN7']]]);
    expect(incidents(events.toReversed())).toEqual(found);
  });

  it('raises none while the union holds the cap', () => {
    expect(incidents(apart(3))).toEqual([]);
  });

  it('raises one for a call inside the cooldown of a conversation at another desk', () => {
    const desk = new ComplianceDesk().at(MORNING);
    const other = new ComplianceDesk(desk.account, undefined, 'other').at('2026-03-03T15:30:00.000Z');
    desk.log('REF', { madeAnyway: 'within the cap' });
    other.log('NA', { madeAnyway: 'within the cap' });
    expect(incidents([...desk.events, ...other.events]).map(({ ruleIds }) => ruleIds)).toEqual([['US-REGF-FREQ-COOL']]);
  });
});
