import type { Account } from '#shared/domain/account/types';
import type { Channel } from '#shared/domain/contact/dispositions';
import { classifyOptOut } from '#shared/rules/lint/classify-opt-out';
import type { LintFinding } from '#shared/rules/lint/lint-finding';
import { lintText } from '#shared/rules/lint/lint-text';

export type StopMedium = 'call' | 'text' | 'email' | 'letter';

/** A wish to stop that a note speaks of. In doubt a person is asked, and it is not taken for one until they say so. */
export type NotedStop = {
  readonly media: readonly StopMedium[];
  readonly isDoubt: boolean;
  /** What was understood, in plain small words. */
  readonly matched: string | null;
};

/** What may not stand in a note, and what it may ask for. */
export type NoteReading = { readonly findings: readonly LintFinding[]; readonly stop: NotedStop | null };

const MEDIUM_OF: Readonly<Partial<Record<Channel, StopMedium>>> = { text: 'text', email: 'email', letter: 'letter' };

/** Reads a note while it is typed. Without a medium in its words a wish to stop is about the way it came. */
export function readNote(text: string, account: Account | null, channel: Channel): NoteReading {
  if (text.trim() === '') return { findings: [], stop: null };
  const isMedical = account?.debts.some((debt) => debt.type === 'medical') === true;
  const findings = lintText(text, 'note', { isMedical });
  const { isRevocation, media, matched, certainty } = classifyOptOut(text);
  if (!isRevocation && certainty !== 'doubt') return { findings, stop: null };
  const named = media.length > 0 ? media : [MEDIUM_OF[channel] ?? 'call'];
  return { findings, stop: { media: named, isDoubt: !isRevocation, matched } };
}

/** Whether the stop of a note is recorded when it is saved: as the person said, else only when the words leave no doubt. */
export function isStopTaken(stop: NotedStop, answer: boolean | null): boolean {
  return answer ?? !stop.isDoubt;
}
