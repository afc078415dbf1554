import { useEffect, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type Language, languageOf } from '#shared/text/language-of';
import type { SettingsStore } from '../stores/settings-store';
import { useUi } from '../stores/ui-context';
import { language as spoken, speak } from '../text/words';
import { type FocusMark, giveFocusBack, markFocus } from './focus-path';
import { LiveRegions } from './live-regions';
import { Shell } from './shell';

/** Some panes are drawn only when they know their size. */
const TRIES = 30;

/** What is drawn: the language, and what had the focus when it was changed. */
type Drawn = { readonly language: Language; readonly mark: FocusMark | null };

function languageSet(settings: SettingsStore): Language {
  return languageOf(settings.getState().settings.language, navigator.languages);
}

/** The language the person set, or that of Windows. Words are read while drawing, so it is spoken before anything is drawn. */
function useLanguage(): Drawn {
  const { settings } = useUi();
  const [drawn, setDrawn] = useState<Drawn>(() => {
    const language = languageSet(settings);
    speak(language);
    return { language, mark: null };
  });
  useEffect(() => {
    const follow = () => {
      const language = languageSet(settings);
      if (language === spoken()) return;
      const mark = markFocus();
      speak(language);
      setDrawn({ language, mark });
    };
    follow();
    return settings.subscribe(follow);
  }, [settings]);
  return drawn;
}

/** Gives the focus back after the language changed: everything was drawn anew, and it must not be lost for that. */
function useKeptFocus({ mark }: Drawn): void {
  useLayoutEffect(() => {
    let frame = 0;
    const tryAgain = (left: number) => {
      if (mark === null || left === 0 || giveFocusBack(mark)) return;
      frame = requestAnimationFrame(() => tryAgain(left - 1));
    };
    tryAgain(TRIES);
    return () => cancelAnimationFrame(frame);
  }, [mark]);
}

/** The height of rows is a matter of style sheets alone. */
function useDensity(): void {
  const { settings } = useUi();
  const density = useStore(settings, (state) => state.settings.density);
  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
}

/** The window in the person's language. What is said to a screen reader stands outside, or all of it would be said again. */
export function WindowRoot() {
  const drawn = useLanguage();
  useDensity();
  useKeptFocus(drawn);
  return (
    <>
      <Shell key={drawn.language} />
      <LiveRegions />
    </>
  );
}
