import { bundle } from './bundle';
import { hasDisplay } from './display';
import { findHost } from './host';
import { callerFolder, launch } from './launch';
import { ToolError, runTool } from './tool-error';
import { tour } from './tour';

const NO_WINDOW =
  'no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window can be opened; your data folder is not touched';

/**
 * `npm start -- [--demo] [--data-dir DIR]`: opens the app. Where no window can be shown it works once on the demonstration
 * portfolio instead, in a folder of its own: a data folder that somebody works in is never opened without being asked for.
 */
await runTool(async () => {
  const args = process.argv.slice(2);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  if (!hasDisplay() && args.some((arg) => arg.startsWith('--data-dir'))) {
    throw new ToolError(`${NO_WINDOW}. Without a window: npm run kept -- --help`);
  }
  await bundle();
  const host = await findHost({ say });
  say(host.line);
  if (hasDisplay()) {
    const env = host.kind === 'stand-in' ? { HOST_HEADED: '1' } : {};
    return await launch(host, args, { cwd: callerFolder('start'), env });
  }
  say(`${NO_WINDOW}.\nWhat Kept does, once, on an invented portfolio:`);
  await tour(host, (line) => process.stdout.write(`${line}\n`));
  return 0;
});
