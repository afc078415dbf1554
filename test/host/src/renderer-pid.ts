import type { Cdp } from './cdp';

/**
 * The process id of the renderer that holds `frameId`, or 0. DevTools has no command for it, but the ids Blink makes
 * up for style sheets begin with it (`style-sheet-<pid>-<n>`). An inspector's sheet changes nothing in the document.
 * With the sandbox on, Linux gives renderers ids of a namespace of their own; such a number is not one of Chromium's
 * renderers and counts as unknown.
 */
export async function rendererPid(cdp: Cdp, sessionId: string, frameId: string): Promise<number> {
  try {
    // One after the other: enabling CSS answers late, and style sheets can only be made after that.
    await cdp.send('DOM.enable', {}, sessionId);
    await cdp.send('CSS.enable', {}, sessionId);
    const { styleSheetId } = await cdp.send('CSS.createStyleSheet', { frameId }, sessionId);
    const [{ processInfo }] = await Promise.all([
      cdp.send('SystemInfo.getProcessInfo', {}),
      cdp.send('CSS.disable', {}, sessionId),
      cdp.send('DOM.disable', {}, sessionId),
    ]);
    const pid = Number(/^style-sheet-(\d+)-/.exec(styleSheetId)?.[1]);
    return processInfo.some(({ id, type }) => id === pid && type === 'renderer') ? pid : 0;
  } catch {
    // The page went away meanwhile, and its process with it.
    return 0;
  }
}
