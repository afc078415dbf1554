import type { Instant } from '../../kernel/calendar';
import type { PartyId } from '../../kernel/ids';
import type { Consent, Restriction } from '../../rules/types/facts';
import type { Account } from '../account/types';
import type { TimelineEntry } from './types';

/** What holds for an account until something changes it, and is kept in sight above its past. */
export type StandingFact =
  | { readonly kind: 'language'; readonly partyId: PartyId; readonly name: string | null; readonly language: string }
  /** A stop that stands: an inconvenient time or place, a medium, a hold. */
  | { readonly kind: 'stop'; readonly stop: Restriction }
  /** Hours outside of the lawful ones, or a call back, that the person agreed to. */
  | { readonly kind: 'consent'; readonly consent: Consent }
  /** The last time somebody spoke of hardship; the words are those of the note. */
  | { readonly kind: 'hardship'; readonly entryId: string; readonly at: Instant; readonly words: string | null };

const HARDSHIP = 'HRD';
const SHOWN_CONSENTS: ReadonlySet<Consent['kind']> = new Set(['hours', 'callback']);

function languages(account: Account): readonly StandingFact[] {
  return account.parties.flatMap(({ id, name, language }): readonly StandingFact[] =>
    language === null || language.trim() === '' ? [] : [{ kind: 'language', partyId: id, name, language }],
  );
}

function hardship(entries: readonly TimelineEntry[]): readonly StandingFact[] {
  const said = entries.find(
    (entry) => entry.kind === 'contact' && entry.disposition === HARDSHIP && entry.undone === null,
  );
  if (said?.kind !== 'contact') return [];
  return [{ kind: 'hardship', entryId: said.id, at: said.at, words: said.notes.at(-1)?.text ?? null }];
}

/** What holds now, in the order it is read: stops, language, agreed hours, hardship. `entries` newest first. */
export function standingFacts(
  account: Account,
  entries: readonly TimelineEntry[],
  { restrictions, consents }: { readonly restrictions: readonly Restriction[]; readonly consents: readonly Consent[] },
): readonly StandingFact[] {
  const stops = restrictions.filter(({ liftedAt }) => liftedAt === null);
  const agreed = consents.filter(
    ({ kind, revokedAt, usedAt }) => SHOWN_CONSENTS.has(kind) && revokedAt === null && usedAt === null,
  );
  return [
    ...stops.map((stop): StandingFact => ({ kind: 'stop', stop })),
    ...languages(account),
    ...agreed.map((consent): StandingFact => ({ kind: 'consent', consent })),
    ...hardship(entries),
  ];
}
