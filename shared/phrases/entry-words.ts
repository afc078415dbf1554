import type { Account } from '../domain/account/types';
import { dispositionByCode } from '../domain/contact/dispositions';
import { amountsOf } from '../domain/timeline/amounts';
import type { EntryDecision, EntryOf, NoteVersion, TimelineEntry } from '../domain/timeline/types';
import type { DutyKind } from '../rules/duties/types';
import { dayWords, moneyWords, momentWords, oneLine } from './formats';
import type { Words } from '../text/word-key';
import type { Speech } from './speech';
import { pointText, stopText, stopTitleText } from './stop-words';

/** How an entry is told in one line: what it was in a word or two, and the rest that matters. */
export type EntryWords = { readonly word: string; readonly summary: string; readonly amount: string };

type Told = {
  readonly account: Account;
  readonly speech: Speech;
  readonly zone: string;
  /** The words of its note stand beside it in full. */
  readonly isNoteApart: boolean;
};
type Part = string | null | false;

type OutcomeCode = keyof Words['domain']['dispositionTitles'];

/** An outcome code in words. One of another version is shown as it is. */
export function outcomeText(code: string, { t }: Speech): string {
  return dispositionByCode(code) === undefined ? code : t(`domain:dispositionTitles.${code as OutcomeCode}`);
}

/** A duty by the code the rules have for it, such as `SEND_VALIDATION_NOTICE`. */
export function dutyText(title: string, { t }: Speech): string {
  const kind = title.toLowerCase().replaceAll('_', '-') as DutyKind;
  return t(`gate:dutyTitles.${kind}`);
}

function joined(parts: readonly Part[]): string {
  return parts.filter((part) => part !== null && part !== false && part !== '').join(' · ');
}

/** The words of a note as they stand now, in one line. */
function noteText(notes: readonly NoteVersion[]): string {
  return oneLine(notes.at(-1)?.text ?? '');
}

/** What stands out about a decision; empty for what went as it should. */
export function decisionText(decision: EntryDecision | null, { t }: Speech): string {
  if (decision === null) return '';
  if (decision.override !== null) return t('timeline:line.letThrough', { who: decision.override.approvedBy });
  if (decision.standing === 'refused') return t('timeline:line.refused');
  if (decision.outcome === 'blocked') return t('timeline:line.against');
  return decision.outcome === 'warn' ? t('timeline:line.warned') : '';
}

function contactWords(
  entry: EntryOf<'contact'>,
  { account, speech, zone, isNoteApart }: Told,
): Omit<EntryWords, 'amount'> {
  const { t } = speech;
  const point = pointText(account, entry.contactPointId);
  const way = entry.channel === 'call-in' ? 'timeline:line.from' : 'timeline:line.to';
  const state = entry.promiseState;
  const step = entry.nextStep;
  return {
    word: outcomeText(entry.disposition, speech),
    summary: joined([
      entry.undone !== null && t('timeline:line.undone'),
      decisionText(entry.decision, speech),
      entry.promise !== null && t('timeline:line.by', { day: dayWords(entry.promise.dueOn, speech) }),
      state !== null && t(`timeline:line.${state}`),
      !isNoteApart && noteText(entry.notes),
      step?.text !== undefined &&
        step.text !== null &&
        t('timeline:line.next', { step: oneLine(step.text, 60), when: momentWords(step.at, zone, speech) }),
      point !== '' && t(way, { point }),
    ]),
  };
}

function stopWordsOf(
  entry: EntryOf<'stop'> | EntryOf<'stop-lifted'>,
  { account, speech }: Told,
): Omit<EntryWords, 'amount'> {
  const { t } = speech;
  const kind = t(`timeline:kinds.${entry.kind}`);
  if (entry.kind === 'stop') {
    const isLifted = entry.stop.liftedAt !== null;
    const word = stopTitleText(entry.stop, speech);
    return { word, summary: joined([isLifted && t('timeline:line.lifted'), stopText(entry.stop, account, speech)]) };
  }
  const { approvedBy, reason } = entry.approval;
  const title = entry.stop === null ? null : stopTitleText(entry.stop, speech);
  return {
    word: kind,
    summary: joined([title, t('timeline:line.approved', { who: approvedBy, reason: oneLine(reason) })]),
  };
}

function moneyWordsOf(
  entry: EntryOf<'debit' | 'debit-cancelled' | 'authorization' | 'authorization-revoked'>,
  { speech }: Told,
): Omit<EntryWords, 'amount'> {
  const { t } = speech;
  const word = t(`timeline:kinds.${entry.kind}`);
  switch (entry.kind) {
    case 'debit':
      return {
        word,
        summary: joined([
          entry.cancelled !== null && t('timeline:line.cancelled'),
          t('timeline:line.on', { day: dayWords(entry.debit.payment.on, speech) }),
        ]),
      };
    case 'debit-cancelled': {
      const { debit, because, reason } = entry;
      const on = debit === null ? null : t('timeline:line.on', { day: dayWords(debit.payment.on, speech) });
      return { word, summary: joined([t(`gate:cancelReasonTitles.${because}`), oneLine(reason ?? ''), on]) };
    }
    case 'authorization':
      return {
        word,
        summary: joined([
          entry.isRevoked && t('timeline:line.revoked'),
          t('timeline:line.on', { day: dayWords(entry.authorization.givenOn, speech) }),
        ]),
      };
    case 'authorization-revoked':
      return { word, summary: oneLine(entry.words ?? '') };
  }
}

