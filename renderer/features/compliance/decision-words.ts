import type { Account } from '#shared/domain/account/types';
import type { RecordedDecision } from '#shared/domain/compliance/gate-types';
import { explain } from '#shared/rules/explain/explain';
import type { Verdict } from '#shared/rules/types/judgement';
import { DECIDED_ACTS, DECIDED_ON, DECISION_WORDS, type DecisionOutcome } from '../../text/compliance-words';
import { formatMoney } from '../../text/format';
import { verdictSentence } from '../../text/gate-format';
import { pointValue, pointWords } from '../../text/point-words';
import { language } from '../../text/words';
import { dayWords } from './day-words';

/** What became of an act. One that was made although a rule was against it had happened before anybody asked. */
export function outcomeOf({ standing, judgement }: RecordedDecision): DecisionOutcome {
  if (standing !== 'begun') return standing;
  switch (judgement.outcome) {
    case 'blocked':
      return 'against';
    case 'warn':
      return 'warned';
    case 'allowed':
      return 'allowed';
  }
}

/** The act in words: what, to which phone or address, how much. */
export function actWords({ act }: RecordedDecision, account: Account | null): string {
  const title = DECIDED_ACTS[act.kind];
  const point = account?.contactPoints.find(({ id }) => id === act.endpointId);
  if (point !== undefined) {
    return DECISION_WORDS.to(title, point.label === null ? pointValue(point) : pointWords(point));
  }
  if (act.payment === null) return title;
  const { amountMinor, currency, on } = act.payment;
  return DECISION_WORDS.to(title, `${formatMoney(amountMinor, currency)}, ${dayWords(on)}`);
}

/** Whom it was with, and when it was asked for. The account holder needs no name. */
export function actDetails({ act, on }: RecordedDecision, account: Account | null): readonly string[] {
  const party = account?.parties.find(({ id }) => id === act.personId);
  const name = party === undefined || party.role === 'holder' ? null : party.name;
  return [...(name === null ? [] : [DECISION_WORDS.with(name)]), ...(on === 'contact' ? [DECIDED_ON.contact] : [])];
}

/** Verdicts that hindered or told something, the hardest first. */
export function tellingVerdicts({ judgement }: RecordedDecision): readonly Verdict[] {
  const of = (outcome: Verdict['outcome']) => judgement.verdicts.filter((verdict) => verdict.outcome === outcome);
  return [...of('blocked'), ...of('warn'), ...of('informed')];
}

/** A verdict as one plain sentence; with the account at hand, debts and phones by their numbers. */
export function sentenceOf(verdict: Verdict, account: Account | null): string {
  return account === null
    ? explain({ ...verdict, earliestAllowedAt: null }, 'UTC', language())
    : verdictSentence(verdict, account);
}
