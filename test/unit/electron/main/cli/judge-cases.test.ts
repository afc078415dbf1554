import { describe, expect, it } from 'vitest';
import { judgeCases } from '#main/cli/judge-cases';
import { JudgeAnswers, JudgementOutput } from '#shared/contract/rules';
import { SHIPPED_PACKS, shippedRules } from '#shared/rules/shipped';
import { PACK_TOOLS, aPack } from '#test/support/rule-packs';

const NOW = '2026-04-07T12:00:00-04:00';

/** A call to a consumer in Dayton, Ohio that the shipped rules allow. */
const aCase = (over: { act?: object; facts?: object; now?: unknown; packs?: unknown } = {}) => ({
  act: { kind: 'dial', ...over.act },
  facts: {
    account: { collectorRole: 'third_party' },
    person: { zoneEvidence: [{ kind: 'residence-zip', zip: '45402' }] },
    endpoint: { value: '+19375550142', use: 'cell', status: 'good' },
    debts: [{ kind: 'consumer', defaultStatus: 'in_default' }],
    notices: [{ kind: 'validation', sentAt: '2026-03-05T10:00:00-05:00' }],
    ...over.facts,
  },
  now: over.now ?? NOW,
  ...(over.packs === undefined ? {} : { packs: over.packs }),
});

const judgeAll = (...cases: readonly unknown[]) => judgeCases(cases, shippedRules(), PACK_TOOLS);

/** Outcome, or the error with its problems, in short. */
const inShort = (answer: ReturnType<typeof judgeAll>[number] | undefined) => {
  if (answer === undefined) return 'nothing';
  if ('error' in answer)
    return `${answer.error.code}: ${answer.error.problems.map(({ code, path }) => `${code} ${path}`).join(', ')}`;
  const reasons = answer.verdicts.filter(({ outcome }) => outcome === 'blocked').map(({ reason }) => reason);
  return `${answer.outcome} ${reasons.join(' ')}`.trim();
};
const short = (value: unknown) => inShort(judgeAll(value)[0]);

/** The packs as they would be in a file, changed and sealed again or not. */
const onFile = () => JSON.parse(JSON.stringify(SHIPPED_PACKS)) as Record<string, unknown>[];

describe('judging cases from the command line', () => {
  it('allows what the rules allow, and answers in the documented shape', () => {
    const answers = judgeAll(aCase());
    expect(inShort(answers[0])).toBe('allowed');
    expect(JudgeAnswers.parse(JSON.parse(JSON.stringify(answers)))).toEqual(JSON.parse(JSON.stringify(answers)));
  });

  it('answers in order, and one bad case hinders no other', () => {
    const late = aCase({ now: '2026-04-07T22:00:00-04:00' });
    expect(judgeAll(aCase(), { act: 1 }, late, null).map(inShort)).toEqual([
      'allowed',
      expect.stringMatching(/^CASE_INVALID/),
      'blocked OUTSIDE_HOURS',
      expect.stringMatching(/^CASE_INVALID/),
    ]);
  });

  it('explains a blocked act in one sentence with the next time it is allowed', () => {
    const [answer] = judgeAll(aCase({ now: '2026-04-07T22:00:00-04:00' }));
    const judgement = JudgementOutput.parse(answer);
    expect(judgement.earliestAllowedAt).toBe('2026-04-08T12:00:00.000Z');
    expect(judgement.explanation.headline).toContain('Apr 8, 2026, 8:00 AM EDT');
  });
});

