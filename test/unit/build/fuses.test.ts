import { describe, expect, it } from 'vitest';
import configuration from '#build/electron-builder';
import { FUSES } from '#build/fuses';

describe('fuses', () => {
  it('close every way to run other code with a packaged Kept', () => {
    expect(FUSES).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('are the ones the packager flips, on an app that is packed into one archive', () => {
    expect(configuration.electronFuses).toBe(FUSES);
    expect(configuration.asar).toBe(true);
  });
});
