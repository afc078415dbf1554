import type { Channel, Disposition } from '#shared/domain/contact/dispositions';
import type { ContactActKind } from '#shared/domain/compliance/commands';
import type { Disclosure } from '#shared/rules/types/act';
import type { Verdict } from '#shared/rules/types/judgement';

/** Asked in a conversation; the rest goes with letters and messages. */
export const SAID_ON_CALLS: readonly Disclosure[] = [
  'mini-miranda',
  'from-debt-collector',
  'caller-identity',
  'recording-notice',
];

const IN_LETTERS: readonly Disclosure[] = ['mini-miranda', 'from-debt-collector', 'validation-notice', 'time-barred'];
const IN_MESSAGES: readonly Disclosure[] = ['opt-out-instructions', ...IN_LETTERS];

/** What a message of this kind may have to carry; none for a call. */
export function carriedBy(kind: ContactActKind): readonly Disclosure[] {
  if (kind === 'letter') return IN_LETTERS;
  return kind === 'text' || kind === 'email' || kind === 'message' ? IN_MESSAGES : [];
}

const KIND_OF: Readonly<Partial<Record<Channel, ContactActKind>>> = { text: 'text', email: 'email', letter: 'letter' };

/** What an entry may say that was said or written; nothing when there was neither. */
export function disclosuresFor(outcome: Disposition | undefined, channel: Channel): readonly Disclosure[] {
  if (outcome === undefined) return [];
  const kind = KIND_OF[channel];
  if (outcome.outcome === 'WRITTEN') return kind === undefined ? [] : carriedBy(kind);
  const isSpoken = channel === 'call-out' || channel === 'call-in' || channel === 'in-person';
  return outcome.countsAs.conversation && isSpoken ? SAID_ON_CALLS : [];
}

const MET_BY: Readonly<Record<string, readonly Disclosure[]>> = {
  MINI_MIRANDA_MISSING: ['mini-miranda'],
  LATER_DISCLOSURE_MISSING: ['from-debt-collector', 'mini-miranda'],
  OPT_OUT_LINE_MISSING: ['opt-out-instructions'],
  IDENTITY_NOT_DISCLOSED: ['caller-identity'],
  RECORDING_NOTICE_MISSING: ['recording-notice'],
  TIME_BAR_NOT_DISCLOSED: ['time-barred'],
};

/** Whether a verdict that was made before anything was said is met by what was said since. */
export function isMetBySaying(verdict: Verdict, disclosures: readonly Disclosure[]): boolean {
  const named = verdict.reason === 'DISCLOSURE_MISSING' ? [verdict.facts['disclosure']] : [];
  const meeting: readonly unknown[] = [...named, ...(MET_BY[verdict.reason ?? ''] ?? [])];
  return disclosures.some((disclosure) => meeting.includes(disclosure));
}
