import { type ReactNode, type RefObject, createContext, useContext, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { type DeskTimes, createDeskTimes } from '../text/format';
import type { FocusHome } from './screen-store';
import type { UiState } from './ui-state';

const UiContext = createContext<UiState | null>(null);

type UiProviderProps = { readonly ui: UiState; readonly children: ReactNode };

export function UiProvider({ ui, children }: UiProviderProps) {
  return <UiContext value={ui}>{children}</UiContext>;
}

/** The window's shared state. */
export function useUi(): UiState {
  const ui = useContext(UiContext);
  if (ui === null) throw new Error('outside of UiProvider');
  return ui;
}

/** Times in the desk's zone. */
export function useDeskTimes(): DeskTimes {
  const { desk } = useUi();
  const zone = useStore(desk, (state) => state.status?.zone ?? 'UTC');
  return useMemo(() => createDeskTimes(zone), [zone]);
}

/** Whether nothing can be recorded now. */
export function useIsReadOnly(): boolean {
  return useStore(useUi().desk, (state) => state.status?.phase === 'read-only');
}

function isSameHome(a: FocusHome, b: FocusHome): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.field === b.field;
}

/** Makes an element a place the focus can be sent to. A request made before it was on screen is served when it comes. */
export function useFocusHome(home: FocusHome, element: RefObject<HTMLElement | null>): void {
  const { screen } = useUi();
  const request = useStore(screen, (state) => state.focus);
  useEffect(() => {
    if (request === null || element.current === null || !isSameHome(request.home, home)) return;
    screen.focusServed(request);
    element.current.focus();
  }, [request, home, element, screen]);
}
