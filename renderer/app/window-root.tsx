import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { type Language, languageOf } from '#shared/text/language-of';
import { useUi } from '../stores/ui-context';
import { language as spoken, speak } from '../text/words';
import { type FocusMark, giveFocusBack, markFocus } from './focus-path';
import { LiveRegions } from './live-regions';
import { Shell } from './shell';

/** The language the person set, or that of Windows. Words are read while drawing, so it is spoken before anything is drawn. */
function useLanguage(): Language {
  const { settings } = useUi();
  const setting = useStore(settings, (state) => state.settings.language);
  const language = languageOf(setting, navigator.languages);
  if (language !== spoken()) speak(language);
  return language;
}

/** Some panes are drawn only when they know their size. */
const TRIES = 30;

/** Where the focus was before the language changed, and back to it: everything is drawn anew, and it must not be lost for that. */
function useKeptFocus(language: Language): void {
  const drawn = useRef(language);
  const mark = useRef<FocusMark | null>(null);
  if (drawn.current !== language) mark.current = markFocus();
  useLayoutEffect(() => {
    if (drawn.current === language) return undefined;
    drawn.current = language;
    let frame = 0;
    const tryAgain = (left: number) => {
      if (mark.current === null || left === 0 || giveFocusBack(mark.current)) return;
      frame = requestAnimationFrame(() => tryAgain(left - 1));
    };
    tryAgain(TRIES);
    return () => cancelAnimationFrame(frame);
  }, [language]);
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
  const language = useLanguage();
  useDensity();
  useKeptFocus(language);
  return (
    <>
      <Shell key={language} />
      <LiveRegions />
    </>
  );
}
