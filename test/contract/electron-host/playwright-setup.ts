import { buildHost } from '#test/host/build';
import { buildFixtureApp } from './build-fixture-app';

/** Before the first spec: without an Electron of the caller's choice, the stand-in is put in its place. */
export default async function prepare(): Promise<void> {
  await buildFixtureApp();
  if (process.env['KEPT_HOST_KIND'] === 'electron') return;
  process.env['KEPT_HOST_KIND'] = 'stand-in';
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = await buildHost();
}
