import type { Judgement, Verdict } from '../types/judgement';
import { REASONS } from './reasons';

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** A moment on the clocks of a zone: "Apr 8, 2026, 8:00 AM EDT"; in UTC when no zone is known. */
function momentWords(at: string, zone: string): string {
  let format = FORMATS.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    });
    FORMATS.set(zone, format);
  }
  // What starts at midnight starts with its day, and is told as a day.
  const text = format.format(Date.parse(at)).replace(/,[^,]*\b12:00\sAM\b.*$/, '');
  // Narrow no-break spaces of newer ICU data are of no use in a log or a terminal.
  return text.replaceAll(/[\u202F\u00A0]/g, ' ');
}

function codeInWords(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function withNext(sentence: string, earliestAllowedAt: string | null | undefined, zone: string): string {
  if (earliestAllowedAt === null || earliestAllowedAt === undefined) return sentence;
  return `${sentence.replace(/\.$/, '')}; allowed again from ${momentWords(earliestAllowedAt, zone)}.`;
}

/**
 * One verdict as one plain sentence for a collector, with the moment from which this rule alone would let the act through on the
 * clocks of `zone`. A reason without a sentence is told as its code in words.
 */
export function explain(verdict: Verdict, zone = 'UTC'): string {
  if (verdict.reason === null) {
    const { excusedBy } = verdict.facts;
    return typeof excusedBy === 'string' ? `Allowed by ${excusedBy}.` : 'Allowed.';
  }
  const sentence = REASONS[verdict.reason];
  return withNext(
    sentence === undefined ? codeInWords(verdict.reason) : sentence(verdict.facts, zone),
    verdict.earliestAllowedAt,
    zone,
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

function headline(judgement: Judgement, zone: string): string {
  const count = (outcome: Verdict['outcome']) => judgement.verdicts.filter((each) => each.outcome === outcome).length;
  const rules = (n: number) => `${n} ${n === 1 ? 'rule' : 'rules'}`;
  switch (judgement.outcome) {
    case 'blocked': {
      if (judgement.earliestAllowedAt === undefined)
        return `Blocked by ${rules(count('blocked'))}; time alone will not change it.`;
      return withNext(`Blocked by ${rules(count('blocked'))}.`, judgement.earliestAllowedAt, zone);
    }
    case 'warn':
      return `Allowed with a reason: ${rules(count('warn'))} ${count('warn') === 1 ? 'warns' : 'warn'}.`;
    case 'allowed':
      return `Allowed: ${rules(count('allowed'))} asked.`;
  }
}

/** A judgement in words. */
export function explainOutcome(judgement: Judgement): Explanation {
  const zone = judgement.factsUsed.zones[0] ?? 'UTC';
  return {
    headline: headline(judgement, zone),
    lines: judgement.verdicts
      .filter((verdict) => verdict.outcome !== 'allowed')
      .map((verdict) => ({
        ruleId: verdict.ruleId,
        outcome: verdict.outcome,
        sentence: explain(verdict, zone),
        citation: verdict.citation,
      })),
  };
}
