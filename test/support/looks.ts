import type { CDPSession, Page } from '@playwright/test';

/** How a machine shows the window: its theme, and how much room is left when display scale and text size are multiplied in. */
export type Scheme = 'light' | 'dark' | 'forced';
export const SCHEMES: readonly Scheme[] = ['light', 'dark', 'forced'];

export type Size = { readonly width: number; readonly height: number };
/** A small office screen; the same at 200 % text; the same with the display at 125 % besides. In CSS pixels. */
export const OFFICE: Size = { width: 1366, height: 768 };
export const DOUBLED: Size = { width: 683, height: 384 };
export const SMALLEST: Size = { width: 546, height: 307 };

export async function showIn(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia(
    scheme === 'forced'
      ? { colorScheme: 'light', forcedColors: 'active' }
      : { colorScheme: scheme, forcedColors: 'none' },
  );
}

export async function showAt(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(size);
}

const sessions = new WeakMap<Page, CDPSession>();

/** As on a screen whose pixels are `scale` to a CSS pixel: what zoom and display scale come to. */
export async function showScaled(page: Page, size: Size, scale: number): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  await page.setViewportSize(size);
  await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: scale, mobile: false });
}
