/**
 * Says something about the host itself. Only ever on stderr: stdout belongs to the app, whose command line writes JSON there.
 */
export function report(text: string): void {
  process.stderr.write(`test host: ${text}\n`);
}

/** The readable part of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
