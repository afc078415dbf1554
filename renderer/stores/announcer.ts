import { type StoreApi, createStore } from 'zustand/vanilla';

export type Announcement = { readonly words: string; readonly count: number };
export type AnnouncerState = { readonly polite: Announcement; readonly assertive: Announcement };

export type Announcer = StoreApi<AnnouncerState> & {
  /** Said when the screen reader has a pause, unless it shall be quiet. */
  readonly say: (words: string) => void;
  /** What the person asked for just now and cannot go on without: said at the next pause, however quiet it shall be. */
  readonly answer: (words: string) => void;
  /** Said at once: failures of what the person just did. */
  readonly alert: (words: string) => void;
};

/** What the live regions say. The same words twice are said twice. `isQuiet` is asked each time. */
export function createAnnouncer(isQuiet: () => boolean = () => false): Announcer {
  const silent = { words: '', count: 0 };
  const store = createStore<AnnouncerState>(() => ({ polite: silent, assertive: silent }));
  const answer = (words: string) => store.setState((before) => ({ polite: { words, count: before.polite.count + 1 } }));
  return Object.assign(store, {
    answer,
    say: (words: string) => {
      if (!isQuiet()) answer(words);
    },
    alert: (words: string) => store.setState((before) => ({ assertive: { words, count: before.assertive.count + 1 } })),
  });
}