describe('facts that cannot be true or cannot be read', () => {
  it('an unknown field is refused with its path and never judged', () => {
    expect(short(aCase({ facts: { doNotCall: true } }))).toBe('CASE_INVALID: UNKNOWN_FIELD facts.doNotCall');
  });

  it('a day or moment that does not exist is refused', () => {
    expect(short(aCase({ now: '2026-02-30T12:00:00Z' }))).toBe('CASE_INVALID: DOES_NOT_FIT now');
    const facts = { debts: [{ kind: 'consumer', chargedOffOn: '2025-02-29' }] };
    expect(short(aCase({ facts }))).toBe('CASE_INVALID: DOES_NOT_FIT facts.debts[0].chargedOffOn');
  });

  it('a consumer whose zone nobody knows is not called', () => {
    const nowhere = { person: { zoneEvidence: [] }, endpoint: null };
    expect(short(aCase({ facts: nowhere }))).toMatch(/^blocked .*NOTHING_KNOWN/);
    const abroad = { person: { zoneEvidence: [{ kind: 'residence-zip', zip: '09012' }] } };
    expect(short(aCase({ facts: abroad }))).toMatch(/^blocked .*ZIP_UNKNOWN/);
    const misspelt = { person: { zoneEvidence: [{ kind: 'manual', zone: 'America/Daytona' }] } };
    expect(short(aCase({ facts: misspelt }))).toMatch(/^blocked .*ZONE_UNKNOWN/);
  });

  it('a phone that cannot be read is not called', () => {
    expect(short(aCase({ facts: { endpoint: { value: 'call me' } } }))).toMatch(/^blocked .*PHONE_UNPARSABLE/);
  });

  it('a contact in the future means a wrong clock, and blocks', () => {
    const contacts = [{ at: '2026-05-01T12:00:00Z', outcome: 'no-answer' }];
    expect(short(aCase({ facts: { contacts } }))).toMatch(/^blocked .*CONTACT_IN_THE_FUTURE/);
  });

  it('a clock that went back: the rules hold at both clocks', () => {
    // 12:00 by the desk; the record has reached 21:30 of the same day.
    const desk = { otherNow: '2026-04-07T21:30:00-04:00' };
    expect(short(aCase({ facts: { desk } }))).toMatch(/^blocked .*OUTSIDE_HOURS/);
  });

  it('no debt, another person’s facts and an unknown number block', () => {
    expect(short(aCase({ facts: { debts: [] } }))).toMatch(/^blocked .*NO_DEBT/);
    const other = { person: { personId: 'p9', zoneEvidence: [{ kind: 'residence-zip', zip: '45402' }] } };
    expect(short(aCase({ act: { personId: 'p1' }, facts: other }))).toMatch(/FACTS_OF_ANOTHER_PERSON/);
    const number = { endpoint: { endpointId: 'x', value: '+19375550142' } };
    expect(short(aCase({ act: { endpointId: 'y' }, facts: number }))).toMatch(/ENDPOINT_UNKNOWN/);
  });
});

describe('packs in a case', () => {
  it('take the place of those in force', () => {
    expect(short(aCase({ packs: [onFile().find((pack) => pack['packId'] === 'kept-house')] }))).toBe('allowed');
    const [answer] = judgeAll(aCase({ packs: onFile() }));
    expect(inShort(answer)).toBe('allowed');
  });

  it('bring along packs in force that they include by id', () => {
    const packs = [aPack({ rules: [], includes: ['us-reg-f'] })];
    const late = aCase({ packs, now: '2026-04-07T22:00:00-04:00' });
    expect(short(late)).toBe('blocked OUTSIDE_HOURS');
  });

  it('that are not in force on the day of the act leave nothing to judge by: blocked', () => {
    const packs = [{ ...aPack({ rules: [] }) }];
    expect(short(aCase({ packs, now: '2025-12-31T12:00:00-05:00' }))).toMatch(/^blocked .*NO_RULES_IN_FORCE/);
  });

  it('with a broken hash, an unknown field, a day that does not exist or a circle are refused', () => {
    const broken = onFile();
    Object.assign(broken[0] ?? {}, { title: 'changed' });
    expect(short(aCase({ packs: broken }))).toBe('PACK_INVALID: PACK_HASH packs[0].contentHash');
    expect(short(aCase({ packs: [{ ...aPack({ rules: [] }), extra: 1 }] }))).toMatch(/PACK_SCHEMA packs\[0\]\.extra/);
    expect(short(aCase({ packs: [{ ...aPack({ rules: [] }), effectiveFrom: '2026-02-30' }] }))).toMatch(
      /PACK_DATE_IMPOSSIBLE packs\[0\]\.effectiveFrom/,
    );
    const circle = [
      aPack({ packId: 'a', includes: ['b'], rules: [] }),
      aPack({ packId: 'b', includes: ['a'], rules: [] }),
    ];
    expect(short(aCase({ packs: circle }))).toMatch(/^PACK_INVALID: PACK_INCLUDES_CIRCULAR/);
    expect(short(aCase({ packs: [] }))).toBe('CASE_INVALID: DOES_NOT_FIT packs');
  });
});
