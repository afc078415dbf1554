import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { EXIT } from '#shared/contract/cli';
import { run } from './app/run';

run(path.dirname(fileURLToPath(import.meta.url))).catch((fault: unknown) => {
  // A bug in the start itself: there is no log and no window yet that could tell it.
  process.stderr.write(`kept: INTERNAL: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  app.exit(EXIT.fault);
});
