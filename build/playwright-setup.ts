import { bundle } from './scripts/bundle';
import { findHost } from './scripts/host';

/**
 * Before the first spec: bundles the app and prepares what runs it. With the stand-in, `_electron.launch` finds it by the
 * environment, as it would find another Electron; the specs do not know the difference.
 */
export default async function prepare(): Promise<void> {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  await bundle();
  const host = await findHost({ say });
  Object.assign(process.env, host.env, { KEPT_HOST_KIND: host.kind });
  say(host.line);
}
