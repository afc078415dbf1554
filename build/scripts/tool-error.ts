/** A failure a developer can act on: shown as one line, without a stack. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

/** Runs a script to its end; a `ToolError` becomes one line on stderr and exit code 1, anything else is a bug with its stack. */
export async function runTool(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    const text = error instanceof ToolError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text ?? 'failed'}\n`);
    process.exitCode = 1;
  }
}
