import { pathToFileURL } from 'node:url';
import { bundle } from './scripts/bundle';
import { findHost } from './scripts/host';
import { inRoot } from './scripts/paths';

type FixtureModule = { readonly buildFixtureApp: () => Promise<unknown> };

/** The small app that the contract of the host itself is tested with. */
async function buildFixtureApp(): Promise<void> {
  const file = inRoot('test/contract/electron-host/build-fixture-app.ts');
  await ((await import(pathToFileURL(file).href)) as FixtureModule).buildFixtureApp();
}

/**
 * Before the first spec: bundles the app and prepares what runs it. With the stand-in, `_electron.launch` finds it by the
 * environment, as it would find another Electron; the specs do not know the difference.
 */
export default async function prepare(): Promise<void> {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  await bundle();
  await buildFixtureApp();
  const host = await findHost({ say });
  Object.assign(process.env, host.env, { KEPT_HOST_KIND: host.kind });
  say(host.line);
}
