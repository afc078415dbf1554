import { epochMs } from '../../../kernel/calendar';
import type { JsonValue } from '../../../kernel/json';
import { type Evaluation, met, type RuleContext, unmet } from '../../judge/evaluator';
import type { Restriction } from '../../types/facts';
import { latestNowMs } from './days';
import { isElectronic, mediumOf } from './media';

type JsonFacts = Readonly<Record<string, JsonValue>>;

/** Whether anything went out to the person by the act's medium since the opt-out was received. */
function hasWrittenSince(stop: Restriction, context: RuleContext): boolean {
  const { act, facts } = context;
  return facts.contacts.some(
    (contact) =>
      contact.direction === 'out' &&
      contact.personId === act.personId &&
      contact.kind === mediumOf(act.kind) &&
      epochMs(contact.at) >= epochMs(stop.receivedAt) &&
      epochMs(contact.at) <= latestNowMs(context),
  );
}

/**
 * What 12 CFR 1006.14(h)(2) leaves open after an opt-out: one electronic message that confirms it, and what a law requires by that
 * very medium. Null when neither is meant.
 */
export function exceptionOf(stop: Restriction, context: RuleContext, facts: JsonFacts): Evaluation | null {
  const { act } = context;
  if (act.purpose === 'legally-required') return met({ ...facts, purpose: act.purpose });
  if (act.purpose !== 'opt-out-confirmation' || !isElectronic(act.kind)) return null;
  const isUsed = hasWrittenSince(stop, context);
  const told = { ...facts, purpose: act.purpose };
  return isUsed ? unmet('OPT_OUT_CONFIRMED_ALREADY', told) : met(told);
}
