import { describe, expect, it } from 'vitest';
import { explain, explainOutcome } from '#shared/rules/explain/explain';
import { REASONS } from '#shared/rules/explain/reasons';
import { REASONS_ES } from '#shared/rules/explain/reasons-es';
import type { ReasonFacts } from '#shared/rules/explain/words';
import type { Verdict } from '#shared/rules/types/judgement';
import { LINT_CODES } from '#shared/rules/lint/lint-finding';
import { findingWords } from '#shared/rules/explain/es-words';
import { DISCLOSURES } from '#shared/rules/types/act';
import { DEBT_KINDS } from '#shared/rules/types/facts';
import { at, anAct, calls, judged, someFacts } from '#test/support/rules-facts';

const VERDICT: Verdict = {
  ruleId: 'US-X',
  packId: 'p',
  packVersion: '1',
  jurisdiction: 'US',
  citation: 'Law 1',
  confidence: 'V',
  outcome: 'blocked',
  reason: null,
  facts: {},
  earliestAllowedAt: null,
  overridable: null,
};

type Sentence = (facts: ReasonFacts) => string;

/** The names of the facts a sentence looks at, when they are numbers and when they are not there. */
function factsOf(sentence: Sentence): readonly string[] {
  const names = new Set<string>();
  for (const value of [2, undefined]) {
    const facts = new Proxy<Record<string, number | undefined>>(
      {},
      {
        get: (_, name) => {
          names.add(String(name));
          return value;
        },
      },
    );
    sentence(facts as ReasonFacts);
  }
  return [...names].toSorted();
}

const say = (reason: string, facts: Verdict['facts']) =>
  explain({ ...VERDICT, reason, facts }, 'America/New_York', 'es');

describe('a verdict in Spanish', () => {
  it('has the reasons of the English one, in their order', () => {
    expect(Object.keys(REASONS_ES)).toEqual(Object.keys(REASONS));
  });

  it.each(Object.entries(REASONS_ES))('%s is one sentence and rests on the same facts', (code, sentence) => {
    expect(sentence({})).toMatch(/^[A-ZÁÉÍÓÚÑ0-9?].*[.]$/s);
    expect(sentence({})).not.toMatch(/undefined|\n/);
    expect(sentence({})).not.toBe(REASONS[code]?.({}));
    expect(factsOf(sentence)).toEqual(factsOf(REASONS[code] ?? (() => '')));
  });

  it('tells days, times, places and lists as a person would', () => {
    expect(say('CEASE_RECEIVED', { receivedAt: at('2026-04-07T23:30') })).toContain('El 7 abr 2026 se recibió');
    const hours = { from: '08:00', until: '21:00', zones: ['America/Los_Angeles', 'America/New_York'] };
    expect(say('OUTSIDE_HOURS', hours)).toBe(
      'El contacto se permite de 8:00 a.m. a 9:00 p.m. según los relojes de Los Angeles y New York.',
    );
    expect(say('LOCATION_ASKED_ALREADY', { count: 1 })).toContain('una vez:');
    expect(say('LOCATION_ASKED_ALREADY', { count: 3 })).toContain('3 veces:');
    expect(say('TOO_MANY_CONTACTS', { count: 1, windowDays: 1, max: 1 })).toBe(
      '1 contacto cuenta en 1 día; el máximo es 1.',
    );
    expect(say('DEBT_KIND_UNKNOWN', { kinds: ['medical', 'student'] })).toContain('médica o estudiantil');
  });

  it('has words for every code that stands in a sentence', () => {
    for (const kind of DEBT_KINDS)
      expect(say('DEBT_KIND_FORBIDDEN', { debtKind: kind })).not.toContain(`deuda ${kind}`);
    for (const disclosure of DISCLOSURES) expect(say('DISCLOSURE_MISSING', { disclosure })).not.toContain(disclosure);
    for (const code of LINT_CODES) expect(findingWords(code)).not.toBe(code.toLowerCase().replaceAll('_', ' '));
  });

  it('names the moment it is allowed again on the consumer’s clock, and a day where a day begins', () => {
    const again = (earliestAllowedAt: Verdict['earliestAllowedAt']) =>
      explain({ ...VERDICT, reason: 'DECEASED', earliestAllowedAt }, 'America/New_York', 'es');
    expect(again(at('2026-04-08T08:00'))).toMatch(/; permitido de nuevo desde el 8 abr 2026, 8:00 a\.\s?m\. EDT\.$/);
    expect(again(at('2026-04-08T00:00'))).toMatch(/; permitido de nuevo desde el 8 abr 2026\.$/);
  });

  it('says of a judgement what blocks it; citations stay as the pack has them', () => {
    const facts = someFacts({ contacts: calls(7, { from: '2026-04-01T10:00', everyMinutes: 24 * 60 }) });
    const judgement = judged(anAct(), facts, at('2026-04-07T22:00'));
    const { headline, lines } = explainOutcome(judgement, 'es');
    expect(headline).toMatch(/^Bloqueado por \d+ reglas; permitido de nuevo desde el 8 abr 2026/);
    expect(lines.map(({ citation }) => citation)).toEqual(
      explainOutcome(judgement).lines.map(({ citation }) => citation),
    );
    expect(explain({ ...VERDICT, outcome: 'allowed', facts: { excusedBy: 'US-Y' } }, 'UTC', 'es')).toBe(
      'Permitido por US-Y.',
    );
  });
});
