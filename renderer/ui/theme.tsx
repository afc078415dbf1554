import {
  FluentProvider,
  RendererProvider,
  type Theme,
  createDOMRenderer,
  useFocusFinders,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { type ReactNode, useSyncExternalStore } from 'react';

/** Dense as a screen for eight hours must be: one size of text, and room for targets of 24 px. */
const DENSE = {
  fontFamilyBase: "'Segoe UI Variable Text', 'Segoe UI', system-ui, sans-serif",
  fontSizeBase200: '13px',
  fontSizeBase300: '13px',
  lineHeightBase200: '18px',
  lineHeightBase300: '18px',
} as const satisfies Partial<Theme>;

const LIGHT: Theme = { ...webLightTheme, ...DENSE };
/** The dark theme's own red has less than 4.5 to 1 on the surfaces that texts stand on here. */
const DARK: Theme = { ...webDarkTheme, ...DENSE, colorStatusDangerForeground1: '#eb9199' };

/** The nonce of this load of the page: style sheets made without it are refused by the page's policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]');

const renderer = createDOMRenderer(document, {
  styleElementAttributes: { nonce: nonce?.content ?? '' },
  // Before our own sheets, so that a class given to a control counts more than what the control has by itself.
  ...(nonce === null ? {} : { insertionPoint: nonce }),
});

// Main tells the page by this what the person or Windows chose.
const dark = window.matchMedia('(prefers-color-scheme: dark)');

function onChange(act: () => void): () => void {
  dark.addEventListener('change', act);
  return () => dark.removeEventListener('change', act);
}

/**
 * Holds what moves the focus for as long as the window lives. Whoever leaves last takes it away with them: a dialog that was alone
 * with it would leave the page hidden from screen readers for good.
 */
function FocusKeeper() {
  useFocusFinders();
  return null;
}

/** The look of all controls, light or dark. Forced colors are the controls' own work. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const isDark = useSyncExternalStore(onChange, () => dark.matches);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={isDark ? DARK : LIGHT}>
        <FocusKeeper />
        {/* Dialogs and menus get the classes of the provider itself: what only the window is stands one step further in. */}
        <div className="kept-window">{children}</div>
      </FluentProvider>
    </RendererProvider>
  );
}
