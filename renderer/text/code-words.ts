import { t, words } from './words';
import type { DeskNotice } from '#shared/contract/views';
import type { ScorePartCode } from '#shared/domain/queue/score';

/** What happened, and what the person in front of it does now. */
export type ErrorWords = { readonly what: string; readonly act: string };

export const ERROR_WORDS = words.codes.error;

/** Why an entry was refused, in words for the field it concerns. */
export const REFUSAL_WORDS = words.codes.refusal;
export type RefusalCode = keyof typeof REFUSAL_WORDS;

/** Words for a reason given by main; one that this version does not know is shown as it came. */
export function refusalWords(reason: string): string {
  return Object.hasOwn(REFUSAL_WORDS, reason)
    ? REFUSAL_WORDS[reason as RefusalCode]
    : t('codes:unknownRefusal', { reason });
}

export type NoticeCode = DeskNotice['code'];

/** `problem` asks for an act, `info` only tells. */
export const NOTICE_LEVELS: Readonly<Record<NoticeCode, 'info' | 'problem'>> = {
  STORE_REBUILT: 'info',
  KEPT_FILE_DAMAGED: 'problem',
  JOURNAL_TAIL_CUT: 'info',
  JOURNAL_DAMAGED: 'problem',
  JOURNAL_HEALED: 'info',
  CLOCK_WENT_BACK: 'problem',
  KEY_FILE_IN_USE: 'info',
  DEMONSTRATION: 'info',
  SETTINGS_RESET: 'info',
};

/** What the desk tells of itself. */
export function noticeWords({ code, details }: DeskNotice): string {
  const { events } = details;
  const isCounted = code === 'STORE_REBUILT' || code === 'JOURNAL_HEALED';
  return isCounted && typeof events === 'number'
    ? t(`codes:notice.${code}_events`, { count: events })
    : t(`codes:notice.${code}`);
}

/** One reason for a place in the queue. `fact` is already in words ("$120.00", "45", "3"), `count` the number behind it. */
export function scorePartWords(code: ScorePartCode, fact: string, count: number): string {
  if (code === 'next-step-due' && count > 0) {
    return count < 48
      ? t('codes:scorePart.next-step-due-hours', { fact })
      : t('codes:scorePart.next-step-due-days', { count: Math.floor(count / 24) });
  }
  if (code === 'contacted-today' && count === 0) return t('codes:scorePart.contacted-now');
  return t(`codes:scorePart.${code}`, { fact, count });
}

/** Short titles of the errors of an import's rows; the sentence that comes with each says what to mend. */
export const ROW_ERROR_TITLES = words.codes.rowErrorTitles;
