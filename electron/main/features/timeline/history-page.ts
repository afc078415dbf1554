import type { Period } from '#shared/domain/timeline/periods';
import { unfold } from '#shared/domain/timeline/runs';
import type { NoteVersion, TimelineEntry } from '#shared/domain/timeline/types';
import type { LocalDay } from '#shared/kernel/calendar';
import { changeWords } from '#shared/phrases/change-words';
import { entryMark } from '#shared/phrases/entry-mark';
import { entryWords } from '#shared/phrases/entry-words';
import { dayWords, momentWords } from '#shared/phrases/formats';
import { periodSumText, periodTitleText } from '#shared/phrases/period-words';
import { type DiffPart, wordDiff } from '#shared/phrases/word-diff';
import { type Html, html } from '../evidence/escape-html';
import { type HistorySheet, askedWords, zoneWords } from './history-sheet';

const NOTHING: Html = html``;

function headOf(sheet: HistorySheet): Html {
  const { account, speech, made } = sheet;
  const { t } = speech;
  const names = account.parties.map(({ name }) => name ?? '').filter((name) => name !== '');
  const saved = t('timeline:sheet.saved', {
    when: made.at === null ? '' : momentWords(made.at, sheet.history.rowZone.deskZone, speech, true),
    who: made.by,
    version: made.kept,
  });
  const rows: readonly (readonly [string, string])[] = [
    [t('timeline:sheet.client'), account.clientName],
    [t('timeline:sheet.person'), names.join(', ')],
    [t('timeline:sheet.placed'), dayWords(account.placedOn, speech)],
    [t('timeline:sheet.asked'), askedWords(sheet)],
  ];
  return html`<header>
    <h1>${t('timeline:sheet.title', { account: account.externalId })}</h1>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    <p>${zoneWords(sheet)}</p>
    <p>${saved}</p>
    <p class="chain">${t('timeline:sheet.record', { seq: made.head.seq, hash: made.head.hash })}</p>
  </header>`;
}

function diffOf(parts: readonly DiffPart[]): Html {
  const shown = parts.map(({ kind, text }) => {
    if (kind === 'added') return html`<ins>${text}</ins>`;
    return kind === 'removed' ? html`<del>${text}</del>` : html`${text}`;
  });
  return html`${shown}`;
}

/** The words of a note as first written, and every correction beside the words before it. */
function notesOf(notes: readonly NoteVersion[], sheet: HistorySheet): Html {
  const { speech, history } = sheet;
  const { t } = speech;
  const [first] = notes;
  if (first === undefined) return NOTHING;
  if (notes.length === 1) return html`<p class="note">${first.text}</p>`;
  const corrections = notes.slice(1).map((version, at) => {
    const when = momentWords(version.at, history.rowZone.zone, speech, true);
    const because = version.reason === null ? '' : ` ${t('timeline:sheet.because', { reason: version.reason })}`;
    return html`<p class="meta">${t('timeline:sheet.correctedWords', { when, who: version.actorId })}${because}</p>
      <p class="note">${diffOf(wordDiff(notes[at]?.text ?? '', version.text))}</p>`;
  });
  return html`<p class="meta">${t('timeline:sheet.firstWords')}</p>
    <p class="note">${first.text}</p>
    ${corrections}`;
}

function moreOf(entry: TimelineEntry, sheet: HistorySheet): Html {
  const { account, speech } = sheet;
  if (entry.kind === 'contact' || entry.kind === 'note') return notesOf(entry.notes, sheet);
  if (entry.kind !== 'updated') return NOTHING;
  const changes = entry.changes.map((change) => {
    const { title, of, change: words } = changeWords(change, account, speech);
    return html`<li>${title}${of === null ? '' : ` (${of})`}${words === null ? '' : `: ${words}`}</li>`;
  });
  return html`<ul>
    ${changes}
  </ul>`;
}

function whenText(entry: TimelineEntry, { history, speech }: HistorySheet): string {
  if (entry.kind === 'placed') return dayWords(entry.at.slice(0, 10) as LocalDay, speech);
  return momentWords(entry.at, history.rowZone.zone, speech);
}

