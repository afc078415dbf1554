import type { Begun } from '#shared/contract/rules-view';
import type { ContactActKind } from '#shared/domain/compliance/commands';
import { accountTitle } from '#shared/domain/queue/facts';
import type { AccountId, ContactPointId, EventId } from '#shared/kernel/ids';
import { ERROR_WORDS } from '../text/code-words';
import { BEGIN_WORDS } from '../text/gate-words';
import {
  type BegunContact,
  type Wish,
  beginInput,
  callbackConsentFor,
  judgementAt,
  partyAt,
  phoneToCall,
  wordsOfBegun,
} from './begin-wish';
import { chosenDebts, openDebts } from './contact-input';
import { mayBeRecorded } from './fate';
import { startScript } from './start-script';
import { CODE_FIELD } from './screen-store';
import type { UiState } from './ui-state';

function bind(ui: UiState, wish: Wish, begun: Begun, isElsewhere: boolean): void {
  const { accountId, kind, contactPointId, partyId, callbackConsentId } = wish;
  const contact: BegunContact = {
    judgedId: begun.judgedId,
    kind,
    contactPointId,
    partyId,
    callbackConsentId,
    startedAtMs: ui.desk.nowMs(),
    standing: begun.standing === 'overridden' ? 'overridden' : 'begun',
    rules: begun.judgement.verdicts.length + begun.judgement.passed.length,
  };
  ui.drafts.edit(accountId, { ...wordsOfBegun(contact), disclosures: wish.disclosures });
  ui.drafts.put(accountId, { begun: contact });
  ui.gateDialogs.close();
  ui.announcer.say(BEGIN_WORDS.begunSaid(kind, begun.standing === 'overridden'));
  if (kind === 'dial') startScript(ui, accountId, 'out', contact.startedAtMs);
  if (isElsewhere) return;
  if (kind === 'dial') ui.screen.focusOn('script');
  else if (ui.account.getState().accountId === accountId) ui.screen.focusOn(CODE_FIELD);
}

function showRefusal(ui: UiState, wish: Wish, begun: Begun): void {
  const { verdicts, passed, outcome } = begun.judgement;
  if (ui.account.getState().accountId !== wish.accountId) return;
  ui.announcer.alert(BEGIN_WORDS.notBegun);
  if (outcome === 'warn') {
    ui.gateDialogs.show({ kind: 'reason', wish, verdicts });
    return;
  }
  ui.gateDialogs.show({
    kind: 'explain',
    contactPointId: wish.contactPointId,
    act: wish.kind,
    answer: { wish, verdicts, passed },
  });
}

/** Hears whether the person went elsewhere meanwhile: then the focus is theirs, and what they type stays where they type it. */
function watchPerson(ui: UiState, accountId: AccountId): () => boolean {
  let hasMoved = false;
  const { words } = ui.drafts.draftOf(accountId);
  const stop = ui.screen.subscribe(({ focus }, before) => {
    hasMoved ||= focus !== null && focus !== before.focus;
  });
  return () => {
    stop();
    return hasMoved || ui.drafts.draftOf(accountId).words !== words;
  };
}

async function ask(ui: UiState, wish: Wish, commandId: EventId): Promise<void> {
  if (ui.begins.getState().asking !== null) return;
  // SECURITY: the PIN goes to main and into no state of the window.
  const kept: Wish = { ...wish, approval: null };
  ui.begins.setState({ asking: kept, hindered: null, failed: null });
  const hasMoved = watchPerson(ui, wish.accountId);
  const reply = await ui.client.rules.begin(beginInput(commandId, wish));
  const isElsewhere = hasMoved();
  ui.begins.setState({ asking: null });
  if (!reply.ok) {
    const isSame = mayBeRecorded(reply.error.code) && wish.approval === null;
    const retryId = isSame ? commandId : ui.env.newEventId();
    ui.begins.setState({ failed: { wish: kept, commandId: retryId, error: reply.error } });
    ui.announcer.alert(`${ERROR_WORDS[reply.error.code].what} ${ERROR_WORDS[reply.error.code].act}`);
    return;
  }
  if (reply.value.standing === 'refused') showRefusal(ui, kept, reply.value);
  else bind(ui, wish, reply.value, isElsewhere);
}

/** Has a wish judged and, when it is let through, binds the account's form to the decision. A new wish has a new id. */
export async function sendWish(ui: UiState, wish: Wish): Promise<void> {
  await ask(ui, wish, ui.env.newEventId());
}

