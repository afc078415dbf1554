import type { AccountId } from '#shared/kernel/ids';
import type { AppError } from '#shared/kernel/result';
import { epochMs } from '#shared/kernel/calendar';
import { accountTitle } from '#shared/domain/queue/facts';
import type { AccountView, LogContactInput } from '../ipc/types';
import { ERROR_WORDS } from '../text/code-words';
import { outcomeTitle } from '../text/domain-words';
import { BEGIN_WORDS } from '../text/gate-words';
import { CONTACT_WORDS } from '../text/ui-words';
import { type ContactDraft, type FieldProblem, firstProblemField, problemsOf } from './contact-draft';
import { followUpsOf } from './contact-follow-ups';
import { callOf, entryInput } from './contact-input';
import { mayBeRecorded } from './fate';
import type { FollowUp } from './follow-up-store';
import { openAccount, openNext } from './open-account';
import type { UiState } from './ui-state';
import { unbegunContact } from './unbegun-contact';

function showProblems(ui: UiState, accountId: AccountId, problems: readonly FieldProblem[]): void {
  ui.drafts.put(accountId, { problems, isSaving: false, error: null });
  const field = firstProblemField(problems);
  if (field !== null) ui.screen.focusOn({ field });
  ui.announcer.alert(CONTACT_WORDS.refused(problems.length));
}

function showFailure(ui: UiState, accountId: AccountId, draft: ContactDraft, content: string, error: AppError): void {
  if (error.code === 'RULE_VIOLATION') {
    const reasons = error.details?.['reasons'];
    const texts = Array.isArray(reasons) ? reasons.filter((reason) => typeof reason === 'string') : [];
    if (texts.length > 0) {
      showProblems(ui, accountId, problemsOf(texts));
      return;
    }
  }
  const sent = mayBeRecorded(error.code) ? (draft.sent ?? content) : draft.sent;
  ui.drafts.put(accountId, { isSaving: false, error, sent });
  ui.announcer.alert(`${ERROR_WORDS[error.code].what} ${ERROR_WORDS[error.code].act}`);
}

/** The entry is in the journal but not in the store: it must not be entered again, so the form is emptied and says so. */
function showBehind(ui: UiState, accountId: AccountId): void {
  ui.drafts.renew(accountId);
  ui.drafts.notify(accountId, 'behind');
  ui.announcer.alert(`${ERROR_WORDS.STORE_BEHIND.what} ${ERROR_WORDS.STORE_BEHIND.act}`);
  ui.screen.focusOn('call');
}

/** The first try had been recorded after all, with other words: those typed since are kept for a new entry. */
function showRecordedBefore(ui: UiState, accountId: AccountId, draft: ContactDraft): void {
  ui.drafts.renew(accountId, draft.words);
  ui.drafts.notify(accountId, 'as-first-sent');
  ui.announcer.alert(CONTACT_WORDS.asFirstSent);
  void ui.account.refresh();
}

async function showSaved(
  ui: UiState,
  view: AccountView,
  input: LogContactInput,
  after: 'stay' | 'next',
): Promise<void> {
  const accountId = input.accountId;
  const words = CONTACT_WORDS.saved(outcomeTitle(input.disposition), accountTitle(view.account));
  ui.drafts.renew(accountId);
  ui.drafts.notify(accountId, null);
  ui.worked.add(accountId, input.nextStep === null ? null : epochMs(input.nextStep.at));
  ui.undo.offer({ accountId, contactId: input.commandId, words });
  ui.announcer.say(words);
  if (after === 'next') {
    await openNext(ui, accountId);
    return;
  }
  ui.screen.focusOn('call');
  await ui.account.refresh();
}

/**
 * A contact against the rules that was not begun here: asks once why it was made all the same. It is recorded with or without an
 * answer, for it has happened.
 */
function asksWhy(ui: UiState, view: AccountView, draft: ContactDraft, input: LogContactInput): boolean {
  const { accountId, view: gate } = ui.gate.getState();
  const unbegun = accountId === view.account.id ? unbegunContact(gate, view.account, input) : null;
  if (unbegun === null || unbegun.outcome !== 'blocked') return false;
  if (draft.askedAnyway === unbegun.key || (input.madeAnyway ?? '') !== '') return false;
  ui.drafts.put(view.account.id, { askedAnyway: unbegun.key, problems: [] });
  ui.screen.focusOn({ field: 'made-anyway' });
  ui.announcer.alert(BEGIN_WORDS.askedWhy);
  return true;
}

/** Sends what was said in the contact and is an entry of its own; what fails stays in sight until it is sent. */
async function sendFollowUps(ui: UiState, followUps: readonly FollowUp[]): Promise<void> {
  if (followUps.length === 0) return;
  const areSent = await ui.followUps.send(followUps);
  if (areSent) ui.announcer.say(BEGIN_WORDS.followUpsSaved);
  else ui.announcer.alert(BEGIN_WORDS.followUpFailed);
}

/**
 * Saves the open account's entry, once: while it is on its way, another call does nothing. `next` opens the account to work
 * next. A failed save leaves the entry as it was typed, under the same id, so that saving again is never a second entry.
 */
export async function saveContact(ui: UiState, after: 'stay' | 'next'): Promise<void> {
  const { accountId, view } = ui.account.getState();
  if (accountId === null || view === null || view.account.id !== accountId) return;
  const draft = ui.drafts.draftOf(accountId);
  if (draft.isSaving) return;
  const moment = { nowMs: ui.desk.nowMs(), today: ui.desk.today(), zone: ui.desk.zone() };
  const entry = entryInput(draft.commandId, draft.words, view.account, moment, draft.begun, callOf(draft));
  if (!entry.ok) {
    showProblems(ui, accountId, entry.problems);
    return;
  }
  if (asksWhy(ui, view, draft, entry.input)) return;
  const { words } = draft;
  const { newEventId } = ui.env;
  const content = JSON.stringify(draft.words);
  ui.drafts.put(accountId, { isSaving: true, problems: [], error: null });
  const reply = await ui.client.contact.log(entry.input);
  const isOther = reply.ok ? reply.value.isRepeat && draft.sent !== null && draft.sent !== content : false;
  const isRecorded = !isOther && (reply.ok || reply.error.code === 'STORE_BEHIND');
  if (isRecorded) {
    void sendFollowUps(
      ui,
      followUpsOf({ account: view.account, words, entry: entry.input, nowMs: moment.nowMs, newEventId }),
    );
  }
  if (isOther || (!reply.ok && reply.error.code === 'CONFLICT')) showRecordedBefore(ui, accountId, draft);
  else if (reply.ok) await showSaved(ui, view, entry.input, after);
  else if (reply.error.code === 'STORE_BEHIND') showBehind(ui, accountId);
  else showFailure(ui, accountId, draft, content, reply.error);
}

/** Records the undoing of the last entry and shows its account's history anew when it is open. */
export async function undoLast(ui: UiState): Promise<void> {
  const { offer } = ui.undo.getState();
  if (offer === null) return;
  const isUndone = await ui.undo.undo();
  if (isUndone) {
    ui.announcer.say(CONTACT_WORDS.undone(offer.words));
    if (ui.account.getState().accountId === offer.accountId) await ui.account.refresh();
    return;
  }
  const { error } = ui.undo.getState().offer ?? {};
  if (error) ui.announcer.alert(`${ERROR_WORDS[error.code].what} ${ERROR_WORDS[error.code].act}`);
}

/** Goes back to the account whose entry was undone. */
export async function openUndone(ui: UiState): Promise<void> {
  const { offer } = ui.undo.getState();
  if (offer !== null) await openAccount(ui, offer.accountId);
}
