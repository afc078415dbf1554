import { describe, expect, it } from 'vitest';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import type { Instant } from '#shared/kernel/calendar';
import {
  aDebt,
  aPerson,
  aRestriction,
  anAccount,
  anAct,
  at,
  day,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';
import { aDebit, aFurnishing, aLetter, aSuit, aTalk } from '#test/support/rules-acts';

const NOON = at('2026-04-08T12:00');
const says = (ruleId: string, act: Act, facts: Facts, now: Instant = NOON) =>
  verdictOf(judged(act, facts, now), ruleId);
const held = (...restrictions: Facts['restrictions']): Facts => someFacts({ restrictions });

describe('a bankruptcy', () => {
  const STAY = 'US-BK-STAY';
  const cosigner = { person: aPerson({ personId: 'person-2', role: 'cosigner' }) };
  const toCosigner = anAct({ personId: 'person-2' });
  const outcome = (over: Parameters<typeof aRestriction<'bankruptcy'>>[1], act = anAct(), more: Partial<Facts> = {}) =>
    says(STAY, act, { ...held(aRestriction('bankruptcy', over)), ...more });

  it('stops contact, debits, plans and suits, and lets a report go with a warning', () => {
    for (const act of [anAct(), aLetter(), aTalk(), aDebit(), { ...aDebit(), kind: 'plan' } as const, aSuit()])
      expect(outcome({}, act)).toMatchObject({ outcome: 'blocked', reason: 'BANKRUPTCY_STAY' });
    expect(outcome({}, aFurnishing())).toMatchObject({ outcome: 'warn', reason: 'BANKRUPTCY_FURNISH_WITH_CARE' });
    expect(outcome({}, aTalk({ purpose: 'respond' }))?.outcome).toBe('warn');
  });

  it('holds from oral notice on, for every collector and every debt', () => {
    expect(outcome({ isWritten: false })?.outcome).toBe('blocked');
    expect(outcome({}, anAct(), { account: anAccount({ collectorRole: 'first_party' }) })?.outcome).toBe('blocked');
    expect(outcome({}, anAct(), { debts: [aDebt({ kind: 'commercial' })] })?.outcome).toBe('blocked');
  });

  it('protects a cosigner of a consumer debt in chapters 12 and 13, not in 7 and 11, and not of a business debt', () => {
    expect(outcome({ chapter: 13 }, toCosigner, cosigner)).toMatchObject({
      outcome: 'blocked',
      reason: 'BANKRUPTCY_CODEBTOR_STAY',
      facts: { chapter: 13, standing: 'co-debtor' },
    });
    expect(outcome({ chapter: 12 }, toCosigner, cosigner)?.outcome).toBe('blocked');
    expect(outcome({ chapter: 7 }, toCosigner, cosigner)?.outcome).toBe('allowed');
    expect(outcome({ chapter: 11 }, toCosigner, cosigner)?.outcome).toBe('allowed');
    const business = { ...cosigner, debts: [aDebt({ kind: 'commercial' })] };
    expect(outcome({ chapter: 13 }, toCosigner, business)?.outcome).toBe('allowed');
    const unknown = { ...cosigner, debts: [aDebt({ kind: null })] };
    expect(outcome({ chapter: 13 }, toCosigner, unknown)?.outcome).toBe('blocked');
  });

  it('an unknown chapter protects everybody, and no named debtor means whoever it binds', () => {
    expect(outcome({ chapter: null }, toCosigner, cosigner)).toMatchObject({ reason: 'BANKRUPTCY_CHAPTER_UNKNOWN' });
    expect(outcome({ chapter: 7, debtorPersonIds: [] }, toCosigner, cosigner)?.outcome).toBe('blocked');
    expect(outcome({ chapter: 7, debtorPersonIds: [], personId: 'person-1' }, toCosigner, cosigner)?.outcome).toBe(
      'allowed',
    );
  });

  it('the debtor is not reached through the spouse or the neighbours, and the attorney may be', () => {
    const as = (role: 'spouse' | 'third-party' | 'attorney') => ({ person: aPerson({ personId: 'person-2', role }) });
    expect(outcome({ chapter: 7 }, toCosigner, as('spouse'))?.outcome).toBe('blocked');
    expect(outcome({ chapter: 7 }, toCosigner, as('third-party'))?.outcome).toBe('blocked');
    expect(outcome({ chapter: 7 }, toCosigner, as('attorney'))).toBeUndefined();
  });

  it('does not cover a debt incurred the day after the filing, and covers one of the day itself or of no known day', () => {
    const incurred = (on: string | null) => ({ debts: [aDebt({ incurredOn: on === null ? null : day(on) })] });
    expect(outcome({ filedOn: day('2026-03-10') }, anAct(), incurred('2026-03-11'))).toBeUndefined();
    expect(outcome({ filedOn: day('2026-03-10') }, anAct(), incurred('2026-03-10'))?.outcome).toBe('blocked');
    expect(outcome({ filedOn: day('2026-03-10') }, anAct(), incurred(null))?.outcome).toBe('blocked');
    expect(outcome({ filedOn: null }, anAct(), incurred('2026-04-07'))?.outcome).toBe('blocked');
  });

  it('a dismissal asks for legal, a discharge stays, a closed case of unknown end stays too', () => {
    expect(outcome({ status: 'dismissed' })).toMatchObject({ outcome: 'warn', reason: 'BANKRUPTCY_DISMISSED' });
    expect(outcome({ status: 'discharged' })).toMatchObject({ outcome: 'blocked', reason: 'BANKRUPTCY_DISCHARGED' });
    expect(outcome({ status: 'closed' })?.outcome).toBe('blocked');
    expect(outcome({ status: 'discharged', chapter: 13 }, toCosigner, cosigner)?.outcome).toBe('warn');
  });
});

describe('a death', () => {
  const DEATH = 'US-REGF-DECEASED';
  const as = (role: Parameters<typeof aPerson>[0], act = anAct(), personId: string | null = null) =>
    says(
      DEATH,
      { ...act, personId: role?.personId ?? 'person-1' },
      {
        ...held(aRestriction('deceased', { personId })),
        person: aPerson(role),
      },
    );

  it('leaves the household alone and lets the executor be spoken to', () => {
    for (const role of ['consumer', 'spouse', 'household', 'cosigner'] as const)
      expect(as({ role })?.outcome).toBe('blocked');
    expect(as({ role: 'household' }, anAct({ purpose: 'location' }))?.outcome).toBe('blocked');
    expect(as({ role: 'executor' })?.outcome).toBe('allowed');
    expect(as({ role: 'executor' }, aTalk())?.outcome).toBe('allowed');
    expect(as({ role: 'attorney' })).toBeUndefined();
  });

  it('warns before a living cosigner is called, and lets others be asked who acts for the estate', () => {
    expect(as({ role: 'cosigner', personId: 'person-2' }, anAct(), 'person-1')?.outcome).toBe('warn');
    expect(as({ role: 'spouse', personId: 'person-2' }, anAct(), 'person-1')?.outcome).toBe('blocked');
    expect(as({ role: 'third-party', personId: 'p' }, anAct({ purpose: 'location' }), 'person-1')?.outcome).toBe(
      'warn',
    );
    expect(as({ role: 'third-party', personId: 'p' }, anAct(), 'person-1')?.outcome).toBe('blocked');
  });

  it('stops debits', () => {
    expect(as({ role: 'consumer' }, aDebit())?.outcome).toBe('blocked');
  });
});

describe('debts on which nothing may be asked', () => {
  it('a debt that is paid, settled, discharged or sold is not called about, and may be confirmed by letter', () => {
    for (const status of ['paid', 'settled', 'discharged', 'sold'] as const) {
      const facts = someFacts({ debts: [aDebt({ status })] });
      for (const act of [anAct(), aDebit(), aSuit()]) expect(says('US-REGF-PAID', act, facts)?.outcome).toBe('blocked');
      expect(says('US-REGF-PAID', aLetter({ purpose: 'efforts-ending' }), facts)?.outcome).toBe('allowed');
    }
    const mixed = someFacts({ debts: [aDebt(), aDebt({ debtId: 'debt-2', status: 'paid' })] });
    expect(says('US-REGF-PAID', anAct({ debtIds: [] }), mixed)?.outcome).toBe('warn');
    expect(says('US-REGF-PAID', anAct({ debtIds: ['debt-1', 'debt-2'] }), mixed)).toMatchObject({
      outcome: 'blocked',
      facts: { debtIds: ['debt-2'] },
    });
  });

  it('identity theft stops collecting it by anybody and leaves the victim to be answered', () => {
    const facts = {
      ...held(aRestriction('identity-theft')),
      account: anAccount({ collectorRole: 'first_party' as const }),
    };
    for (const act of [anAct(), aTalk(), aDebit(), aSuit()])
      expect(says('US-FCRA-IDT-COLLECT', act, facts)?.outcome).toBe('blocked');
    expect(says('US-FCRA-IDT-COLLECT', aLetter({ purpose: 'respond' }), facts)?.outcome).toBe('allowed');
    expect(says('US-FCRA-IDT-COLLECT', aLetter(), { ...facts, person: aPerson({ role: 'creditor' }) })).toBeUndefined();
  });

  it('service in the armed forces warns before contact and blocks a suit, until 180 days after it', () => {
    const ended = (on: string | null) => held(aRestriction('scra', { serviceEndedOn: on === null ? null : day(on) }));
    expect(says('US-SCRA', anAct(), ended(null))?.outcome).toBe('warn');
    expect(says('US-SCRA-SUIT', aSuit(), ended(null))?.outcome).toBe('blocked');
    // 2025-10-10 + 180 days = 2026-04-08.
    expect(says('US-SCRA', anAct(), ended('2025-10-10'))?.outcome).toBe('warn');
    expect(says('US-SCRA', anAct(), ended('2025-10-09'))).toBeUndefined();
  });

  it('protects the mortgage of somebody who served for a year after it', () => {
    const ended = (on: string) => ({
      ...held(aRestriction('scra', { serviceEndedOn: day(on) })),
      debts: [aDebt({ kind: 'mortgage' })],
    });
    expect(says('US-SCRA-MORTGAGE', anAct(), ended('2025-04-07'))?.outcome).toBe('warn');
    expect(says('US-SCRA-SUIT-MORTGAGE', aSuit(), ended('2025-04-07'))?.outcome).toBe('blocked');
    expect(says('US-SCRA-MORTGAGE', anAct(), ended('2025-04-06'))).toBeUndefined();
    expect(says('US-SCRA', anAct(), ended('2026-04-01'))).toBeUndefined();
  });
});
