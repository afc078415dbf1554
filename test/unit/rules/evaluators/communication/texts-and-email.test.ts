import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import { aText, anEmail } from '#test/support/rules-acts';
import {
  aCheck,
  aConsent,
  aContact,
  aDebt,
  aMailbox,
  aNotice,
  anEndpoint,
  at,
  COUNTS,
  day,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const NOON = at('2026-04-08T12:00');
const says = (ruleId: string, act: Act, facts: Facts, now: Instant = NOON) =>
  verdictOf(judged(act, facts, now), ruleId);

describe('texts, 12 CFR 1006.6(d)(5)', () => {
  const TEXT = 'US-REGF-TEXT-PROC';
  const texted = (on: string) => someFacts({ endpoint: anEndpoint({ usedByPersonAt: at(on) }) });

  it('the 60th local day after the last text is in time, the 61st is not', () => {
    // February 7 + 60 days = April 8.
    const facts = texted('2026-02-07T23:59');
    expect(says(TEXT, aText(), facts)).toMatchObject({ outcome: 'allowed', facts: { daysSinceTextOrConsent: 60 } });
    expect(says(TEXT, aText(), facts, at('2026-04-09T08:00'))).toMatchObject({
      outcome: 'blocked',
      reason: 'TEXT_CONSENT_OLD',
      facts: { daysSinceTextOrConsent: 61, refreshDays: 60 },
    });
  });

  it('a check of the number on the 60th day before is in time, one on the 61st is not', () => {
    const old = texted('2025-10-01T10:00');
    const checked = (on: string) => ({ ...old, checks: [aCheck({ on: day(on) })] });
    expect(says(TEXT, aText(), checked('2026-02-07'))?.outcome).toBe('allowed');
    expect(says(TEXT, aText(), checked('2026-02-06'))?.outcome).toBe('blocked');
    expect(says(TEXT, aText(), checked('2026-04-09'))?.outcome).toBe('blocked');
  });

  it('a check alone is no consent, and one that found a new holder ends what came before it', () => {
    expect(says(TEXT, aText(), someFacts({ checks: [aCheck()] }))?.reason).toBe('TEXT_CONSENT_MISSING');
    const reassigned = { ...texted('2026-03-25T10:00'), checks: [aCheck({ isClear: false })] };
    expect(says(TEXT, aText(), reassigned)?.reason).toBe('NUMBER_REASSIGNED');
    const since = { ...reassigned, endpoint: anEndpoint({ usedByPersonAt: at('2026-04-05T10:00') }) };
    expect(says(TEXT, aText(), since)?.outcome).toBe('allowed');
  });

  it('a consent to another number, a revoked one and one for another debt are none', () => {
    const consent = aConsent({ kind: 'text', endpointId: 'phone-1', debtIds: null });
    const outcome = (over: Partial<typeof consent>) =>
      says(TEXT, aText(), someFacts({ consents: [{ ...consent, ...over }] }))?.outcome;
    expect(outcome({})).toBe('allowed');
    expect(outcome({ endpointId: 'phone-2' })).toBe('blocked');
    expect(outcome({ revokedAt: at('2026-04-08T11:59') })).toBe('blocked');
    expect(outcome({ debtIds: ['debt-2'] })).toBe('blocked');
    expect(outcome({ expiresOn: day('2026-04-07') })).toBe('blocked');
    expect(outcome({ expiresOn: day('2026-04-08') })).toBe('allowed');
    expect(outcome({ givenAt: at('2026-04-08T12:01') })).toBe('blocked');
    expect(outcome({ personId: 'person-2' })).toBe('blocked');
  });
});

describe('email, 12 CFR 1006.6(d)(3)-(4) and 1006.22(f)(3)', () => {
  const PROCEDURE = 'US-REGF-EMAIL-NOTICE';
  const unused = someFacts({ endpoint: aMailbox({ usedByPersonAt: null }) });
  const noticed = (over: Parameters<typeof aNotice>[0] = {}): Facts => ({
    ...unused,
    notices: [aNotice({ kind: 'email-procedure', endpointId: 'email-1', sentAt: at('2026-03-04T10:00'), ...over })],
  });

  it('an address the person used or consented to needs no notice; any other asks', () => {
    expect(says(PROCEDURE, anEmail(), someFacts({ endpoint: aMailbox() }))?.facts).toMatchObject({ by: 'use' });
    const consents = [aConsent({ kind: 'email', endpointId: 'email-1' })];
    expect(says(PROCEDURE, anEmail(), { ...unused, consents })?.facts).toMatchObject({ by: 'consent' });
    expect(says(PROCEDURE, anEmail(), unused)).toMatchObject({ outcome: 'warn', reason: 'EMAIL_PROCEDURE_MISSING' });
  });

  it('after the creditor’s notice 35 days pass: the 35th is still the person’s', () => {
    // March 4 + 35 days = April 8.
    expect(says(PROCEDURE, anEmail(), noticed())).toMatchObject({
      outcome: 'warn',
      reason: 'EMAIL_NOTICE_RUNNING',
      facts: { endsOn: '2026-04-08', optOutDays: 35 },
      earliestAllowedAt: at('2026-04-09T00:00'),
    });
    expect(says(PROCEDURE, anEmail(), noticed(), at('2026-04-09T08:00'))?.outcome).toBe('allowed');
    expect(says(PROCEDURE, anEmail(), noticed({ endsOn: day('2026-04-10') }), at('2026-04-09T08:00'))?.outcome).toBe(
      'warn',
    );
    const short = noticed({ endsOn: day('2026-03-20') });
    expect(says(PROCEDURE, anEmail(), short)?.reason).toBe('EMAIL_NOTICE_RUNNING');
  });

  it('a notice that came back, about another debt or an employer’s domain does not count', () => {
    const late = at('2026-05-01T12:00');
    for (const over of [{ undeliverableOn: day('2026-03-10') }, { debtIds: ['debt-2'] }, { endpointId: 'email-2' }])
      expect(says(PROCEDURE, anEmail(), noticed(over), late)?.reason).toBe('EMAIL_PROCEDURE_MISSING');
    for (const isEmployerProvided of [true, null]) {
      const facts = { ...noticed(), endpoint: aMailbox({ usedByPersonAt: null, isEmployerProvided }) };
      expect(says(PROCEDURE, anEmail(), facts, late)?.reason).toBe('EMAIL_PROCEDURE_MISSING');
    }
  });

  it('an employer’s address is blocked until the person uses it or consents to that very address', () => {
    const WORK = 'US-REGF-WORK-EMAIL';
    const work = { isEmployerProvided: true, usedByPersonAt: null } as const;
    const facts = someFacts({ endpoint: aMailbox(work) });
    expect(says(WORK, anEmail(), facts)?.outcome).toBe('blocked');
    const endpoint = aMailbox({ ...work, usedByPersonAt: at('2026-04-01T10:00') });
    expect(says(WORK, anEmail(), someFacts({ endpoint }))?.outcome).toBe('allowed');
    const consent = aConsent({ kind: 'email', endpointId: 'email-1' });
    expect(says(WORK, anEmail(), { ...facts, consents: [consent] })?.outcome).toBe('allowed');
    expect(says(WORK, anEmail(), { ...facts, consents: [{ ...consent, endpointId: null }] })?.outcome).toBe('blocked');
    const unknown = someFacts({ endpoint: aMailbox({ ...work, isEmployerProvided: null }) });
    expect(says(WORK, anEmail(), unknown)?.outcome).toBe('warn');
  });
});

describe('validation notices sent electronically, 12 CFR 1006.42', () => {
  const notice = anEmail({ disclosures: ['mini-miranda', 'opt-out-instructions', 'validation-notice'] });
  const facts = someFacts({ endpoint: aMailbox(), notices: [], contacts: [aContact({ counts: COUNTS.conversation })] });

  it('inside the first communication need no consent, after it they do', () => {
    expect(says('US-REGF-ESIGN', notice, { ...facts, contacts: [] })?.outcome).toBe('allowed');
    expect(says('US-REGF-ESIGN', notice, facts)?.outcome).toBe('blocked');
    const oral = [aConsent({ kind: 'electronic-documents' })];
    expect(says('US-REGF-ESIGN', notice, { ...facts, consents: oral })?.outcome).toBe('allowed');
    expect(says('US-ESIGN', notice, { ...facts, consents: oral })?.outcome).toBe('blocked');
    const written = [aConsent({ kind: 'electronic-documents', isWritten: true })];
    expect(says('US-ESIGN', notice, { ...facts, consents: written })?.outcome).toBe('allowed');
    expect(says('US-REGF-ESIGN', anEmail(), facts)).toBeUndefined();
  });

  it('need a reference date of a known kind', () => {
    const of = (over: Parameters<typeof aDebt>[0]) => ({ ...facts, debts: [aDebt(over)] });
    expect(says('US-REGF-VN-ITEMDATE', notice, of({}))?.outcome).toBe('allowed');
    expect(says('US-REGF-VN-ITEMDATE', notice, of({ itemizationDate: null }))?.outcome).toBe('blocked');
    expect(says('US-REGF-VN-ITEMDATE', notice, of({ itemizationKind: null }))?.outcome).toBe('blocked');
  });
});
