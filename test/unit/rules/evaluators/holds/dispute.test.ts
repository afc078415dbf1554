import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import { aDebit, aLetter, aSuit, aTalk } from '#test/support/rules-acts';
import {
  aContact,
  aDebt,
  aNotice,
  aRestriction,
  anAccount,
  anAct,
  at,
  COUNTS,
  day,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

// Mailed on March 5: receipt assumed on March 12, so the period ends on April 11.
const NOON = at('2026-04-08T12:00');
const says = (ruleId: string, act: Act, facts: Facts, now: Instant = NOON) =>
  verdictOf(judged(act, facts, now), ruleId);
const disputed = (over: Parameters<typeof aRestriction<'dispute'>>[1] = {}, more: Partial<Facts> = {}): Facts =>
  someFacts({ restrictions: [aRestriction('dispute', over)], ...more });

describe('a dispute, 12 CFR 1006.38', () => {
  const HOLD = 'US-REGF-DISP-WRIT';

  it('in writing on the last day of the period holds calls, talk, debits and suits; a day later it only informs', () => {
    const last = disputed({ disputedOn: day('2026-04-11'), receivedAt: at('2026-04-08T10:00') });
    for (const act of [anAct(), aLetter(), aTalk(), aDebit(), aSuit()])
      expect(says(HOLD, act, last)).toMatchObject({
        outcome: 'blocked',
        facts: { restrictionId: last.restrictions[0]?.restrictionId, periodEndsOn: '2026-04-11' },
      });
    const late = disputed({ disputedOn: day('2026-04-12'), receivedAt: at('2026-04-08T10:00') });
    expect(says(HOLD, anAct(), late)).toBeUndefined();
    expect(says('US-REGF-DISP-ORAL', anAct(), late)).toMatchObject({ outcome: 'informed', reason: 'DISPUTE_LATE' });
  });

  it('before any notice was sent, or when it came back, counts as inside the period', () => {
    const notices = [aNotice({ undeliverableOn: day('2026-03-10') })];
    const years = { disputedOn: day('2026-04-01') };
    expect(says(HOLD, anAct(), disputed(years, { notices: [] }))?.outcome).toBe('blocked');
    expect(says(HOLD, anAct(), disputed(years, { notices }))?.outcome).toBe('blocked');
  });

  it('said aloud holds nothing by federal law and is told', () => {
    const oral = disputed({ isWritten: false });
    expect(says(HOLD, anAct(), oral)).toBeUndefined();
    expect(says('US-REGF-DISP-ORAL', anAct(), oral)).toMatchObject({ outcome: 'informed', reason: 'DISPUTE_ORAL' });
  });

  it('that repeats an answered one holds nothing and may be answered shortly', () => {
    const again = disputed({ isDuplicative: true });
    expect(says(HOLD, anAct(), again)).toBeUndefined();
    expect(says('US-REGF-DISP-DUP', anAct(), again)?.outcome).toBe('informed');
    expect(says('US-REGF-DISP-ORAL', anAct(), again)).toBeUndefined();
  });

  it('of a part lets an act on the rest through with the amounts told, and no payment beyond it', () => {
    const part = disputed({ disputedMinor: 20_000 });
    expect(says(HOLD, anAct(), part)).toMatchObject({
      outcome: 'warn',
      reason: 'DISPUTE_PARTIAL',
      facts: { disputedMinor: 20_000, undisputedMinor: 30_000, currency: 'USD' },
    });
    expect(says(HOLD, aDebit({ amountMinor: 30_000 }), part)?.outcome).toBe('warn');
    expect(says(HOLD, aDebit({ amountMinor: 30_001 }), part)?.reason).toBe('DISPUTE_PAYMENT_TOO_LARGE');
    expect(says(HOLD, aSuit(), part)?.outcome).toBe('blocked');
    expect(says(HOLD, anAct(), disputed({ disputedMinor: 50_000 }))?.outcome).toBe('blocked');
    expect(says(HOLD, anAct(), disputed({ disputedMinor: 49_999 }))?.outcome).toBe('warn');
  });

  it('holds the debt it is about and no other', () => {
    const debts = [aDebt(), aDebt({ debtId: 'debt-2' })];
    const one = disputed({ debtIds: ['debt-1'] }, { debts });
    expect(says(HOLD, anAct({ debtIds: ['debt-2'] }), one)).toBeUndefined();
    expect(says(HOLD, anAct({ debtIds: ['debt-1', 'debt-2'] }), one)?.facts).toMatchObject({ debtIds: ['debt-1'] });
  });

  it('ends with the verification, sent after it came in and not returned', () => {
    const sent = (over: Parameters<typeof aNotice>[0]) =>
      disputed(
        {},
        { notices: [aNotice(), aNotice({ kind: 'verification', sentAt: at('2026-04-05T10:00'), ...over })] },
      );
    expect(says(HOLD, anAct(), sent({}))).toBeUndefined();
    expect(says(HOLD, anAct(), sent({ sentAt: at('2026-03-31T10:00') }))?.outcome).toBe('blocked');
    expect(says(HOLD, anAct(), sent({ undeliverableOn: day('2026-04-07') }))?.outcome).toBe('blocked');
    expect(says(HOLD, anAct(), sent({ debtIds: ['debt-2'] }))?.outcome).toBe('blocked');
  });

  it('may be answered: in writing at any time, by phone when the person called since', () => {
    expect(says(HOLD, aLetter({ purpose: 'respond' }), disputed())?.outcome).toBe('allowed');
    expect(says(HOLD, anAct({ purpose: 'respond' }), disputed())?.outcome).toBe('blocked');
    const contacts = [aContact({ direction: 'in', counts: COUNTS.inboundConversation, at: at('2026-04-07T10:00') })];
    expect(says(HOLD, anAct({ purpose: 'respond' }), disputed({}, { contacts }))?.outcome).toBe('allowed');
  });

  it('a request for the original creditor holds until name and address were sent', () => {
    const OC = 'US-REGF-DISP-OC';
    const asked = { wantsOriginalCreditor: true, disputedMinor: 0 };
    expect(says(OC, anAct(), disputed(asked))?.reason).toBe('ORIGINAL_CREDITOR_HOLD');
    expect(says(HOLD, anAct(), disputed(asked))).toBeUndefined();
    const notices = [aNotice(), aNotice({ kind: 'original-creditor', sentAt: at('2026-04-05T10:00') })];
    expect(says(OC, anAct(), disputed(asked, { notices }))).toBeUndefined();
    expect(says(OC, anAct(), disputed({ ...asked, isWritten: false }))).toBeUndefined();
    expect(says(OC, anAct(), disputed())).toBeUndefined();
  });

  it('in New York of a charged-off debt holds after the period too, until it is substantiated', () => {
    const account = anAccount({ places: [{ state: 'NY', locality: null }] });
    const late = { disputedOn: day('2026-04-12'), receivedAt: at('2026-04-08T10:00') };
    expect(says('NY-SUBST-HOLD', anAct(), disputed(late, { account }))?.outcome).toBe('blocked');
    const oral = disputed({ isWritten: false }, { account });
    expect(says('NY-SUBST-HOLD', anAct(), oral)).toBeUndefined();
    expect(says('NY-SUBST-HOLD-ORAL', anAct(), oral)?.outcome).toBe('warn');
    const open = disputed(late, { account, debts: [aDebt({ chargedOffOn: null })] });
    expect(says('NY-SUBST-HOLD', anAct(), open)).toMatchObject({ outcome: 'warn', reason: 'CHARGE_OFF_UNKNOWN' });
    const notices = [aNotice(), aNotice({ kind: 'substantiation', sentAt: at('2026-04-08T11:00') })];
    expect(says('NY-SUBST-HOLD', anAct(), disputed(late, { account, notices }))).toBeUndefined();
  });
});
