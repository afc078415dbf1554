import { dispositionByCode } from '#shared/domain/contact/dispositions';
import { accountTitle } from '#shared/domain/queue/facts';
import type { AccountId } from '#shared/kernel/ids';
import { elapsedClock } from '../text/elapsed';
import { t } from '../text/words';
import { beginContact } from './begin-contact';
import { isUnsaved } from './draft-store';
import { openAccount } from './open-account';
import { CODE_FIELD } from './screen-store';
import { playScript } from './script-acts';
import { startScript } from './start-script';
import type { UiState } from './ui-state';

/** Takes the call that came in on the open account: its entry becomes the one of that call. */
function takeIncoming(ui: UiState, sinceMs: number): void {
  const { accountId, view } = ui.account.getState();
  if (accountId === null || view === null) return;
  const draft = ui.drafts.draftOf(accountId);
  if (draft.begun !== null || draft.call !== null) {
    ui.announcer.alert(t('call:alreadyHere'));
    return;
  }
  ui.calls.setState({ incomingSinceMs: null });
  ui.drafts.edit(accountId, { channel: 'call-in', isChannelChosen: true });
  startScript(ui, accountId, 'in', sinceMs);
  ui.screen.focusOn('script');
  ui.announcer.say(t('call:takenSaid', { name: accountTitle(view.account) }));
}

/** Whether an account on its way is there with what the rules say of it, or will not come; null while nobody knows. */
function isKnown(ui: UiState, accountId: AccountId): boolean | null {
  const account = ui.account.getState();
  const gate = ui.gate.getState();
  if (account.accountId !== accountId || account.error !== null) return false;
  if (account.view === null || gate.accountId !== accountId) return null;
  return gate.view !== null || gate.error !== null ? true : null;
}

/** Waits for an account that was just opened: a quick key must not be lost because the account is still on its way. */
function untilKnown(ui: UiState, accountId: AccountId): Promise<boolean> {
  return new Promise((resolve) => {
    const stops: (() => void)[] = [];
    const look = () => {
      const known = isKnown(ui, accountId);
      if (known === null) return;
      for (const stop of stops) stop();
      resolve(known);
    };
    stops.push(ui.account.subscribe(look), ui.gate.subscribe(look));
    look();
  });
}

/** Begins a call to the best phone by main's judgement; where a call came in, takes that one on the open account. */
export async function call(ui: UiState): Promise<void> {
  const { incomingSinceMs } = ui.calls.getState();
  if (incomingSinceMs !== null) {
    takeIncoming(ui, incomingSinceMs);
    return;
  }
  const { accountId } = ui.account.getState();
  if (accountId === null || ui.calls.getState().waitingFor === accountId) return;
  ui.calls.setState({ waitingFor: accountId });
  const isThere = await untilKnown(ui, accountId);
  if (ui.calls.getState().waitingFor === accountId) ui.calls.setState({ waitingFor: null });
  if (isThere) await beginContact(ui);
}

/** The call is over: its time stands, the script goes no further, and the focus goes to what is to be written. */
export function endCall(ui: UiState): boolean {
  const { accountId } = ui.account.getState();
  if (accountId === null) return false;
  const { call: timing, player } = ui.drafts.draftOf(accountId);
  if (timing === null || timing.endedAtMs !== null) return false;
  const endedAtMs = Math.max(timing.startedAtMs, ui.desk.nowMs());
  ui.drafts.put(accountId, { call: { ...timing, endedAtMs } });
  if (player?.phase === 'running') playScript(ui, { kind: 'stop' });
  ui.announcer.say(t('call:endedSaid', { clock: elapsedClock(endedAtMs - timing.startedAtMs) }));
  const code = ui.drafts.draftOf(accountId).words.code;
  ui.screen.focusOn(dispositionByCode(code.trim().toUpperCase()) === undefined ? CODE_FIELD : 'note');
  return true;
}

/** A call came in: the open entry is parked as it is, and the caller is looked for. */
export function receiveCall(ui: UiState): boolean {
  if (ui.calls.getState().incomingSinceMs !== null) return false;
  const { accountId, view } = ui.account.getState();
  const sinceMs = ui.desk.nowMs();
  const isOpen = accountId !== null && view !== null && isUnsaved(ui.drafts.draftOf(accountId));
  const parked = isOpen ? { accountId, name: accountTitle(view.account), sinceMs } : null;
  ui.calls.setState(parked === null ? { incomingSinceMs: sinceMs } : { incomingSinceMs: sinceMs, parked });
  ui.announcer.say(t('call:receivedSaid'));
  return true;
}

/** There was no call after all. */
export function dropIncoming(ui: UiState): void {
  ui.calls.setState({ incomingSinceMs: null });
  ui.announcer.say(t('call:droppedSaid'));
  ui.screen.focusOn('call');
}

/** Goes back to the entry that was left for a received call. */
export async function openParked(ui: UiState): Promise<boolean> {
  const { parked } = ui.calls.getState();
  if (parked === null) return false;
  ui.calls.setState({ parked: null });
  await openAccount(ui, parked.accountId);
  return true;
}

/** Takes back that a call was begun or received: nothing of it was made. */
export function notMade(ui: UiState): void {
  const { accountId } = ui.account.getState();
  if (accountId === null) return;
  ui.drafts.put(accountId, { begun: null, call: null, player: null });
  ui.announcer.say(t('gate:begin.notMadeSaid'));
  ui.screen.focusOn('call');
}
