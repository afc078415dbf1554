import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#shared/kernel/calendar';
import { type EventId, asId } from '#shared/kernel/ids';
import { LogContactInput } from '#shared/contract/commands';
import { DISPOSITIONS } from '#shared/domain/contact/dispositions';
import { formatMinor } from '#shared/kernel/money';
import { fakeAccount } from '#test/support/ui-fake-portfolio';
import { parseAmount } from '../../../../renderer/stores/amount';
import {
  BLANK_WORDS,
  type ContactWords,
  firstProblemField,
  withOutcome,
} from '../../../../renderer/stores/contact-draft';
import { entryInput, momentOf } from '../../../../renderer/stores/contact-input';

const TODAY = '2026-11-20' as LocalDay;
const MOMENT = { nowMs: Date.parse('2026-11-20T15:00:00Z'), today: TODAY, zone: 'America/Chicago' };
const ID = asId<EventId>('0192f000-0000-7000-8000-000000000009');
const account = fakeAccount(20, 3, TODAY);

function entry(words: Partial<ContactWords>, of = account) {
  return entryInput(ID, { ...BLANK_WORDS, ...words }, of, MOMENT);
}
function reasons(words: Partial<ContactWords>, of = account): readonly string[] {
  const made = entry(words, of);
  return made.ok ? [] : made.problems.map((problem) => `${problem.field}: ${problem.reason}`);
}

describe('the entry made of what was typed', () => {
  it('takes a code in any case and names every open debt', () => {
    const plain = { ...account, debts: account.debts.map((debt) => ({ ...debt, type: 'medical' as const })) };
    expect(entry({ code: ' na ' }, plain)).toMatchObject({
      ok: true,
      input: { commandId: ID, disposition: 'NA', channel: 'call-out', debtIds: plain.debts.map((debt) => debt.id) },
    });
  });

  it('does not mix business debt with other debt unless somebody chose both', () => {
    const [first, second] = account.debts.map((debt, i) => ({
      ...debt,
      status: 'open' as const,
      type: i === 0 ? ('commercial' as const) : ('medical' as const),
      dueOn: (i === 0 ? '2026-05-01' : '2026-02-01') as LocalDay,
    }));
    if (first === undefined || second === undefined) throw new Error('two debts are needed');
    const mixed = { ...account, debts: [first, second] };
    expect(entry({ code: 'NA' }, mixed)).toMatchObject({ input: { debtIds: [second.id] } });
    expect(entry({ code: 'NA', debtsLeftOut: [] }, mixed)).toMatchObject({ input: { debtIds: [first.id, second.id] } });
  });

  it('fits the contract for every outcome once its needs are met', () => {
    for (const disposition of DISPOSITIONS) {
      const needs = new Set(disposition.requires);
      const words = withOutcome(BLANK_WORDS, disposition);
      const made = entry({
        ...words,
        contactPointId: needs.has('contact-point') ? (account.contactPoints[0]?.id ?? null) : null,
        note: needs.has('note') ? 'their words' : '',
        ...(needs.has('next-step') ? { stepDay: '2026-11-21' } : {}),
        ...(needs.has('promise') ? { promiseAmount: '10', promiseDay: '2026-11-30' } : {}),
      });
      expect([disposition.code, made.ok]).toEqual([disposition.code, true]);
      const input = made.ok ? made.input : null;
      expect(LogContactInput.safeParse(input).success).toBe(true);
    }
  });

  it('says what is missing at its field', () => {
    expect(reasons({})).toEqual(['code: DISPOSITION_REQUIRED']);
    expect(reasons({ code: 'XYZ' })).toEqual(['code: DISPOSITION_UNKNOWN']);
    expect(reasons({ code: 'PTP' })).toEqual(['promise-amount: PROMISE_REQUIRED']);
    expect(reasons({ code: 'CB' })).toEqual(['next-step: NEXT_STEP_REQUIRED']);
    expect(reasons({ code: 'WN' })).toEqual(['point: CONTACT_POINT_REQUIRED']);
    expect(reasons({ code: 'HRD' })).toEqual(['note: NOTE_REQUIRED']);
    expect(reasons({ code: 'EML', channel: 'call-out', isChannelChosen: true })).toEqual([
      'channel: CHANNEL_NOT_FOR_DISPOSITION',
    ]);
  });

  it('says what is wrong with a promise', () => {
    const owed = account.debts.reduce((sum, debt) => sum + debt.balanceMinor, 0);
    const tooMuch = ((owed + 1) / 100).toFixed(2);
    expect(reasons({ code: 'PTP', promiseAmount: tooMuch, promiseDay: '2026-11-30' })).toEqual([
      'promise-amount: PROMISE_ABOVE_BALANCE',
    ]);
    expect(reasons({ code: 'PTP', promiseAmount: '1', promiseDay: '2026-11-19' })).toEqual([
      'promise-day: PROMISE_IN_THE_PAST',
    ]);
    expect(reasons({ code: 'NA', promiseAmount: '1', promiseDay: '2026-11-30' })).toEqual([
      'code: PROMISE_WITHOUT_DISPOSITION',
    ]);
    expect(reasons({ code: 'PTP', promiseAmount: '1' })).toEqual(['promise-amount: PROMISE_REQUIRED']);
  });

  it('reads the next step in the zone of the desk, at eight when no time was named', () => {
    const made = entry({ code: 'CB', stepDay: '2026-11-23', stepTime: '14:30', stepText: ' ask for her ' });
    expect(made).toMatchObject({
      input: { nextStep: { kind: 'call-back', at: '2026-11-23T20:30:00.000Z', text: 'ask for her' } },
    });
    expect(entry({ code: 'NA', stepDay: '2026-11-23' })).toMatchObject({
      input: { nextStep: { kind: 'follow-up', at: '2026-11-23T14:00:00.000Z' } },
    });
    expect(reasons({ code: 'NA', stepKind: 'review' })).toEqual(['next-step: NEXT_STEP_INCOMPLETE']);
    expect(reasons({ code: 'NA', stepDay: '2026-11-19' })).toEqual(['next-step: NEXT_STEP_IN_THE_PAST']);
  });

  it('never sends an empty list of debts in place of none chosen', () => {
    const all = account.debts.map((debt) => debt.id);
    expect(reasons({ code: 'NA', debtsLeftOut: all })).toEqual(['debts: DEBTS_NONE_CHOSEN']);
    const many = fakeAccount(1, 3, TODAY);
    const [first, ...others] = many.debts.map((debt) => debt.id);
    const made = entry({ code: 'NA', debtsLeftOut: first === undefined ? [] : [first] }, many);
    expect(made).toMatchObject({ ok: true, input: { debtIds: others } });
  });

  it('goes to the first field of the form that has a problem', () => {
    const problems = [
      { field: 'debts', reason: 'a' },
      { field: 'note', reason: 'b' },
    ] as const;
    expect(firstProblemField(problems)).toBe('note');
    expect(firstProblemField([])).toBeNull();
  });

  it('lets the channel follow the outcome until it was chosen', () => {
    const letter = DISPOSITIONS.find((disposition) => disposition.code === 'LTR');
    if (letter === undefined) throw new Error('no LTR');
    expect(withOutcome(BLANK_WORDS, letter).channel).toBe('letter');
    expect(withOutcome({ ...BLANK_WORDS, isChannelChosen: true }, letter).channel).toBe('call-out');
  });
});

