import { describe, expect, it } from 'vitest';
import type { RecordedDecision } from '#shared/domain/compliance/gate-types';
import { FAKE_PIN } from '#test/support/ui-fake-compliance';
import { DECISION_OUTCOMES } from '../../../../../renderer/text/compliance-words';
import {
  actDetails,
  actWords,
  outcomeOf,
  sentenceOf,
  tellingVerdicts,
} from '../../../../../renderer/features/compliance/decision-words';
import { clientsInOrder } from '../../../../../renderer/features/compliance/clients-order';
import { datesWords, placeWords } from '../../../../../renderer/features/compliance/rule-words';
import { startedUi } from '../../support';

const NIGHT_MS = Date.parse('2026-11-20T09:00:00Z');
const DAY_MS = Date.parse('2026-11-20T17:00:00Z');

/** A wish to call the account, at that moment, answered by the real judge. */
async function decided(nowMs: number, approval: Parameters<typeof wish>[1] = null) {
  const { ui, desk } = await startedUi({ nowMs: () => nowMs });
  const account = desk.accountAt(10);
  const reply = await ui.client.rules.begin(wish({ ui, account }, approval));
  expect(reply.ok).toBe(true);
  const decisions = await ui.client.rules.decisions({ accountId: account.id });
  const [decision] = decisions.ok ? decisions.value : [];
  if (decision === undefined) throw new Error('nothing was decided');
  return { account, decision };
}

type Begin = Parameters<Awaited<ReturnType<typeof startedUi>>['ui']['client']['rules']['begin']>[0];
type At = {
  readonly ui: Awaited<ReturnType<typeof startedUi>>['ui'];
  readonly account: ReturnType<Awaited<ReturnType<typeof startedUi>>['desk']['accountAt']>;
};

function wish({ ui, account }: At, approval: Begin['approval']): Begin {
  const [party] = account.parties;
  const [point] = account.contactPoints;
  if (party === undefined) throw new Error('nobody is on the account');
  return {
    commandId: ui.env.newEventId(),
    accountId: account.id,
    kind: 'dial',
    purpose: 'collect',
    partyId: party.id,
    contactPointId: point?.id ?? null,
    debtIds: account.debts.filter(({ status }) => status === 'open').map(({ id }) => id),
    dialMode: 'manual',
    isRecorded: false,
    callbackConsentId: null,
    disclosures: [],
    isRightPartyVerified: null,
    text: null,
    language: null,
    newReason: null,
    warnReason: 'the consumer asked for it',
    approval,
  };
}

describe('a decision in words', () => {
  it('says what was to be done and to which phone', async () => {
    const { account, decision } = await decided(DAY_MS);
    expect(actWords(decision, account)).toMatch(/^Call, (Mobile|Home) \(\d{3}\) \d{3}-\d{4}$/);
    expect(actWords(decision, null)).toBe('Call');
    expect(actDetails(decision, account)).toEqual([]);
    expect(actDetails({ ...decision, on: 'contact' }, account)).toEqual(['logged without being begun']);
  });

  it('says that it was refused, by which rule and where that stands', async () => {
    const { account, decision } = await decided(NIGHT_MS);
    expect(DECISION_OUTCOMES[outcomeOf(decision)].word).toBe('Refused');
    const [first] = tellingVerdicts(decision);
    expect(first?.outcome).toBe('blocked');
    if (first === undefined) return;
    expect(sentenceOf(first, account)).toMatch(/^[A-Z].*[.]$/);
    expect(first.citation).toContain('1006.6');
    expect(tellingVerdicts(decision).every(({ outcome }) => outcome !== 'allowed')).toBe(true);
  });

  it('tells what was let through, made with a warning, allowed, or made against a rule apart', async () => {
    const { decision } = await decided(DAY_MS, { pin: FAKE_PIN, reason: 'asked for', evidence: 'letter of Tuesday' });
    const as = (standing: RecordedDecision['standing'], outcome: 'allowed' | 'warn' | 'blocked') =>
      outcomeOf({ ...decision, standing, judgement: { ...decision.judgement, outcome } });
    expect(as('overridden', 'blocked')).toBe('overridden');
    expect(as('refused', 'warn')).toBe('refused');
    expect(as('begun', 'blocked')).toBe('against');
    expect(as('begun', 'warn')).toBe('warned');
    expect(as('begun', 'allowed')).toBe('allowed');
    const words = Object.values(DECISION_OUTCOMES);
    expect(new Set(words.map(({ mark }) => mark)).size).toBe(words.length);
  });

  it('names a debit by its amount and day', async () => {
    const { account, decision } = await decided(DAY_MS);
    const payment = {
      amountMinor: 5_000,
      currency: 'USD',
      on: '2026-12-01',
      isRecurring: false,
      usualAmountMinor: null,
      givenOn: null,
      isPostDated: false,
      authorizationId: null,
    } as unknown as NonNullable<RecordedDecision['act']['payment']>;
    const act = { ...decision.act, kind: 'debit' as const, endpointId: null, payment };
    expect(actWords({ ...decision, act }, account)).toBe('Debit, $50.00, Dec 1, 2026');
  });
});

describe('a rule in words', () => {
  it('names the house, the federal level and clients, and leaves states as they are known', () => {
    expect(['KEPT', 'US', 'US-NY-NYC', 'CLIENT:acme'].map(placeWords)).toEqual([
      'House',
      'US, federal',
      'US-NY-NYC',
      'Client acme',
    ]);
  });

  it('tells since when and until when it holds', () => {
    expect(datesWords({ effectiveFrom: '1970-01-01', effectiveTo: null })).toBe('from the start');
    expect(datesWords({ effectiveFrom: '2021-11-30', effectiveTo: '2026-08-31' })).toBe(
      'from Nov 30, 2021 until Aug 31, 2026',
    );
  });
});

describe('the clients', () => {
  it('stand with those nobody has set first, then those known in part, then by name', () => {
    const terms = (collectorRole: 'third_party' | null) => ({
      clientId: 'x',
      collectorRole,
      defaultStatus: 'in_default' as const,
      entityId: 'own',
      entityName: null,
      isNonProfitHospital: false,
    });
    const client = (clientName: string, of: ReturnType<typeof terms> | null) => ({
      clientId: clientName,
      clientName,
      accounts: 1,
      terms: of,
    });
    const order = clientsInOrder([
      client('Alder', terms('third_party')),
      client('Birch', terms(null)),
      client('Cedar', null),
      client('Aspen', null),
    ]);
    expect(order.map(({ clientName }) => clientName)).toEqual(['Aspen', 'Cedar', 'Birch', 'Alder']);
  });
});
