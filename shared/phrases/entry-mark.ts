import { assertNever } from '../kernel/assert-never';
import type { EntryOf, TimelineEntry } from '../domain/timeline/types';
import type { Speech } from './speech';

/** How a line of the history is marked: by a shape and a letter, so that no meaning hangs on colour alone. */
export type EntryMark = {
  readonly shape: string;
  readonly letter: string;
  /** For the looks only. */
  readonly tone: 'talk' | 'tried' | 'written' | 'money' | 'promise' | 'stop' | 'note' | 'system';
};

type Letter =
  | 'callOut'
  | 'callIn'
  | 'voicemail'
  | 'letter'
  | 'email'
  | 'text'
  | 'inPerson'
  | 'money'
  | 'promise'
  | 'dispute'
  | 'stop'
  | 'note'
  | 'system';

function made(shape: string, letter: Letter, tone: EntryMark['tone'], { t }: Speech): EntryMark {
  return { shape, letter: t(`timeline:letters.${letter}`), tone };
}

const WRITTEN = { letter: 'letter', email: 'email', text: 'text' } as const;

function ofContact(entry: EntryOf<'contact'>, speech: Speech): EntryMark {
  const { channel, countsAs, outcome } = entry;
  if (entry.promise !== null) {
    const shape = { kept: '✓', overdue: '✗', open: '◷' }[entry.promiseState ?? 'open'];
    return made(shape, 'promise', 'promise', speech);
  }
  if (entry.holds.includes('dispute')) return made('⚑', 'dispute', 'stop', speech);
  if (entry.holds.length > 0) return made('■', 'stop', 'stop', speech);
  const tone = countsAs.conversation && entry.undone === null ? 'talk' : 'tried';
  switch (channel) {
    case 'call-out':
      return outcome === 'MACHINE' ? made('▣', 'voicemail', 'tried', speech) : made('↗', 'callOut', tone, speech);
    case 'call-in':
      return made('↙', 'callIn', tone, speech);
    case 'letter':
    case 'email':
    case 'text':
      return made('✉', WRITTEN[channel], 'written', speech);
    case 'in-person':
      return made('☍', 'inPerson', tone, speech);
    case 'none':
      return made('✎', 'note', 'note', speech);
    default:
      return assertNever(channel);
  }
}

/** The mark of an entry. */
export function entryMark(entry: TimelineEntry, speech: Speech): EntryMark {
  switch (entry.kind) {
    case 'contact':
      return ofContact(entry, speech);
    case 'note':
      return made('✎', 'note', 'note', speech);
    case 'stop':
      return entry.stop.kind === 'dispute' ? made('⚑', 'dispute', 'stop', speech) : made('■', 'stop', 'stop', speech);
    case 'stop-lifted':
      return made('□', 'stop', 'stop', speech);
    case 'notice':
      return made(
        '✉',
        entry.notice.sentBy === 'email' || entry.notice.sentBy === 'text' ? entry.notice.sentBy : 'letter',
        'written',
        speech,
      );
    case 'authorization':
    case 'authorization-revoked':
    case 'debit':
    case 'debit-cancelled':
      return made('●', 'money', 'money', speech);
    case 'follow-up':
      return made('◷', 'system', 'system', speech);
    case 'updated':
    case 'placed':
    case 'consent':
    case 'consent-revoked':
    case 'stated-place':
    case 'check':
    case 'skipped':
    case 'follow-up-done':
    case 'duty-done':
    case 'decision':
    case 'other':
      return made('⚙', 'system', 'system', speech);
    default:
      return assertNever(entry);
  }
}