function workWordsOf(
  entry: EntryOf<'skipped' | 'follow-up' | 'follow-up-done' | 'duty-done'>,
  { speech, zone }: Told,
): Omit<EntryWords, 'amount'> {
  const { t } = speech;
  const word = t(`timeline:kinds.${entry.kind}`);
  switch (entry.kind) {
    case 'skipped': {
      const { reason, words, until } = entry.skip;
      const when = momentWords(until, zone, speech);
      return {
        word,
        summary: joined([
          entry.undone !== null && t('timeline:line.undone'),
          t(`timeline:skipReasons.${reason}`),
          oneLine(words ?? ''),
          t('timeline:line.until', { when }),
        ]),
      };
    }
    case 'follow-up':
      return {
        word: `${word}: ${t(`domain:stepTitles.${entry.step.kind}`)}`,
        summary: joined([
          entry.settled !== null && t(`timeline:settled.${entry.settled}`),
          momentWords(entry.step.at, zone, speech),
          oneLine(entry.step.text ?? ''),
        ]),
      };
    case 'follow-up-done': {
      const step = entry.step === null ? null : t(`domain:stepTitles.${entry.step.kind}`);
      const what = `${word} ${t(`timeline:settled.${entry.outcome}`)}`;
      return { word: what, summary: joined([step, oneLine(entry.step?.text ?? ''), oneLine(entry.words ?? '')]) };
    }
    case 'duty-done': {
      const title = entry.title === null ? entry.dutyId : dutyText(entry.title, speech);
      return { word, summary: joined([title, oneLine(entry.note ?? '')]) };
    }
  }
}

function decisionWords(entry: EntryOf<'decision'>, { account, speech }: Told): Omit<EntryWords, 'amount'> {
  const { t } = speech;
  const { decision, contactPointId, act } = entry;
  const said = decisionText(decision, speech);
  const point = pointText(account, contactPointId);
  return {
    word: t(`timeline:acts.${act}`),
    summary: joined([
      said,
      decision.standing !== 'refused' && t('timeline:line.notMade'),
      point !== '' && t('timeline:line.to', { point }),
      oneLine(decision.override?.reason ?? decision.reason ?? ''),
    ]),
  };
}

function restWords(entry: TimelineEntry, told: Told): Omit<EntryWords, 'amount'> {
  const { account, speech, zone } = told;
  const { t } = speech;
  const word = t(`timeline:kinds.${entry.kind}`);
  switch (entry.kind) {
    case 'note':
      return { word, summary: told.isNoteApart ? '' : noteText(entry.notes) };
    case 'updated':
      return { word, summary: t('timeline:line.changes', { count: entry.changes.length }) };
    case 'placed':
      return { word, summary: joined([account.clientName, t('timeline:line.debts', { count: entry.debts })]) };
    case 'consent': {
      const { consent } = entry;
      const isOver =
        consent.revokedAt !== null ? t('timeline:line.revoked') : consent.usedAt !== null && t('timeline:line.used');
      const title = t(`gate:consentTitles.${consent.kind}`);
      return { word, summary: joined([isOver, title, pointText(account, consent.endpointId)]) };
    }
    case 'consent-revoked': {
      const title = entry.consent === null ? null : t(`gate:consentTitles.${entry.consent.kind}`);
      return { word, summary: joined([title, oneLine(entry.words ?? '')]) };
    }
    case 'stated-place':
      return { word, summary: joined([entry.place.zone, t(`timeline:placeKinds.${entry.place.kind}`)]) };
    case 'notice': {
      const { kind, sentBy, sentAt } = entry.notice;
      const way = t('timeline:line.sentBy', { way: t(`timeline:sentBy.${sentBy}`) });
      return { word, summary: joined([t(`timeline:noticeKinds.${kind}`), way, momentWords(sentAt, zone, speech)]) };
    }
    case 'check': {
      const said = t(entry.check.isClear ? 'timeline:line.clear' : 'timeline:line.found');
      return { word, summary: joined([t(`timeline:checkKinds.${entry.check.kind}`), said]) };
    }
    case 'other':
      return { word, summary: entry.type };
    default:
      return { word, summary: '' };
  }
}

function wordsOf(entry: TimelineEntry, told: Told): Omit<EntryWords, 'amount'> {
  switch (entry.kind) {
    case 'contact':
      return contactWords(entry, told);
    case 'stop':
    case 'stop-lifted':
      return stopWordsOf(entry, told);
    case 'debit':
    case 'debit-cancelled':
    case 'authorization':
    case 'authorization-revoked':
      return moneyWordsOf(entry, told);
    case 'skipped':
    case 'follow-up':
    case 'follow-up-done':
    case 'duty-done':
      return workWordsOf(entry, told);
    case 'decision':
      return decisionWords(entry, told);
    default:
      return restWords(entry, told);
  }
}

/** What the word of the entry says already of its amount. */
const SAID = new Set(['promised', 'debit']);

/** The amounts an entry speaks of, with what they are: `$40.00 promised`. `short` leaves out what its word says already. */
export function amountText(
  entry: TimelineEntry,
  account: Account,
  speech: Speech,
  form: 'long' | 'short' = 'long',
): string {
  const amounts = amountsOf(entry, account);
  return amounts
    .map(({ kind, amountMinor, currency }) => {
      const money = moneyWords(amountMinor, currency, speech);
      return form === 'short' && SAID.has(kind) ? money : `${money} ${speech.t(`timeline:line.${kind}`)}`;
    })
    .join(', ');
}

/**
 * An entry in one line. `zone` is that of the rows. What others wrote is cut to a line and cannot turn the writing around; it is left
 * out where the words of the note stand beside the line in full (`isNoteApart`).
 */
export function entryWords(
  entry: TimelineEntry,
  account: Account,
  speech: Speech,
  zone: string,
  isNoteApart = false,
): EntryWords {
  const told = { account, speech, zone, isNoteApart };
  return { ...wordsOf(entry, told), amount: amountText(entry, account, speech) };
}
