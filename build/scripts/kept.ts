import { bundle } from './bundle';
import { hasDisplay } from './display';
import { findHost } from './host';
import { callerFolder, launch } from './launch';
import { ToolError, runTool } from './tool-error';

/**
 * `npm run --silent kept -- <command> …`: the app's own command line. Standard output holds what the app prints and nothing
 * else; standard error also tells of a first-time download or installation.
 */
await runTool(async () => {
  const args = process.argv.slice(2);
  if (args.length === 0 && !hasDisplay()) {
    throw new ToolError(
      'without a command Kept opens its window, and there is no display here; see: npm run kept -- --help',
    );
  }
  await bundle();
  const host = await findHost({ say: (text) => process.stderr.write(`${text}\n`) });
  return await launch(host, args, { cwd: callerFolder('kept') });
});
