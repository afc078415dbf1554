import { amountsOf } from '#shared/domain/timeline/amounts';
import type { NoteVersion, TimelineEntry } from '#shared/domain/timeline/types';
import { minorDigits } from '#shared/kernel/money';
import { entryWords } from '#shared/phrases/entry-words';
import { dayWords, momentWords } from '#shared/phrases/formats';
import type { LocalDay } from '#shared/kernel/calendar';
import { BYTE_ORDER_MARK, csvLine } from '../../import/csv-cell';
import { type HistorySheet, entriesOf } from './history-sheet';

/** An amount as a plain decimal that a spreadsheet can add up; the currency stands in a column of its own. */
function decimal(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const sign = amountMinor < 0 ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function notesOf(entry: TimelineEntry): readonly NoteVersion[] {
  return entry.kind === 'contact' || entry.kind === 'note' ? entry.notes : [];
}

function whenText(entry: TimelineEntry, { history, speech }: HistorySheet): string {
  if (entry.kind === 'placed') return dayWords(entry.at.slice(0, 10) as LocalDay, speech);
  return momentWords(entry.at, history.rowZone.zone, speech, true);
}

function cellsOf(entry: TimelineEntry, sheet: HistorySheet): readonly string[] {
  const { account, speech, history } = sheet;
  const { t } = speech;
  const told = entryWords(entry, account, speech, history.rowZone.zone, true);
  const amounts = amountsOf(entry, account);
  const notes = notesOf(entry);
  const corrections = notes.slice(0, -1).map(({ text }) => text);
  const undone = entry.kind === 'contact' || entry.kind === 'skipped' ? entry.undone : null;
  return [
    whenText(entry, sheet),
    entry.kind === 'placed' ? '' : entry.at,
    t(`timeline:kinds.${entry.kind}`),
    told.word,
    told.summary,
    notes.at(-1)?.text ?? '',
    corrections.join('\n---\n'),
    amounts.map(({ amountMinor, currency }) => decimal(amountMinor, currency)).join(' '),
    [...new Set(amounts.map(({ currency }) => currency))].join(' '),
    entry.actorId ?? '',
    undone === null ? '' : `${momentWords(undone.at, history.rowZone.zone, speech, true)} ${undone.actorId}`,
    t(`timeline:fates.${entry.fate.state}`),
    entry.id,
  ];
}

/** A history as CSV, one entry a line, newest first: UTF-8 with a byte order mark, and no cell of it runs as a formula. */
export function historyCsv(sheet: HistorySheet): string {
  const { t } = sheet.speech;
  const headers = [
    `${t('timeline:sheet.when')} (${sheet.history.rowZone.zone})`,
    t('timeline:sheet.utc'),
    t('timeline:sheet.how'),
    t('timeline:sheet.what'),
    t('timeline:sheet.details'),
    t('timeline:sheet.note'),
    t('timeline:sheet.corrections'),
    t('timeline:sheet.amount'),
    t('timeline:sheet.currency'),
    t('timeline:sheet.who'),
    t('timeline:sheet.undone'),
    t('timeline:sheet.sent'),
    t('timeline:sheet.entryId'),
  ];
  const lines = entriesOf(sheet).map((entry) => csvLine(cellsOf(entry, sheet)));
  return BYTE_ORDER_MARK + csvLine(headers) + lines.join('');
}
