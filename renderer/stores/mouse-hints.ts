import { type StoreApi, createStore } from 'zustand/vanilla';
import type { UiState } from './ui-state';

/** So often is something done by mouse before its key is shown. */
export const CLICKS_TO_HINT = 14;
const SEEN = 'mouse-hint:';

export type MouseHint = { readonly command: string; readonly times: number };
export type MouseHintStore = StoreApi<{ readonly hint: MouseHint | null }> & {
  /** Counts what was done by mouse; answers how often by now. */
  readonly count: (command: string) => number;
  readonly show: (hint: MouseHint | null) => void;
};

/** What was done by mouse while the window is open, and the hint that is shown for it. */
export function createMouseHintStore(): MouseHintStore {
  const store = createStore<{ readonly hint: MouseHint | null }>(() => ({ hint: null }));
  const counts = new Map<string, number>();
  return Object.assign(store, {
    count: (command: string) => {
      const times = (counts.get(command) ?? 0) + 1;
      counts.set(command, times);
      return times;
    },
    show: (hint: MouseHint | null) => store.setState({ hint }),
  });
}

/** Takes note of a command done by mouse. Once a day the key of one that is often done so is shown. */
export function noteMouse(ui: UiState, command: string): void {
  const times = ui.mouseHints.count(command);
  const { mouseHints, seen } = ui.settings.getState().settings;
  if (times < CLICKS_TO_HINT || !mouseHints) return;
  const today = `${SEEN}${ui.desk.today()}`;
  if (seen.includes(today)) return;
  ui.mouseHints.show({ command, times });
  void ui.settings.change({ seen: [...seen.filter((id) => !id.startsWith(SEEN)), today] });
}
