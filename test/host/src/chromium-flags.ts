import type { CommandLine } from './command-line';
import { hostEnv } from './host-env';

const FIXED = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--test-type',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-default-apps',
  '--disable-popup-blocking',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-ipc-flooding-protection',
  '--disable-hang-monitor',
  '--password-store=basic',
  '--force-color-profile=srgb',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-back-forward-cache',
] as const;

/** Lists that Chromium reads once, so what the app appends has to be joined to what the host needs. */
const MERGED: Readonly<Record<string, readonly string[]>> = {
  'enable-features': [],
  // Electron's ports have a close event; Chromium keeps its own behind this.
  'enable-blink-features': ['MessagePortCloseEvent'],
  'disable-features': [
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'MediaRouter',
    'OptimizationHints',
    'Translate',
    'PaintHolding',
    'LocalNetworkAccessChecks',
  ],
};

/** Switches an app may append for itself and that mean the same to Chromium. */
const PASSED_ON = new Set([
  'disable-blink-features',
  'disable-http-cache',
  'disable-renderer-backgrounding',
  'enable-logging',
  'force-dark-mode',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-prefers-reduced-motion',
  'js-flags',
  'lang',
  'log-file',
  'unlimited-storage',
  'v',
]);

/** Switches that are about Electron or about this host, and are dealt with elsewhere (or change nothing here). */
const KNOWN = new Set(['enable-sandbox', 'inspect', 'no-sandbox', 'remote-debugging-port', 'user-data-dir']);

export interface ChromiumSwitches {
  readonly args: readonly string[];
  /** Switches the app appended that reach nothing here; it should be told. */
  readonly ignored: readonly string[];
}

/** Chromium's command line but for the profile, the ports and the first page. */
export function chromiumSwitches(commandLine: CommandLine): ChromiumSwitches {
  const args: string[] = [...FIXED, ...(hostEnv.hasNoSandbox ? ['--no-sandbox'] : [])];
  for (const [name, own] of Object.entries(MERGED)) {
    const list = [...own, ...commandLine.getSwitchValue(name).split(',')].filter((item) => item !== '');
    if (list.length > 0) args.push(`--${name}=${list.join(',')}`);
  }
  for (const name of PASSED_ON) {
    if (!commandLine.hasSwitch(name)) continue;
    const value = commandLine.getSwitchValue(name);
    args.push(value === '' ? `--${name}` : `--${name}=${value}`);
  }
  const isKnown = (name: string): boolean => PASSED_ON.has(name) || KNOWN.has(name) || Object.hasOwn(MERGED, name);
  return { args, ignored: commandLine.appendedNames().filter((name) => !isKnown(name)) };
}
