import type { Account } from '#shared/domain/account/types';
import { accountTitle } from '#shared/domain/queue/facts';
import { instant, localDay } from '#shared/kernel/calendar';
import type { EventId } from '#shared/kernel/ids';
import type { LogContactInput } from '../ipc/types';
import type { ContactWords } from './contact-draft';
import { outcomeOf, partyOf } from './contact-input';
import type { FollowUp } from './follow-up-store';
import { type NotedStop, isStopTaken, readNote } from './note-reading';

type Parts = {
  readonly account: Account;
  readonly words: ContactWords;
  readonly entry: LogContactInput;
  readonly nowMs: number;
  readonly newEventId: () => EventId;
};

/** Whether an outcome is one in which a call back can be asked for. */
export function mayAskCallBack(code: string): boolean {
  const outcome = outcomeOf(code);
  return outcome?.countsAs.conversation === true && outcome.requires.includes('next-step');
}

/** Whether the outcome places a hold by itself that stops more than any single medium. */
function isHeldAnyway(code: string): boolean {
  return outcomeOf(code)?.effects.some((effect) => effect.kind === 'place-hold' && effect.hold === 'cease') === true;
}

/** The stop the note of an entry speaks of, if it is to be asked about. */
export function notedStop(words: ContactWords, account: Account | null): NotedStop | null {
  return isHeldAnyway(words.code) ? null : readNote(words.note, account, words.channel).stop;
}

function consentOf({ account, words, entry, nowMs, newEventId }: Parts): readonly FollowUp[] {
  const personId = partyOf(words, account);
  if (!words.isCallBackConsent || !mayAskCallBack(words.code) || personId === null) return [];
  return [
    {
      kind: 'consent',
      of: accountTitle(account),
      input: {
        commandId: newEventId(),
        accountId: account.id,
        consent: {
          kind: 'callback',
          personId,
          endpointId: null,
          debtIds: entry.debtIds.length > 0 ? [...entry.debtIds] : null,
          givenAt: instant(nowMs),
          isWritten: entry.channel !== 'call-in' && entry.channel !== 'call-out' && entry.channel !== 'in-person',
          expiresOn: localDay(words.consentUntil),
          hours: null,
        },
      },
    },
  ];
}

function stopsOf({ account, words, entry, nowMs, newEventId }: Parts): readonly FollowUp[] {
  const stop = notedStop(words, account);
  if (stop === null || !isStopTaken(stop, words.stopAnswer)) return [];
  const base = {
    personId: partyOf(words, account),
    debtIds: null,
    receivedAt: instant(nowMs),
    source: 'consumer' as const,
    isWritten: entry.channel === 'text' || entry.channel === 'email' || entry.channel === 'letter',
  };
  const media = stop.media.map((medium) => ({ ...base, kind: 'medium' as const, medium }));
  const automated = stop.media.filter((medium) => medium === 'call' || medium === 'text');
  // COMPLIANCE: consent to automated calls and texts is taken back by the same words (47 CFR 64.1200(a)(10)); they are kept.
  const revoked = { ...base, kind: 'tcpa-revocation' as const, words: stop.matched, media: automated };
  return [...media, ...(automated.length > 0 ? [revoked] : [])].map((restriction): FollowUp => ({
    kind: 'stop',
    of: accountTitle(account),
    input: { commandId: newEventId(), accountId: account.id, restriction },
  }));
}

/** What is recorded after a contact because of what was said in it. */
export function followUpsOf(parts: Parts): readonly FollowUp[] {
  return [...consentOf(parts), ...stopsOf(parts)];
}
