import { accountTitle } from '#shared/domain/queue/facts';
import type { NextStep } from '#shared/domain/events/types';
import type { SkipReason } from '#shared/domain/work/types';
import { type Instant, epochMs } from '#shared/kernel/calendar';
import type { AccountId, EventId } from '#shared/kernel/ids';
import type { AppError, Result } from '#shared/kernel/result';
import { ERROR_WORDS, refusalWords } from '../text/code-words';
import { STEP_TITLES } from '../text/domain-words';
import { createDeskTimes } from '../text/format';
import { t, textNamed, words } from '../text/words';
import { openNext } from './open-account';
import { rowAt } from './queue-window';
import type { UiState } from './ui-state';

/** The account a command about the work is for: the one the keyboard stands on in the queue, else the open one. */
export type WorkTarget = { readonly accountId: AccountId; readonly name: string };

export function workTarget(ui: UiState, isInQueue: boolean): WorkTarget | null {
  const { windows, cursor } = ui.queue.getState();
  const row = rowAt(windows, cursor.index);
  const { view } = ui.account.getState();
  const open = view === null ? null : { accountId: view.account.id, name: accountTitle(view.account) };
  const selected = row === null ? null : { accountId: row.accountId, name: row.name };
  return isInQueue ? (selected ?? open) : (open ?? selected);
}

/** Why something was not recorded, in words: every reason that is given, else what the code says. */
export function whyRefused(error: AppError): string {
  const reasons = error.details?.['reasons'];
  const codes = Array.isArray(reasons) ? reasons.filter((reason) => typeof reason === 'string') : [];
  if (codes.length === 0) return `${ERROR_WORDS[error.code].what} ${ERROR_WORDS[error.code].act}`;
  return codes.map((code) => textNamed(words.queue.refusal, code) ?? refusalWords(code)).join(' ');
}

function whenWords(ui: UiState, at: Instant): string {
  return createDeskTimes(ui.desk.zone()).moment(at, ui.desk.nowMs());
}

async function after<T>(ui: UiState, target: WorkTarget, reply: Result<T>, said: string): Promise<Result<T>> {
  if (!reply.ok) return reply;
  ui.announcer.say(said);
  if (ui.account.getState().accountId === target.accountId) await ui.account.refresh();
  return reply;
}

export type SkipWords = { readonly reason: SkipReason; readonly words: string; readonly until: Instant | null };

/** Passes over an account and goes on to the next one, when it was the open one. `commandId`: the same while it is tried again. */
export async function skipAccount(
  ui: UiState,
  commandId: EventId,
  target: WorkTarget,
  { reason, words: said, until }: SkipWords,
  backAt: Instant,
): Promise<Result<unknown>> {
  const { accountId, name } = target;
  const text = said.trim() === '' ? null : said;
  const reply = await ui.client.queue.skip({ commandId, accountId, reason, words: text, until });
  if (!reply.ok) return reply;
  const done = t('queue:skip.done', { name, when: whenWords(ui, until ?? backAt) });
  ui.undo.offer({
    accountId,
    contactId: commandId,
    words: done,
    take: (undoId) => ui.client.queue.undoSkip({ commandId: undoId, accountId, skipId: commandId }),
  });
  ui.announcer.say(done);
  ui.worked.add(accountId, epochMs(until ?? backAt));
  if (ui.account.getState().accountId === accountId) await openNext(ui, accountId);
  return reply;
}

/** Plans the next step of an account. `isMine`: nobody else shall see it in their work. */
export async function planFollowUp(
  ui: UiState,
  commandId: EventId,
  target: WorkTarget,
  nextStep: NextStep,
): Promise<Result<unknown>> {
  const { accountId, name } = target;
  const reply = await ui.client.queue.planFollowUp({ commandId, accountId, nextStep });
  if (!reply.ok) return reply;
  const when = whenWords(ui, nextStep.at);
  const done = t('queue:followUp.done', { step: STEP_TITLES[nextStep.kind], name, when });
  ui.undo.offer({
    accountId,
    contactId: commandId,
    words: done,
    take: (undoId) =>
      ui.client.queue.finishFollowUp({
        commandId: undoId,
        accountId,
        followUpId: commandId,
        outcome: 'cancelled',
        words: null,
      }),
  });
  return after(ui, target, reply, done);
}

/** Says that the planned step of an account is done. */
export async function finishFollowUp(
  ui: UiState,
  commandId: EventId,
  target: WorkTarget,
  followUpId: EventId,
): Promise<Result<unknown>> {
  const { accountId, name } = target;
  const input = { commandId, accountId, followUpId, outcome: 'done' as const, words: null };
  const reply = await ui.client.queue.finishFollowUp(input);
  return after(ui, target, reply, t('queue:followUp.finished', { name }));
}

/** How long an account that was passed by without a word is not offered again. */
const PASSED_BY_MS = 30 * 60_000;

/** Opens the account to work next in what is shown. The one that is left is not offered again for a while. */
export async function goToNext(ui: UiState): Promise<void> {
  const { accountId } = ui.account.getState();
  if (accountId !== null) ui.worked.add(accountId, ui.desk.nowMs() + PASSED_BY_MS);
  await openNext(ui, accountId);
}
