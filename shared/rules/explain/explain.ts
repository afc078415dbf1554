import type { Judgement, Verdict } from '../types/judgement';
import { type ExplainLanguage, SPEECH, type Speech } from './speech';

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** A moment on the clocks of a zone: "Apr 8, 2026, 8:00 AM EDT"; in UTC when no zone is known. */
function momentWords(at: string, zone: string, { locale }: Speech): string {
  const key = `${locale} ${zone}`;
  let format = FORMATS.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    });
    FORMATS.set(key, format);
  }
  // What starts at midnight starts with its day, and is told as a day.
  const text = format.format(Date.parse(at)).replace(/,[^,]*\b12:00\s(?:AM|a\.\s?m\.).*$/, '');
  // Narrow no-break spaces of newer ICU data are of no use in a log or a terminal.
  return text.replaceAll(/[\u202F\u00A0]/g, ' ');
}

function codeInWords(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function withNext(
  sentence: string,
  earliestAllowedAt: string | null | undefined,
  zone: string,
  speech: Speech,
): string {
  if (earliestAllowedAt === null || earliestAllowedAt === undefined) return sentence;
  return `${sentence.replace(/\.$/, '')}${speech.again(momentWords(earliestAllowedAt, zone, speech))}`;
}

/**
 * One verdict as one plain sentence for a collector, with the moment from which this rule alone would let the act through on the
 * clocks of `zone`. A reason without a sentence is told as its code in words. Titles and citations of rules are the pack's own words
 * and stay as they are in any language.
 */
export function explain(verdict: Verdict, zone = 'UTC', language: ExplainLanguage = 'en'): string {
  const speech = SPEECH[language];
  if (verdict.reason === null) {
    const { excusedBy } = verdict.facts;
    return typeof excusedBy === 'string' ? speech.allowedBy(excusedBy) : speech.allowed;
  }
  const sentence = speech.reasons[verdict.reason];
  return withNext(
    sentence === undefined ? codeInWords(verdict.reason) : sentence(verdict.facts, zone),
    verdict.earliestAllowedAt,
    zone,
    speech,
  );
}

/** What came of an act: the outcome, why, and from when nothing would block it, in the consumer's first zone. */
export type Explanation = {
  readonly headline: string;
  /** One line per verdict that hinders or tells, in the gate's order, with its rule and citation. */
  readonly lines: readonly {
    readonly ruleId: string;
    readonly outcome: Verdict['outcome'];
    readonly sentence: string;
    readonly citation: string;
  }[];
};

function headline(judgement: Judgement, zone: string, speech: Speech): string {
  const count = judgement.verdicts.filter((each) => each.outcome === judgement.outcome).length;
  switch (judgement.outcome) {
    case 'blocked':
      if (judgement.earliestAllowedAt === undefined) return speech.blockedFor(count);
      return withNext(speech.blockedUntil(count), judgement.earliestAllowedAt, zone, speech);
    case 'warn':
      return speech.warned(count);
    case 'allowed':
      return speech.asked(count);
  }
}

/** A judgement in words. */
export function explainOutcome(judgement: Judgement, language: ExplainLanguage = 'en'): Explanation {
  const zone = judgement.factsUsed.zones[0] ?? 'UTC';
  return {
    headline: headline(judgement, zone, SPEECH[language]),
    lines: judgement.verdicts
      .filter((verdict) => verdict.outcome !== 'allowed')
      .map((verdict) => ({
        ruleId: verdict.ruleId,
        outcome: verdict.outcome,
        sentence: explain(verdict, zone, language),
        citation: verdict.citation,
      })),
  };
}
