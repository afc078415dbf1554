import { describe, expect, it } from 'vitest';
import { CONSENT_KINDS } from '#shared/contract/events/compliance-shapes';
import { PlaceRestrictionInput } from '#shared/contract/rules-commands';
import { CONTACT_ACTS } from '#shared/domain/compliance/commands';
import { INCIDENT_CAUSES } from '#shared/domain/compliance/gate-types';
import { CANCEL_REASONS, REFUSAL_REASONS } from '#shared/domain/compliance/types';
import { DUTY_KINDS } from '#shared/rules/duties/types';
import { LINT_CODES } from '#shared/rules/lint/lint-finding';
import { DISCLOSURES } from '#shared/rules/types/act';
import { RECORD_CHOICES, RECORD_KIND_IDS } from '../../../../renderer/stores/record-kinds';
import {
  ACT_TITLES,
  CANCEL_REASON_TITLES,
  CONSENT_TITLES,
  DUTY_TITLES,
  GAP_WORDS,
  INCIDENT_WORDS,
  NOTE_WORDS,
  REFUSAL_REASON_WORDS,
  RULES_REASON_WORDS,
  SAID_WORDS,
} from '../../../../renderer/text/gate-words';
import { RECORD_CHOICE_TITLES, RECORD_TITLES, zoneTitles } from '../../../../renderer/text/record-words';
import { words } from '../../../../renderer/text/words';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const DOMAIN = path.resolve(import.meta.dirname, '../../../../shared/domain/compliance');

/** Codes that a source file spells out, read from it: they are texts, not a list. */
function codesIn(file: string, pattern: RegExp): readonly string[] {
  const source = readFileSync(path.join(DOMAIN, file), 'utf8');
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

describe('the words of the gate', () => {
  it('has words for every way to make contact, stop, consent, duty, incident and refusal', () => {
    const missing = (codes: readonly string[], texts: object) => codes.filter((code) => !Object.hasOwn(texts, code));
    const stops = PlaceRestrictionInput.shape.restriction.options.map((option) => option.shape.kind.value);
    expect(missing(CONTACT_ACTS, ACT_TITLES)).toEqual([]);
    expect(missing(stops, words.gate.stopTitles)).toEqual([]);
    expect(missing(CONSENT_KINDS, CONSENT_TITLES)).toEqual([]);
    expect(missing(DUTY_KINDS, DUTY_TITLES)).toEqual([]);
    expect(missing(INCIDENT_CAUSES, INCIDENT_WORDS)).toEqual([]);
    expect(missing(REFUSAL_REASONS, REFUSAL_REASON_WORDS)).toEqual([]);
    expect(missing(CANCEL_REASONS, CANCEL_REASON_TITLES)).toEqual([]);
    expect(missing(DISCLOSURES, SAID_WORDS.disclosures)).toEqual([]);
    expect(missing(RECORD_KIND_IDS, RECORD_TITLES)).toEqual([]);
  });

  it('has words for every gap in what is known of the consumer’s place', () => {
    const source = readFileSync(path.resolve(DOMAIN, '../../rules/place/zone-set.ts'), 'utf8');
    const gap = /export type ZoneGap = \{(?<body>.*?)\};/s.exec(source)?.groups?.['body'] ?? '';
    const reasons = [...gap.matchAll(/'([A-Z]+_[A-Z_]+)'/g)].map((match) => match[1] ?? '');
    expect(reasons.length).toBeGreaterThan(4);
    expect(reasons.filter((reason) => !Object.hasOwn(GAP_WORDS, reason))).toEqual([]);
  });

  it('has words for every reason with which an entry of the rules is refused', () => {
    const own = codesIn('decide-compliance.ts', /own\.push\('([A-Z_]+)'\)|\['([A-Z_]+)'\]/g);
    const debit = codesIn('decide-debit.ts', /\['([A-Z_]+)'\]/g);
    const known = [...own, ...debit].filter((code) => code !== '');
    expect(known).toContain('RESTRICTION_ALREADY_LIFTED');
    const elsewhere = ['PARTY_UNKNOWN', 'DEBT_UNKNOWN', 'CONTACT_POINT_UNKNOWN', 'ENDED_BEFORE_STARTED'];
    expect(known.filter((code) => !Object.hasOwn(RULES_REASON_WORDS, code) && !elsewhere.includes(code))).toEqual([]);
  });

  it('says what was found in a note, for what a note is looked through for', () => {
    const inNotes = LINT_CODES.filter((code) => !/VOICEMAIL|LOCATION|OPT_OUT|OVERSHADOWING/.test(code));
    expect(inNotes.filter((code) => !Object.hasOwn(NOTE_WORDS.findings, code))).toEqual([]);
  });

  it('has a title for every choice', () => {
    for (const [name, options] of Object.entries(RECORD_CHOICES)) {
      const titles = RECORD_CHOICE_TITLES[name as keyof typeof RECORD_CHOICES];
      expect([name, Object.keys(titles).toSorted()]).toEqual([name, [...options].toSorted()]);
    }
  });

  it('names zones that exist, each once', () => {
    const zones = zoneTitles().map(({ zone }) => zone);
    expect(new Set(zones).size).toBe(zones.length);
    for (const zone of zones) expect(() => new Intl.DateTimeFormat('en-US', { timeZone: zone })).not.toThrow();
  });

  it('speaks in whole sentences where somebody is told what to do', () => {
    const sentences = [
      ...Object.values(GAP_WORDS),
      ...Object.values(REFUSAL_REASON_WORDS),
      ...Object.values(RULES_REASON_WORDS),
      ...RECORD_KIND_IDS.map((kind) => RECORD_TITLES[kind].effect),
    ];
    expect(sentences.filter((words) => !/^[A-Z].*[.]$/.test(words))).toEqual([]);
  });
});
