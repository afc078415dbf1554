import { describe, expect, it } from 'vitest';
import type { GateView } from '#shared/domain/compliance/gate-types';
import { DEFAULT_SETTINGS } from '#shared/contract/settings';
import { BLANK_WORDS } from '../../../../renderer/stores/contact-draft';
import { fieldWords, languageToRead, situationOf } from '../../../../renderer/stores/script-play';
import { aDebt, anAccount, debtId } from '#test/support/accounts';

function gate(note: GateView['coverage']['note'], reasons: readonly string[] = []): GateView {
  const verdicts = reasons.map((reason) => ({ reason }));
  const points = [{ acts: [{ judgement: { verdicts } }] }];
  return { coverage: { note }, points } as unknown as GateView;
}

describe('what is known of a call before its first word', () => {
  it('takes the debt as another’s where nobody knows', () => {
    const { callsAreRecorded } = DEFAULT_SETTINGS;
    expect(situationOf(null, { callsAreRecorded }).party).toBe('third-party');
    expect(situationOf(gate('reg-f-unknown'), { callsAreRecorded }).party).toBe('third-party');
    expect(situationOf(gate('first-party'), { callsAreRecorded }).party).toBe('first-party');
  });

  it('reads the notice on old debts where a rule says that the debt is one', () => {
    const settings = { callsAreRecorded: false };
    expect(situationOf(gate('reg-f'), settings).isTimeBarred).toBe(false);
    expect(situationOf(gate('reg-f', ['TIME_BAR_NOT_DISCLOSED']), settings).isTimeBarred).toBe(true);
  });
});

describe('the language a script is read in', () => {
  it.each([
    ['consumer', 'es', 'en', 'es'],
    ['consumer', 'Spanish', 'en', 'es'],
    ['consumer', 'English', 'es', 'en'],
    ['consumer', null, 'es', 'es'],
    ['consumer', 'Tagalog', 'en', 'en'],
    ['en', 'es', 'es', 'en'],
    ['es', null, 'en', 'es'],
  ] as const)('set to %s, the consumer speaks %s, the window %s: %s', (set, consumer, window, read) => {
    expect(languageToRead(set, consumer, window)).toBe(read);
  });
});

describe('the values of a script', () => {
  const account = anAccount({
    debts: [
      aDebt({ balanceMinor: 12_000 }),
      aDebt({ id: debtId(2), balanceMinor: 3_050 }),
      aDebt({ id: debtId(3), status: 'closed', balanceMinor: 0 }),
    ],
  });

  it('name what is owed on the debts spoken of, and nobody whom nobody named', () => {
    const values = fieldWords(account, BLANK_WORDS, DEFAULT_SETTINGS);
    expect(values['account.balance']).toBe('$150.50');
    expect(values).not.toHaveProperty(['agent.name']);
    const some = fieldWords(account, { ...BLANK_WORDS, debtsLeftOut: [debtId(2)] }, DEFAULT_SETTINGS);
    expect(some['account.balance']).toBe('$120.00');
  });

  it('follow the promise as it is typed', () => {
    const typed = { ...BLANK_WORDS, promiseAmount: '50', promiseDay: '2026-03-20' };
    expect(fieldWords(account, typed, DEFAULT_SETTINGS)).toMatchObject({
      'promise.amount': '$50.00',
      'promise.day': 'Mar 20, 2026',
    });
    expect(fieldWords(account, { ...typed, promiseAmount: 'fifty' }, DEFAULT_SETTINGS)).not.toHaveProperty([
      'promise.amount',
    ]);
  });

  it('never hold what is not said', () => {
    const values = fieldWords(account, BLANK_WORDS, DEFAULT_SETTINGS);
    expect(Object.keys(values)).not.toContain('consumer.born-on');
    expect(Object.keys(values)).not.toContain('consumer.address');
  });
});