describe('the moment of a day and time', () => {
  it('refuses days and times that do not exist', () => {
    expect(momentOf('2026-02-30', '10:00', 'UTC')).toBeNull();
    expect(momentOf('2026-02-28', '24:00', 'UTC')).toBeNull();
    expect(momentOf('', '10:00', 'UTC')).toBeNull();
  });

  it('follows summer time', () => {
    expect(momentOf('2026-07-01', '09:05', 'America/New_York')).toBe('2026-07-01T13:05:00.000Z');
    expect(momentOf('2026-12-01', '09:05', 'America/New_York')).toBe('2026-12-01T14:05:00.000Z');
  });
});

describe('a typed amount', () => {
  it('reads what people type and rounds nothing', () => {
    expect(parseAmount('50', 'USD')).toBe(5_000);
    expect(parseAmount('$1,234.5', 'USD')).toBe(123_450);
    expect(parseAmount('50.', 'USD')).toBe(5_000);
    expect(parseAmount('50.005', 'USD')).toBeNull();
    expect(parseAmount('1,23', 'USD')).toBeNull();
    expect(parseAmount('-5', 'USD')).toBeNull();
    expect(parseAmount('1.5', 'JPY')).toBeNull();
    expect(parseAmount('99999999999999999999', 'USD')).toBeNull();
  });

  it('reads back every amount it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (minor) => {
        expect(parseAmount(formatMinor(minor, 'USD'), 'USD')).toBe(minor);
      }),
    );
  });
});
