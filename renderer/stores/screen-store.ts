import { type StoreApi, createStore } from 'zustand/vanilla';
import type { ContactField } from './contact-draft';

/** Places the focus can be sent to; each pane answers for its own. */
export type FocusHome = 'queue' | 'timeline' | 'note' | 'import' | { readonly field: ContactField };

export type ScreenState = {
  readonly screen: 'desk' | 'import';
  readonly areKeysShown: boolean;
  readonly focus: { readonly home: FocusHome; readonly count: number } | null;
};

export type ScreenStore = StoreApi<ScreenState> & {
  readonly go: (screen: ScreenState['screen']) => void;
  readonly showKeys: (isShown: boolean) => void;
  /** Sends the focus somewhere; the same place twice works twice. */
  readonly focusOn: (home: FocusHome) => void;
  /** Told by the place that took the focus, so that no other takes it later. */
  readonly focusServed: (request: ScreenState['focus']) => void;
};

/** The defined home of the focus while an account is open: the outcome code. */
export const CODE_FIELD: FocusHome = { field: 'code' };

/** Which screen is shown and where the focus shall go. */
export function createScreenStore(): ScreenStore {
  let count = 0;
  const store = createStore<ScreenState>(() => ({ screen: 'desk', areKeysShown: false, focus: null }));
  return Object.assign(store, {
    go: (screen: ScreenState['screen']) => store.setState({ screen }),
    showKeys: (areKeysShown: boolean) => store.setState({ areKeysShown }),
    focusOn: (home: FocusHome) => {
      count += 1;
      store.setState({ focus: { home, count } });
    },
    focusServed: (request: ScreenState['focus']) =>
      store.setState((before) => (before.focus === request ? { focus: null } : before)),
  });
}
