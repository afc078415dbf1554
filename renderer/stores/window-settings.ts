import { TEXT_SCALES, type TextScale } from '#shared/contract/settings';
import { ERROR_WORDS } from '../text/code-words';
import { t } from '../text/words';
import type { UiState } from './ui-state';

/** Changes settings and says so when they are not kept. Resolves to whether they are. */
export async function changeSettings(
  ui: UiState,
  patch: Parameters<UiState['settings']['change']>[0],
): Promise<boolean> {
  const reply = await ui.settings.change(patch);
  if (!reply.ok) ui.announcer.alert(`${ERROR_WORDS[reply.error.code].what} ${ERROR_WORDS[reply.error.code].act}`);
  return reply.ok;
}

/** The next size of text above or below one, or the same at the ends. */
export function steppedScale(scale: TextScale, by: 1 | -1): TextScale {
  return TEXT_SCALES[TEXT_SCALES.indexOf(scale) + by] ?? scale;
}

/** Makes the text of the window larger, smaller or its usual size. */
export function resizeText(ui: UiState, by: 1 | -1 | 'usual'): void {
  const { textScale: before } = ui.settings.getState().settings;
  const textScale = by === 'usual' ? 1 : steppedScale(before, by);
  ui.announcer.answer(t('commands:said.textSize', { percent: Math.round(textScale * 100) }));
  if (textScale !== before) void changeSettings(ui, { textScale });
}

export function toggleDensity(ui: UiState): void {
  const isCompact = ui.settings.getState().settings.density === 'normal';
  ui.announcer.answer(t(isCompact ? 'commands:said.compactOn' : 'commands:said.compactOff'));
  void changeSettings(ui, { density: isCompact ? 'compact' : 'normal' });
}

export function toggleSingleKeys(ui: UiState): void {
  const singleKeys = !ui.settings.getState().settings.singleKeys;
  ui.announcer.answer(t(singleKeys ? 'commands:said.singleKeysOn' : 'commands:said.singleKeysOff'));
  void changeSettings(ui, { singleKeys });
}
