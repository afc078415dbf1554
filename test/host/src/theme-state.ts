import { hostEnv } from './host-env';

/** What the (pretended) operating system and the app say about the theme. */
export const themeState = {
  source: 'system' as 'system' | 'light' | 'dark',
  isSystemDark: hostEnv.isDark,
  hasHighContrast: hostEnv.hasHighContrast,
};

export function isDarkTheme(): boolean {
  return themeState.source === 'dark' || (themeState.source === 'system' && themeState.isSystemDark);
}

/** The same for pages, as media features. */
export function themeFeatures(): { name: string; value: string }[] {
  return [
    { name: 'prefers-color-scheme', value: isDarkTheme() ? 'dark' : 'light' },
    { name: 'forced-colors', value: themeState.hasHighContrast ? 'active' : 'none' },
  ];
}
