/** The text of `page.ts`, bundled by ../../build.ts, to inject into every document. */
declare module 'virtual:host-page' {
  const source: string;
  export default source;
}

/** Defined by the wrapper around the injected text; see ../page-scripts.ts. */
declare const __HOST_CONFIG: import('../wire').PageConfig;
/** The app's preload, inlined as a function: the page's CSP forbids `new Function` in the preload's world too. */
declare const __HOST_PRELOAD: import('./preload-world').PreloadFunction | null;
/** The DevTools binding; it exists in the preload's world only. */
declare const __hostSend: (text: string) => void;
