import { assertNever } from '../../kernel/assert-never';
import type { Account } from '../account/types';
import { amountsOf } from './amounts';
import type { EntryOf, TimelineEntry } from './types';

/** What the history can be narrowed to. An entry may be of several: a call on which a promise was made is a call and a promise. */
export const TIMELINE_CHIPS = ['calls', 'money', 'letters', 'promises', 'stops', 'notes', 'system'] as const;
export type TimelineChip = (typeof TIMELINE_CHIPS)[number];

const WRITTEN_ACTS: ReadonlySet<string> = new Set(['text', 'email', 'message', 'letter']);
const TALKING_ACTS: ReadonlySet<string> = new Set(['dial', 'ringless', 'voicemail', 'visit', 'talk']);

function ofContact(entry: EntryOf<'contact'>): readonly TimelineChip[] {
  const chips: TimelineChip[] = [];
  const { channel } = entry;
  if (channel === 'call-out' || channel === 'call-in' || channel === 'in-person') chips.push('calls');
  if (channel === 'letter' || channel === 'email' || channel === 'text' || entry.countsAs.message)
    chips.push('letters');
  if (entry.promise !== null) chips.push('promises');
  if (entry.holds.length > 0 || entry.outcome === 'WRONG_PARTY') chips.push('stops');
  if (entry.notes.length > 0) chips.push('notes');
  return chips.length === 0 ? ['system'] : chips;
}

/** The chips under which an entry is found; every entry is under at least one. */
export function chipsOf(entry: TimelineEntry, account: Account): readonly TimelineChip[] {
  switch (entry.kind) {
    case 'contact':
      return ofContact(entry);
    case 'note':
      return ['notes'];
    case 'updated':
      return amountsOf(entry, account).length > 0 ? ['money', 'system'] : ['system'];
    case 'stop':
    case 'stop-lifted':
    case 'consent':
    case 'consent-revoked':
    case 'stated-place':
      return ['stops'];
    case 'notice':
      return ['letters'];
    case 'authorization':
    case 'authorization-revoked':
    case 'debit':
    case 'debit-cancelled':
      return ['money'];
    case 'decision':
      if (WRITTEN_ACTS.has(entry.act)) return ['letters', 'system'];
      if (TALKING_ACTS.has(entry.act)) return ['calls', 'system'];
      return entry.act === 'debit' || entry.act === 'plan' ? ['money', 'system'] : ['system'];
    case 'follow-up':
    case 'follow-up-done':
      return entry.step?.kind === 'call-back' ? ['calls', 'system'] : ['system'];
    case 'placed':
    case 'check':
    case 'skipped':
    case 'duty-done':
    case 'other':
      return ['system'];
    default:
      return assertNever(entry);
  }
}
