import { bundle } from './bundle';
import { findHost } from './host';
import { callerFolder, launch } from './launch';
import { runTool } from './tool-error';

/**
 * `npm run --silent kept -- <command> …`: the app's own command line. Standard output holds what the app prints and nothing
 * else; standard error also tells of a first-time download or installation.
 */
await runTool(async () => {
  await bundle();
  const host = await findHost({ say: (text) => process.stderr.write(`${text}\n`) });
  return await launch(host, process.argv.slice(2), { cwd: callerFolder('kept') });
});
