import type { Invocation } from '../cli/invocation';
import { printResult, runOne } from '../cli/run-cli';
import { createIds } from '../platform/ids';
import { seedDemonstration } from './demonstration';
import { boardOf, isMadeUp, openDeskOf } from './desk-of-start';
import { createDocumentPrinter } from './document-printer';
import type { Start } from './run';

/** Runs one command without a window and gives the exit code. Everything is closed and on the disk when it returns. */
export async function runCommandLine(start: Start, invocation: Invocation): Promise<number> {
  const { surroundings, line } = start;
  const board = boardOf(start);
  const opened = await openDeskOf(start, board);
  if (!opened.ok) return printResult(surroundings, line.isJson, opened);
  const { desk, started } = opened.value;
  const store = await started;
  if (!store.ok) return printResult(surroundings, line.isJson, store);
  for (const { code } of desk.notices()) surroundings.stderr.write(`kept: notice ${code}\n`);
  try {
    if (isMadeUp(start)) {
      const seeded = await seedDemonstration(desk, start.clock, createIds(start.clock), () => undefined);
      if (!seeded.ok) return await printResult(surroundings, line.isJson, seeded);
    }
    const print = createDocumentPrinter(start.roles).toPdf;
    return await runOne(desk, invocation, line.isJson, { ...surroundings, print });
  } finally {
    await desk.close();
    await start.log.close();
  }
}
