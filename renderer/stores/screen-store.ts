import { type StoreApi, createStore } from 'zustand/vanilla';
import type { ContactField } from './contact-draft';

/** Places the focus can be sent to; each pane answers for its own. */
export type FocusHome =
  | 'queue'
  | 'timeline'
  | 'timeline-search'
  | 'timeline-filter'
  | 'note'
  | 'import'
  | 'points'
  | 'call'
  | 'script'
  | 'search'
  | 'filter'
  | 'settings'
  | 'health'
  | 'practice'
  | 'compliance'
  | 'compliance-button'
  | 'compliance-content'
  | 'compliance-import'
  | 'compliance-filter'
  | 'compliance-step'
  | 'compliance-account'
  | { readonly field: ContactField };

export type Screen = 'desk' | 'import' | 'compliance' | 'health' | 'settings' | 'practice';

export type ScreenState = {
  readonly screen: Screen;
  /** Where `back` leads; null: to the queue. */
  readonly before: { readonly screen: Screen; readonly home: FocusHome | null } | null;
  readonly areKeysShown: boolean;
  readonly isPaletteShown: boolean;
  readonly focus: { readonly home: FocusHome; readonly count: number } | null;
};

export type ScreenStore = StoreApi<ScreenState> & {
  readonly go: (screen: Screen) => void;
  /** Goes to a screen for a look. `home` is where the focus is now; null: the screen before puts it in its place itself. */
  readonly visit: (screen: Screen, home: FocusHome | null) => void;
  /** Goes back to where the visit came from. */
  readonly back: () => void;
  readonly showKeys: (isShown: boolean) => void;
  readonly showPalette: (isShown: boolean) => void;
  /** Sends the focus somewhere; the same place twice works twice. */
  readonly focusOn: (home: FocusHome) => void;
  /** Told by the place that took the focus, so that no other takes it later. */
  readonly focusServed: (request: ScreenState['focus']) => void;
};

/** The defined home of the focus while an account is open: the outcome code. */
export const CODE_FIELD: FocusHome = { field: 'code' };

/** Id of the button that leads to the *Compliance* screen; it stands above every screen. */
export const COMPLIANCE_BUTTON = 'compliance-button';

/** Which screen is shown and where the focus shall go. */
export function createScreenStore(): ScreenStore {
  let count = 0;
  const store = createStore<ScreenState>(() => ({
    screen: 'desk',
    before: null,
    areKeysShown: false,
    isPaletteShown: false,
    focus: null,
  }));
  const focusOn = (home: FocusHome) => {
    count += 1;
    store.setState({ focus: { home, count } });
  };
  return Object.assign(store, {
    go: (screen: Screen) => store.setState({ screen, before: null }),
    visit: (next: Screen, home: FocusHome | null) =>
      store.setState(({ screen, before }) => ({
        screen: next,
        before: screen === next ? before : { screen, home },
      })),
    back: () => {
      const { before } = store.getState();
      store.setState({ screen: before?.screen ?? 'desk', before: null });
      const home = before === null ? 'queue' : before.home;
      if (home !== null) focusOn(home);
    },
    showKeys: (areKeysShown: boolean) => store.setState({ areKeysShown, isPaletteShown: false }),
    showPalette: (isPaletteShown: boolean) => store.setState({ isPaletteShown, areKeysShown: false }),
    focusOn,
    focusServed: (request: ScreenState['focus']) =>
      store.setState((before) => (before.focus === request ? { focus: null } : before)),
  });
}
