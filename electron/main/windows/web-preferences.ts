import type { WebPreferences } from 'electron';

export type PagePreferences = {
  readonly preload: string;
  readonly partition: string;
  readonly isPackaged: boolean;
};

/** What both kinds of window have in common. SECURITY: written out, although most are defaults, so that a test can hold them. */
export function basePreferences(page: PagePreferences): WebPreferences {
  return {
    preload: page.preload,
    partition: page.partition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    plugins: false,
    devTools: !page.isPackaged,
  };
}

/** The window a collector works in. */
export function uiPreferences(page: PagePreferences): WebPreferences {
  return { ...basePreferences(page), autoplayPolicy: 'document-user-activation-required' };
}

/** The hidden window of the store. Hidden pages are throttled to a crawl unless told otherwise. */
export function storePreferences(page: PagePreferences): WebPreferences {
  return { ...basePreferences(page), backgroundThrottling: false, images: false, webgl: false, disableDialogs: true };
}

/** A window that only prints: no script, no preload, nothing to be seen. */
export function documentPreferences(page: Omit<PagePreferences, 'preload'>): WebPreferences {
  const { preload: _none, ...base } = basePreferences({ ...page, preload: '' });
  return { ...base, javascript: false, images: false, webgl: false, disableDialogs: true };
}
