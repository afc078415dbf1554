import type { AccountId } from '#shared/kernel/ids';
import { stepAt } from '#shared/scripts/player';
import { SHIPPED_SCRIPTS } from '#shared/scripts/shipped';
import { language, t } from '../text/words';
import { scriptOfCall } from './script-play';
import type { UiState } from './ui-state';

/** Puts the script of a call that just began on the screen. */
export function startScript(ui: UiState, accountId: AccountId, direction: 'out' | 'in', startedAtMs: number): void {
  const { view } = ui.account.getState();
  if (view === null || view.account.id !== accountId) return;
  const draft = ui.drafts.draftOf(accountId);
  const player = scriptOfCall({
    direction,
    account: view.account,
    partyId: draft.begun?.partyId ?? draft.words.partyId,
    gate: ui.gate.getState().accountId === accountId ? ui.gate.getState().view : null,
    settings: ui.settings.getState().settings,
    windowLanguage: language(),
    nowMs: startedAtMs,
  });
  ui.drafts.put(accountId, { call: { direction, startedAtMs, endedAtMs: null }, player });
  const step = stepAt(SHIPPED_SCRIPTS, player);
  ui.announcer.say(t('call:beganSaid', { step: step?.title[language()] ?? '' }));
}