function rowOf(entry: TimelineEntry, sheet: HistorySheet): Html {
  const { account, speech, history } = sheet;
  const { word, summary, amount } = entryWords(entry, account, speech, history.rowZone.zone, true);
  const { shape, letter } = entryMark(entry, speech);
  const undone = entry.kind === 'contact' && entry.undone !== null ? 'undone' : '';
  const pinned = entry.isPinned ? ` · ${speech.t('timeline:sheet.pinned')}` : '';
  return html`<tr class="${undone}">
    <td class="when">${whenText(entry, sheet)}</td>
    <td class="mark">${shape}${letter}</td>
    <td>
      <p><strong>${word}</strong>${summary === '' ? '' : ` — ${summary}`}${pinned}</p>
      ${moreOf(entry, sheet)}
    </td>
    <td class="amount">${amount}</td>
    <td class="who">${entry.actorId ?? ''}</td>
  </tr>`;
}

function periodOf(period: Period, sheet: HistorySheet): Html {
  const { history, speech } = sheet;
  const { t } = speech;
  const entries = unfold(history.lines.slice(period.firstLine, period.firstLine + period.lines));
  return html`<section>
    <h2>${periodTitleText(period, speech)}</h2>
    <p class="meta">${periodSumText(period.sum, speech)}</p>
    <table>
      <thead>
        <tr>
          <th>${t('timeline:sheet.when')}</th>
          <th></th>
          <th>${t('timeline:sheet.what')}</th>
          <th>${t('timeline:sheet.amount')}</th>
          <th>${t('timeline:sheet.who')}</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map((entry) => rowOf(entry, sheet))}
      </tbody>
    </table>
  </section>`;
}

/** A history as a page to be printed. It has no script, and no text of others becomes markup. `/style.css` is its only resource. */
export function historyPage(sheet: HistorySheet): string {
  const { history, speech, account } = sheet;
  return html`<!doctype html>
    <html lang="${speech.locale}">
      <head>
        <meta charset="utf-8" />
        <title>${speech.t('timeline:sheet.title', { account: account.externalId })}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        ${headOf(sheet)} ${history.periods.map((period) => periodOf(period, sheet))}
      </body>
    </html> `.markup;
}

const MARGIN_STYLE =
  'font: 7.5pt sans-serif; width: 100%; margin: 0 14mm; display: flex; justify-content: space-between;';

/** What stands on every printed page. Chromium fills in the page numbers. */
export function historyMargins({ account, speech, made }: HistorySheet): {
  readonly header: string;
  readonly footer: string;
} {
  const { t } = speech;
  const title = t('timeline:sheet.title', { account: account.externalId });
  // The numbers are filled into elements of these classes, wherever the language puts them.
  const [before = '', between = '', after = ''] = t('timeline:sheet.page', { page: '\u0001', pages: '\u0001' }).split(
    '\u0001',
  );
  return {
    header: html`<div style="${MARGIN_STYLE}"><span>${account.clientName}</span><span>${title}</span></div>`.markup,
    footer: html`<div style="${MARGIN_STYLE}">
      <span>${made.by}</span
      ><span>${before}<span class="pageNumber"></span>${between}<span class="totalPages"></span>${after}</span>
    </div>`.markup,
  };
}

/** How a printed history looks: black on white and small. */
export const HISTORY_STYLE = `
:root { font: 9pt/1.35 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #000; background: #fff; }
body { margin: 0; }
h1 { font-size: 14pt; margin: 0 0 4pt; }
h2 { font-size: 11pt; margin: 12pt 0 2pt; break-after: avoid; }
p { margin: 1pt 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1pt 10pt; margin: 4pt 0; }
dt { color: #333; }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th { text-align: start; font-weight: 600; border-bottom: 0.8pt solid #000; padding: 1pt 4pt 1pt 0; }
td { vertical-align: top; padding: 2pt 4pt 2pt 0; border-bottom: 0.4pt solid #999; overflow-wrap: anywhere; unicode-bidi: plaintext; }
tr { break-inside: avoid; }
.when { white-space: nowrap; }
.mark { white-space: nowrap; width: 18pt; }
.who { overflow-wrap: normal; min-width: 44pt; }
.amount { text-align: end; white-space: nowrap; }
.note { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
.meta { color: #333; font-size: 8pt; }
.undone strong { text-decoration: line-through; }
.chain { font-size: 7.5pt; overflow-wrap: anywhere; }
del { text-decoration: line-through; }
ins { text-decoration: underline; }
ul { margin: 1pt 0; padding-left: 12pt; }
`;
