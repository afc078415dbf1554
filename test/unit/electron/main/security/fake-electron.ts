import type { HardenedApp } from '#main/security/harden-app';
import type { HardenedSession } from '#main/security/harden-session';
import type { NavigatingContents } from '#main/security/navigation';

type Listener = (...args: never[]) => void;

/** Remembers listeners by event, and calls them. */
export function createListeners() {
  const byEvent = new Map<string, Listener[]>();
  return {
    add: (event: string, listener: Listener) => void byEvent.set(event, [...(byEvent.get(event) ?? []), listener]),
    events: () => [...byEvent.keys()],
    emit: (event: string, ...args: unknown[]) => {
      for (const listener of byEvent.get(event) ?? []) (listener as (...given: unknown[]) => void)(...args);
    },
  };
}

/** An event that remembers whether it was prevented. */
export function createPreventable<T extends object>(details: T) {
  const event = { ...details, isPrevented: false, preventDefault: () => void (event.isPrevented = true) };
  return event;
}

/** A session that remembers what it was told, in Electron's shapes. */
export function createFakeSession() {
  const listeners = createListeners();
  const handlers = {
    request: null as null | Parameters<HardenedSession['setPermissionRequestHandler']>[0],
    check: null as null | Parameters<HardenedSession['setPermissionCheckHandler']>[0],
    device: null as null | Parameters<HardenedSession['setDevicePermissionHandler']>[0],
    display: null as null | Parameters<HardenedSession['setDisplayMediaRequestHandler']>[0],
    app: null as null | ((request: Request) => Promise<Response>),
    hasSpellChecker: true,
  };
  const session: HardenedSession = {
    setPermissionRequestHandler: (handler) => void (handlers.request = handler),
    setPermissionCheckHandler: (handler) => void (handlers.check = handler),
    setDevicePermissionHandler: (handler) => void (handlers.device = handler),
    setDisplayMediaRequestHandler: (handler) => void (handlers.display = handler),
    setSpellCheckerEnabled: (isEnabled) => void (handlers.hasSpellChecker = isEnabled),
    on: (event, listener) => listeners.add(event, listener),
    protocol: {
      handle: (_scheme, handler) => void (handlers.app = handler),
      isProtocolHandled: () => handlers.app !== null,
    },
  };
  return {
    session,
    handlers,
    emit: listeners.emit,
    isGranted: (permission: string) => {
      const answers: boolean[] = [];
      handlers.request?.(null, permission, (isGranted) => answers.push(isGranted));
      answers.push(handlers.check?.(null, permission) ?? true);
      return answers;
    },
  };
}

/** The contents of a window, with the ways out that a page can try. */
export function createFakeContents(id: number) {
  const listeners = createListeners();
  let onOpen: ((details: { readonly url: string }) => { readonly action: string }) | null = null;
  const contents: NavigatingContents = {
    id,
    on: (event: string, listener: Listener) => listeners.add(event, listener),
    setWindowOpenHandler: (handler) => void (onOpen = handler),
  };
  const attempt = (event: string, details: object): boolean => {
    const given = createPreventable(details);
    listeners.emit(event, given);
    return !given.isPrevented;
  };
  return {
    contents,
    events: listeners.events,
    /** True when the page may go on. */
    attempt,
    navigate: (event: string, url: string, isMainFrame = true) => attempt(event, { url, isMainFrame }),
    open: (url: string) => onOpen?.({ url }).action,
  };
}

/** The app, and in which order it was told what. */
export function createFakeApp() {
  const listeners = createListeners();
  const calls: string[] = [];
  const app: HardenedApp = {
    enableSandbox: () => void calls.push('enableSandbox'),
    on: (event: string, listener: Listener) => {
      calls.push(`on ${event}`);
      listeners.add(event, listener);
    },
  };
  return { app, calls, emit: listeners.emit };
}
