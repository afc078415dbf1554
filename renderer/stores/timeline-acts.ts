import type { HISTORY_FORMATS } from '#shared/contract/timeline';
import type { History } from '#shared/domain/timeline/history';
import { unfold } from '#shared/domain/timeline/runs';
import type { TimelineEntry } from '#shared/domain/timeline/types';
import { entryWords } from '#shared/phrases/entry-words';
import { ERROR_WORDS } from '../text/code-words';
import { citationOf, speech } from '../text/timeline-speech';
import { t } from '../text/words';
import { copyText } from './copy-text';
import { conversationFrom, entryOfRow } from './timeline-rows';
import type { UiState } from './ui-state';

type Code = keyof typeof ERROR_WORDS;

function tellFailure(ui: UiState, code: Code): void {
  ui.announcer.alert(`${ERROR_WORDS[code].what} ${ERROR_WORDS[code].act}`);
}

/** The entry the keys are about; null while they are about a period, a run or nothing. */
export function entryAtCursor(ui: UiState): TimelineEntry | null {
  return entryOfRow(ui.timeline.rows(), ui.timeline.getState().cursor);
}

/** Goes to the next conversation above or below, fetching older lines as far as it takes. */
export async function goToConversation(ui: UiState, direction: 'older' | 'newer'): Promise<void> {
  const { timeline } = ui;
  for (;;) {
    const key = conversationFrom(timeline.rows(), timeline.getState().cursor, direction);
    if (key !== null) {
      timeline.setCursor(key, true);
      return;
    }
    if (direction === 'newer' || !(await timeline.loadOlder())) break;
  }
  ui.announcer.say(t(direction === 'newer' ? 'timeline:ui.noConversationUp' : 'timeline:ui.noConversationDown'));
}

/** Pins an entry or lets it go; taken back like any other entry. */
export async function pinEntry(ui: UiState, entry: TimelineEntry): Promise<void> {
  const { accountId } = ui.timeline.getState();
  if (accountId === null) return;
  const isPinned = !entry.isPinned;
  const pin = (commandId: ReturnType<typeof ui.env.newEventId>, is: boolean) =>
    ui.client.account.pin({ commandId, accountId, entryId: entry.id, isPinned: is });
  const commandId = ui.env.newEventId();
  const reply = await pin(commandId, isPinned);
  if (!reply.ok) {
    tellFailure(ui, reply.error.code);
    return;
  }
  const words = t(isPinned ? 'timeline:ui.pinnedSaid' : 'timeline:ui.unpinnedSaid');
  ui.announcer.say(words);
  ui.undo.offer({ accountId, contactId: commandId, words, take: (undoId) => pin(undoId, !isPinned) });
  await ui.timeline.refresh();
}

/** Copies an entry as it is quoted elsewhere. */
export function copyCitation(ui: UiState, entry: TimelineEntry): void {
  const { view } = ui.account.getState();
  const { history } = ui.timeline.getState();
  if (view === null || history === null) return;
  const isCopied = copyText(citationOf(entry, view.account, history.rowZone.zone));
  ui.announcer.say(t(isCopied ? 'timeline:ui.copied' : 'timeline:ui.copyFailed'));
}

/** Shows what was corrected in a note, or its words again. */
export function compareNote(ui: UiState, entry: TimelineEntry): void {
  const { timeline, announcer } = ui;
  const notes = entry.kind === 'contact' || entry.kind === 'note' ? entry.notes : [];
  if (notes.length < 2) {
    announcer.say(t('timeline:ui.noDiff'));
    return;
  }
  const isShown = timeline.getState().compared.has(entry.id);
  timeline.toggle('compared', entry.id);
  if (!isShown && !timeline.getState().opened.has(entry.id)) timeline.toggle('opened', entry.id);
}

/** Looks at an entry closely, in the side panel. */
export function lookAtEntry(ui: UiState, entry: TimelineEntry, isProofShown = false): void {
  const { accountId } = ui.timeline.getState();
  if (accountId !== null) ui.entryPanel.open(accountId, entry.id, isProofShown);
}

/** Saves what is asked for of the history as a file; says what came of it. */
export async function saveHistory(ui: UiState, format: (typeof HISTORY_FORMATS)[number]): Promise<void> {
  const { accountId, filter } = ui.timeline.getState();
  if (accountId === null) return;
  const reply = await ui.client.account.saveHistory({ accountId, filter, format });
  if (!reply.ok) tellFailure(ui, reply.error.code);
  else if (reply.value !== null) {
    const { fileName: file, entries: count } = reply.value;
    ui.announcer.say(t('timeline:ui.saved', { file, count }));
  }
}

/** Hands what is asked for of the history to the printer of the person's choice. */
export async function printHistory(ui: UiState): Promise<void> {
  const { accountId, filter } = ui.timeline.getState();
  if (accountId === null) return;
  ui.announcer.say(t('timeline:ui.printing'));
  const reply = await ui.client.account.printHistory({ accountId, filter });
  if (!reply.ok) tellFailure(ui, reply.error.code);
}

/** Says what somebody else added while the account was on screen. What the person did was said when it was saved. */
export function tellNewEntry(ui: UiState, before: History, now: History): void {
  const known = new Set(unfold(before.lines).map(({ id }) => id));
  const self = ui.desk.getState().status?.actorId;
  const fresh = unfold(now.lines.slice(0, now.all - before.all)).find(
    ({ id, actorId }) => !known.has(id) && actorId !== self,
  );
  const { view } = ui.account.getState();
  if (fresh === undefined || view === null) return;
  const { word, summary } = entryWords(fresh, view.account, speech(), now.rowZone.zone);
  ui.announcer.say(t('timeline:ui.newEntry', { words: `${word} ${summary}`.trim() }));
}
