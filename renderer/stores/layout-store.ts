import { type StoreApi, createStore } from 'zustand/vanilla';
import type { FocusHome, ScreenStore } from './screen-store';

/** The panes of the desk, from left to right. */
export const DESK_PANES = ['queue', 'account', 'timeline'] as const;
export type DeskPane = (typeof DESK_PANES)[number];

/** The parts of the account's pane that stand in each other's place where there is no room for all of them. */
export const DESK_AREAS = ['account', 'script', 'form'] as const;
export type DeskArea = (typeof DESK_AREAS)[number];
export type UpperArea = Exclude<DeskArea, 'form'>;

export type LayoutState = {
  /** The pane that is shown where there is room for one; where the queue lies over the others, it is open while this is `queue`. */
  readonly pane: DeskPane;
  readonly area: DeskArea;
  /** The part that stands above the form: writing in the form leaves the script of a call in sight. */
  readonly upper: UpperArea;
};

export type LayoutStore = StoreApi<LayoutState> & {
  readonly show: (pane: DeskPane, area?: DeskArea) => void;
  /** Turns to the facts or the script; where the entry is in front of everything, it stays there. */
  readonly turn: (upper: UpperArea) => void;
};

/** Where on the desk a home of the focus is; null: not on the desk, or there is room for it everywhere. */
export function placeOf(home: FocusHome): { readonly pane: DeskPane; readonly area?: DeskArea } | null {
  if (typeof home !== 'string') return { pane: 'account', area: 'form' };
  switch (home) {
    case 'queue':
    case 'search':
    case 'filter':
      return { pane: 'queue' };
    case 'timeline':
      return { pane: 'timeline' };
    case 'call':
      return { pane: 'account' };
    case 'points':
      return { pane: 'account', area: 'account' };
    case 'script':
      return { pane: 'account', area: 'script' };
    case 'note':
      return { pane: 'account', area: 'form' };
    default:
      return null;
  }
}

/**
 * What of the desk is to the fore in a window that has no room for all of it. Whatever is sent the focus comes to the fore before the
 * focus is there: an element that is not visible cannot take it.
 */
export function createLayoutStore(screen: ScreenStore): LayoutStore {
  const store = createStore<LayoutState>(() => ({ pane: 'queue', area: 'account', upper: 'account' }));
  const show = (pane: DeskPane, area: DeskArea = store.getState().area) => {
    const before = store.getState();
    const upper = area === 'form' ? before.upper : area;
    if (before.pane !== pane || before.area !== area) store.setState({ pane, area, upper });
  };
  const turn = (upper: UpperArea) =>
    store.setState((before) => ({ upper, area: before.area === 'form' ? 'form' : upper }));
  screen.subscribe(({ focus }, before) => {
    const place = focus === null || focus === before.focus ? null : placeOf(focus.home);
    if (place !== null) show(place.pane, place.area);
  });
  return Object.assign(store, { show, turn });
}
