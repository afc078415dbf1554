/** The environment variables the host reads, once, at start. README.md lists them for people. */
const isSet = (name: string): boolean => {
  const value = process.env[name];
  return value !== undefined && value !== '' && value !== '0';
};

export const hostEnv = {
  /** Show real windows instead of running headless. */
  isHeaded: isSet('HOST_HEADED'),
  /** `direct` joins two pages by a browser channel, `relay` passes every port through main; empty leaves it to the host. */
  ports: process.env['HOST_PORTS'] ?? '',
  /** Start Chromium without its sandbox. Root cannot start it any other way. */
  hasNoSandbox: isSet('HOST_NO_SANDBOX') || process.getuid?.() === 0,
  /** Behave as on a machine without a keyring. */
  hasNoKeyring: isSet('HOST_NO_KEYRING'),
  /** The operating system's theme, as `nativeTheme` sees it. */
  isDark: isSet('HOST_DARK'),
  hasHighContrast: isSet('HOST_HIGH_CONTRAST'),
  /** Copy DevTools traffic and Chromium's own log to stderr. */
  isTracing: isSet('HOST_TRACE'),
} as const;
