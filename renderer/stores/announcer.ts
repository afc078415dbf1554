import { type StoreApi, createStore } from 'zustand/vanilla';

export type Announcement = { readonly words: string; readonly count: number };
export type AnnouncerState = { readonly polite: Announcement; readonly assertive: Announcement };

export type Announcer = StoreApi<AnnouncerState> & {
  /** Said when the screen reader has a pause. */
  readonly say: (words: string) => void;
  /** Said at once: failures of what the person just did. */
  readonly alert: (words: string) => void;
};

/** What the live regions say. The same words twice are said twice. */
export function createAnnouncer(): Announcer {
  const silent = { words: '', count: 0 };
  const store = createStore<AnnouncerState>(() => ({ polite: silent, assertive: silent }));
  return Object.assign(store, {
    say: (words: string) => store.setState((before) => ({ polite: { words, count: before.polite.count + 1 } })),
    alert: (words: string) => store.setState((before) => ({ assertive: { words, count: before.assertive.count + 1 } })),
  });
}
