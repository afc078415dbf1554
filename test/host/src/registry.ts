import type { BrowserWindow } from './browser-window';
import type { WebContents } from './web-contents';

/** What exists. Kept apart so that the app, the windows and their contents need not import each other. */
export const windows = new Set<BrowserWindow>();
export const allContents = new Map<number, WebContents>();
export const focus: { window: BrowserWindow | null } = { window: null };

export function contentsOfTarget(targetId: string): WebContents | undefined {
  for (const contents of allContents.values()) if (contents.host.link.targetId === targetId) return contents;
  return undefined;
}
