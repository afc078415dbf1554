import { describe, expect, it } from 'vitest';
import { fitting } from '#main/cli/fitting-input';
import { type Known, type OnAccount, withDefaults } from '#main/cli/rules-defaults';
import { CLI_INPUTS } from '#shared/contract/cli';
import { RULES_REQUESTS } from '#shared/contract/cli-rules';
import type { GateView } from '#shared/domain/compliance/gate-types';
import { asId } from '#shared/kernel/ids';
import { aDebt, aParty, aPhone, anAccount, at, day, partyId, pointId } from '#test/support/accounts';

const COMMAND_ID = '00000000-0000-7000-8000-000000000001';
const cosigner = { ...aParty(), id: partyId(2), role: 'co-debtor' as const };
const account = anAccount({
  parties: [cosigner, aParty()],
  debts: [aDebt()],
  contactPoints: [aPhone(), { ...aPhone({ id: pointId(2) }), partyId: cosigner.id }],
});
const holder = aParty().id;
const gate = {
  best: { isCallable: true, contactPointId: pointId(2), nextAllowedAt: null, changesAt: null },
  points: [pointId(1), pointId(2)].map((contactPointId) => ({
    contactPointId,
    acts: ['dial', 'text'].map((kind) => ({ kind })),
  })),
} as unknown as GateView;
const known: Known = { now: at('2026-11-22T15:00:00.000Z'), today: day('2026-11-22'), account, gate };

const written = (over: object) => ({ commandId: COMMAND_ID, accountId: account.id, ...over });

/** The least a person can write. */
const LEAST: Readonly<Record<OnAccount, object>> = {
  'begin-contact': {},
  'place-restriction': { restriction: { kind: 'cease' } },
  'lift-restriction': { restrictionId: 'r1', approval: { pin: '123456', reason: 'withdrawn in writing' } },
  'give-consent': { consent: { kind: 'callback' } },
  'revoke-consent': { consentId: 'c1' },
  'state-place': { zone: 'America/Denver' },
  'record-notice': { notice: { kind: 'validation', sentBy: 'mail' } },
  'record-check': { check: { kind: 'licence', isClear: true } },
  'give-authorization': { authorization: {} },
  'revoke-authorization': { authorizationId: 'a1' },
  'plan-debit': { payment: { amountMinor: 100, on: '2026-12-01' } },
  'cancel-debit': { debitId: 'd1', because: 'asked' },
  'finish-duty': { dutyId: 'u1' },
};
const COMMANDS = Object.keys(LEAST) as OnAccount[];

describe('what is recorded for the rules from the command line', () => {
  it.each(COMMANDS)('%s takes the least a person can write, as its printed schema says', (command) => {
    const { commandId: _, ...least } = written(LEAST[command]);
    expect(CLI_INPUTS[`${command}-input`].safeParse(least).error).toBeUndefined();
    const filled = withDefaults(command, written(LEAST[command]), known);
    expect(fitting(RULES_REQUESTS[command] as never, filled)).toMatchObject({ ok: true });
  });

  it.each(COMMANDS)('%s refuses a field that does not exist, and names no value', (command) => {
    const filled = withDefaults(command, written({ ...LEAST[command], nonsense: '+1937' }), known);
    const read = fitting(RULES_REQUESTS[command] as never, filled);
    expect(read).toMatchObject({ ok: false, error: { code: 'IPC_BAD_REQUEST' } });
    expect(JSON.stringify(read)).not.toContain('+1937');
  });

  it.each(['attorney', 'bankruptcy', 'dispute', 'tcpa-revocation', 'deceased', 'identity-theft', 'scra', 'litigation'])(
    'a stop of kind %s needs nothing but its kind, and binds everybody for every debt',
    (kind) => {
      const filled = withDefaults('place-restriction', written({ restriction: { kind } }), known);
      const read = fitting(RULES_REQUESTS['place-restriction'], filled);
      expect(read).toMatchObject({ ok: true, value: { restriction: { personId: null, debtIds: null } } });
    },
  );

  it('a bankruptcy without a debtor is that of the holder, and what is written is kept', () => {
    const restriction = { kind: 'bankruptcy', chapter: 13, receivedAt: '2026-11-20T12:00:00.000Z' };
    expect(withDefaults('place-restriction', written({ restriction }), known)).toMatchObject({
      restriction: { ...restriction, debtorPersonIds: [holder], status: 'open' },
    });
  });

  it('a contact is a call to the best phone and to whoever has it', () => {
    expect(withDefaults('begin-contact', written({}), known)).toMatchObject({
      kind: 'dial',
      contactPointId: pointId(2),
      partyId: cosigner.id,
    });
  });

  it('a contact named with no phone is one with no phone, to the holder', () => {
    const talk = written({ kind: 'talk', contactPointId: null });
    expect(withDefaults('begin-contact', talk, known)).toMatchObject({ contactPointId: null, partyId: holder });
    const letter = withDefaults('begin-contact', written({ kind: 'letter' }), known);
    expect(letter).toMatchObject({ contactPointId: null });
  });

  it('a person who is named is not replaced', () => {
    const other = asId('f'.repeat(32));
    expect(withDefaults('state-place', written({ partyId: other }), known)).toMatchObject({ partyId: other });
  });
});