/** Sends the wish that could not be answered once more, as the same act. */
export async function askAgain(ui: UiState): Promise<void> {
  const { failed } = ui.begins.getState();
  if (failed !== null) await ask(ui, failed.wish, failed.commandId);
}

/** Why no contact can be begun at all now, in words; null when one may be asked for. */
function hindrance(ui: UiState): string | null {
  const status = ui.desk.getState().status;
  if (status?.phase !== 'ready') return BEGIN_WORDS.notReady;
  const elsewhere = ui.drafts.begunOn().find((id) => id !== ui.account.getState().accountId);
  return elsewhere === undefined ? null : BEGIN_WORDS.begunElsewhere;
}

/** The wish for a phone, mailbox or address of the open account; null when there is no such thing to be begun. */
export function wishFor(ui: UiState, contactPointId: ContactPointId, kind: ContactActKind): Wish | null {
  const { view } = ui.account.getState();
  const partyId = view === null ? null : partyAt(view.account, contactPointId);
  if (view === null || partyId === null) return null;
  const accountId = view.account.id;
  const debtIds = chosenDebts(ui.drafts.draftOf(accountId).words, view.account).map((debt) => debt.id);
  const plain = { disclosures: [], text: null, warnReason: null, approval: null };
  const base = { accountId, kind, contactPointId, partyId, debtIds, ...plain };
  const gate = ui.gate.getState().view;
  // A consent is used up by the call it is for: it is kept for one that would not be allowed without it.
  const isBlocked = judgementAt(gate, contactPointId, kind)?.outcome === 'blocked';
  const callbackConsentId = kind === 'dial' && isBlocked ? callbackConsentFor(gate, base) : null;
  return { ...base, callbackConsentId };
}

/** Opens what the rules say of calling the best phone; false when there is none. */
export function explainBest(ui: UiState): boolean {
  const contactPointId = phoneToCall(ui.gate.getState().view);
  if (contactPointId === null) return false;
  ui.gateDialogs.show({ kind: 'explain', contactPointId, act: 'dial', answer: null });
  return true;
}

/**
 * Begins a contact on the open account: the best phone when none is named. What the gate already knows to be blocked opens its
 * explanation, what it knows to be warned asks for the reason first; everything else main judges, and main's word counts.
 */
export async function beginContact(
  ui: UiState,
  contactPointId: ContactPointId | null = null,
  kind: ContactActKind = 'dial',
): Promise<void> {
  const { accountId, view } = ui.account.getState();
  if (accountId === null || view === null || ui.begins.getState().asking !== null) return;
  const hindered = hindrance(ui);
  if (hindered !== null) {
    ui.announcer.alert(hindered);
    ui.begins.setState({ hindered: { accountId, words: hindered } });
    return;
  }
  if (ui.drafts.draftOf(accountId).begun !== null) {
    ui.announcer.alert(BEGIN_WORDS.logFirst(accountTitle(view.account)));
    ui.screen.focusOn(CODE_FIELD);
    return;
  }
  const gate = ui.gate.getState().view;
  const at = contactPointId ?? phoneToCall(gate);
  const wish = at === null ? null : wishFor(ui, at, kind);
  if (wish === null) {
    ui.announcer.alert(BEGIN_WORDS.noPhone);
    return;
  }
  if (wish.debtIds.length === 0 && openDebts(view.account).length > 0) {
    ui.drafts.put(accountId, { problems: [{ field: 'debts', reason: 'DEBTS_NONE_CHOSEN' }] });
    ui.screen.focusOn({ field: 'debts' });
    return;
  }
  const judgement = judgementAt(gate, wish.contactPointId, kind);
  // The gate judged for all open debts; for some of them, or under a consent, only main can tell.
  const isAsJudged = wish.debtIds.length === openDebts(view.account).length && wish.callbackConsentId === null;
  if (isAsJudged && judgement?.outcome === 'blocked') {
    ui.gateDialogs.show({ kind: 'explain', contactPointId: wish.contactPointId, act: kind, answer: null });
    return;
  }
  if (isAsJudged && judgement?.outcome === 'warn') {
    ui.gateDialogs.show({ kind: 'reason', wish, verdicts: judgement.verdicts });
    return;
  }
  await sendWish(ui, wish);
}
