/** The Navigation API's event, as far as it is read here. */
interface NavigateEvent extends Event {
  readonly destination: { readonly url: string; readonly sameDocument: boolean };
  readonly navigationType: string;
  readonly downloadRequest: string | null;
}

interface WithNavigation {
  readonly navigation?: EventTarget;
}

/**
 * `will-navigate` decides over navigations the page itself starts. The page cannot wait for main's answer, so each is
 * stopped here and, if main allows it, started again from the host's side.
 */
export function guardNavigation(ask: (url: string) => void): void {
  (globalThis as WithNavigation).navigation?.addEventListener('navigate', (event) => {
    const { destination, navigationType, downloadRequest, cancelable } = event as NavigateEvent;
    if (destination.sameDocument || downloadRequest !== null || !cancelable) return;
    if (navigationType === 'reload' || navigationType === 'traverse') return;
    event.preventDefault();
    ask(destination.url);
  });
}
