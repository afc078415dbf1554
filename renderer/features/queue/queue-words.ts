import { CALLABLE_NEVER, CALLABLE_NO_PHONE, CALLABLE_NOW } from '#shared/domain/queue/callable';
import { HOLD_BITS } from '#shared/domain/queue/facts';
import type { AgingBucket } from '#shared/domain/account/aging';
import type { ScorePart } from '#shared/domain/queue/score';
import type { NextStep } from '#shared/domain/events/types';
import { STEP_TITLES } from '../../text/domain-words';
import { scorePartWords as reasonWords } from '../../text/code-words';
import { QUEUE_WORDS } from '../../text/ui-words';
import type { QueueRow } from '../../stores/queue-window';
import { type DeskTimes, formatCount, formatMoney } from '../../text/format';
import { locale, words } from '../../text/words';
import { minorDigits } from '#shared/kernel/money';

/** One part of a score in words, with its points. */
export function scorePartWords(part: ScorePart, currency: string): string {
  const fact = part.code === 'balance' ? formatMoney(part.fact, currency) : formatCount(part.fact);
  return reasonWords(part.code, fact, part.fact);
}

/** `45 d · 31–60`, where there is little room `45 · 31–60`, `Not due`, `No due date`. */
export function ageWords(daysPastDue: number | null, bucket: AgingBucket, hasRoom = true): string {
  if (daysPastDue === null) return QUEUE_WORDS.noDueDate;
  if (daysPastDue <= 0) return QUEUE_WORDS.notDue;
  const named = bucket.replace('-', '–');
  return hasRoom ? QUEUE_WORDS.days(daysPastDue, named) : `${formatCount(daysPastDue)} · ${named}`;
}

/** A time without its minutes where there are none: most begin on the hour, and cells are narrow. */
export function shortTime(when: string): string {
  return when.replace(':00', '');
}

/** Characters of an amount that a cell has room for. */
const MONEY_ROOM = 13;

/** An amount for a cell: one that would be cut off is rounded and says so by its unit, `$55.4B`. */
export function shortMoney(amountMinor: number, currency: string): string {
  const whole = formatMoney(amountMinor, currency);
  if (whole.length <= MONEY_ROOM) return whole;
  const units = amountMinor / 10 ** minorDigits(currency);
  const options = {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  } as const;
  return new Intl.NumberFormat(locale(), options).format(units);
}

/** When an account may be called, for a cell and as the sentence behind it; `isNow` marks it. Times by the desk's clock. */
export function callWords(
  from: number,
  times: Pick<DeskTimes, 'short'>,
  nowMs: number,
): { readonly text: string; readonly title: string; readonly isNow: boolean } {
  // What was a moment to come when the row was asked for may have come since; the next answer says it anew.
  if (from === CALLABLE_NOW || (from > 0 && from <= nowMs))
    return { text: QUEUE_WORDS.callNow, title: QUEUE_WORDS.callNowTitle, isNow: true };
  if (from === CALLABLE_NO_PHONE)
    return { text: QUEUE_WORDS.callNoPhone, title: QUEUE_WORDS.callNoPhoneTitle, isNow: false };
  if (from === CALLABLE_NEVER) return { text: QUEUE_WORDS.callHeld, title: QUEUE_WORDS.callHeldTitle, isNow: false };
  const when = times.short(from, nowMs);
  return { text: shortTime(when), title: QUEUE_WORDS.callLaterTitle(when), isNow: false };
}

/** A kind of next step in words; what this version does not know is shown as it is stored. */
export function stepWords(kind: string): string {
  return Object.hasOwn(STEP_TITLES, kind) ? STEP_TITLES[kind as NextStep['kind']] : kind;
}

/** What a row is marked with besides its figures, in words. */
export function rowMarks(
  row: Pick<QueueRow, 'holds' | 'disputedDebts' | 'skippedUntilMs' | 'openDebts'>,
  nowMs: number,
): readonly string[] {
  const marks: string[] = [];
  if (row.openDebts === 0) marks.push(words.queue.status.closed);
  if (row.holds !== 0) marks.push(QUEUE_WORDS.held);
  // A dispute hold already says that debts are disputed.
  if (row.disputedDebts > 0 && (row.holds & HOLD_BITS.dispute) === 0) marks.push(QUEUE_WORDS.disputed);
  if (row.skippedUntilMs > nowMs) marks.push(words.queue.status.skipped);
  return marks;
}
