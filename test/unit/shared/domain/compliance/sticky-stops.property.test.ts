import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAccount } from '#shared/domain/account/account-state';
import { dutiesOfAccount } from '#shared/domain/compliance/duties';
import { isOpen, restrictionsOf } from '#shared/domain/compliance/restriction-fold';
import type { RecordedEvent } from '#shared/domain/events/types';
import { timelineOf } from '#shared/domain/timeline/timeline';
import { epochMs, instant } from '#shared/kernel/calendar';
import { formatHlc } from '#shared/kernel/hlc';
import type { EventId } from '#shared/kernel/ids';
import { eventId } from '#test/support/accounts';
import { ComplianceDesk } from './compliance-desk';

const STOPPING = ['BKO', 'CEA', 'ATY', 'DEC', 'IDT', 'DSP'] as const;

type Undoing = {
  readonly afterMs: number;
  /** How far the wall clock was put back before it. */
  readonly putBackMs?: number;
  readonly actorId?: string;
  readonly deskId?: string;
};

/** An undoing as a journal has it; its hybrid clock never goes back, whatever the wall clock says. */
function undoing(contact: RecordedEvent, no: number, of: Undoing): RecordedEvent {
  const { afterMs, putBackMs = 0, actorId = contact.actorId, deskId = contact.deskId } = of;
  const ms = epochMs(contact.at) + afterMs;
  return {
    ...contact,
    id: eventId(7_000 + no),
    type: 'contact.v1.undone',
    data: { contactId: contact.id as EventId, reason: null },
    at: instant(ms - putBackMs),
    hlc: formatHlc({ ms: Math.max(ms, epochMs(contact.at)), counter: contact.seq + no + 1 }, deskId),
    seq: contact.seq + no + 1,
    actorId,
    deskId,
  } as unknown as RecordedEvent;
}

function stopped(disposition: string, undoings: readonly Undoing[]) {
  const desk = new ComplianceDesk();
  const contact = desk.log(disposition);
  const events = [...desk.events, ...undoings.map((each, no) => undoing(contact, no, each))];
  return {
    open: restrictionsOf(events).filter(isOpen).length,
    holds: foldAccount(events).holds,
    disputed: foldAccount(events).disputedDebtIds.length,
    entry: timelineOf(desk.account, events).find(({ id }) => id === contact.id),
  };
}

describe('undoing a contact that placed a stop', () => {
  it.each(STOPPING)('%s within a minute by the same hand is a slip and takes the stop with it', (code) => {
    const { open, holds, disputed, entry } = stopped(code, [{ afterMs: 60_000 }]);
    expect({ open, holds, disputed }).toEqual({ open: 0, holds: [], disputed: 0 });
    expect(entry).toMatchObject({ undone: { leavesStop: false } });
  });

  it.each(STOPPING)('%s after a minute leaves the stop in force, and the history says so', (code) => {
    const untouched = stopped(code, []);
    const { open, holds, disputed, entry } = stopped(code, [{ afterMs: 60_001 }]);
    expect({ open, holds, disputed }).toEqual({
      open: untouched.open,
      holds: untouched.holds,
      disputed: untouched.disputed,
    });
    expect(open).toBeGreaterThan(0);
    expect(holds).toHaveLength(1);
    expect(entry).toMatchObject({ undone: { leavesStop: true } });
  });

  it.each([
    ['by somebody else', { afterMs: 5_000, actorId: 'sam' }],
    ['at another desk', { afterMs: 5_000, deskId: 'other' }],
    ['after the clock was put back', { afterMs: 3_600_000, putBackMs: 3_590_000 }],
    ['with a clock before the contact', { afterMs: 5_000, putBackMs: 10_000 }],
  ] as const)('%s it is no slip', (_, how) => {
    expect(stopped('BKO', [how])).toMatchObject({ open: 1, holds: ['bankruptcy'] });
  });

  it('leaves a wrong number a wrong number', () => {
    expect(stopped('WN', [{ afterMs: 1_000 }]).open).toBe(0);
    const desk = new ComplianceDesk();
    const contact = desk.log('WN');
    const events = [...desk.events, undoing(contact, 0, { afterMs: 90_000 })];
    expect(restrictionsOf(events).filter(isOpen)).toMatchObject([{ kind: 'wrong-number' }]);
    expect(Object.values(foldAccount(events).pointQuality)).toEqual(['wrong-party']);
  });

  it('takes an undone promise or a bad number back at any time, for they stop nothing', () => {
    expect(stopped('NA', [{ afterMs: 3_600_000 }]).entry).toMatchObject({ undone: { leavesStop: false } });
  });

  it('ends the stop when it is lifted by somebody with the right, undone or not', () => {
    const desk = new ComplianceDesk();
    const contact = desk.log('ATY');
    desk.later(10).do({
      kind: 'undo-contact',
      input: { commandId: desk.nextId(), accountId: desk.account.id, contactId: contact.id, reason: null },
    });
    const approval = { right: 'supervisor', approvedBy: 'sam', reason: 'not hers', evidence: 'letter 7' } as const;
    desk.do({
      kind: 'lift-restriction',
      input: { commandId: desk.nextId(), accountId: desk.account.id, restrictionId: contact.id, approval },
    });
    expect(restrictionsOf(desk.events).filter(isOpen)).toEqual([]);
    expect(foldAccount(desk.events).holds).toEqual([]);
  });

  it('still obliges to answer a dispute whose contact was undone later', () => {
    const desk = new ComplianceDesk();
    const contact = desk.log('DSP', { channel: 'letter' });
    const duties = (events: readonly RecordedEvent[]) => {
      const { account, inForce, ctx } = desk;
      const { rules, termsOf } = inForce;
      const known = { account, events, state: foldAccount(events), terms: termsOf(account.clientId) };
      return dutiesOfAccount({ ...known, rules, now: ctx.now, zone: ctx.zone })
        .filter(({ state, sourceId }) => state !== 'void' && sourceId === contact.id)
        .filter(({ kind }) => kind !== 'send-validation-notice')
        .map(({ kind }) => kind);
    };
    const before = duties(desk.events);
    expect(before).not.toEqual([]);
    expect(duties([...desk.events, undoing(contact, 0, { afterMs: 120_000 })])).toEqual(before);
    expect(duties([...desk.events, undoing(contact, 0, { afterMs: 30_000 })])).toEqual([]);
  });

  it('no sequence of undoings after the minute removes a stop', () => {
    const late = fc.record({
      afterMs: fc.integer({ min: 60_001, max: 40 * 86_400_000 }),
      putBackMs: fc.integer({ min: 0, max: 41 * 86_400_000 }),
      actorId: fc.constantFrom('jane', 'sam'),
      deskId: fc.constantFrom('desk', 'other'),
    });
    const early = fc.record({
      afterMs: fc.integer({ min: 0, max: 60_000 }),
      actorId: fc.constant('sam'),
      deskId: fc.constantFrom('desk', 'other'),
    });
    fc.assert(
      fc.property(fc.constantFrom(...STOPPING), fc.array(fc.oneof(late, early), { maxLength: 6 }), (code, undoings) => {
        const untouched = stopped(code, []);
        const { open, holds, disputed } = stopped(code, undoings);
        expect([open, holds, disputed]).toEqual([untouched.open, untouched.holds, untouched.disputed]);
      }),
      { numRuns: 200 },
    );
  });
});
