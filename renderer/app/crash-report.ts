import type { DeskStatus } from '#shared/contract/views';

/** `Error` at `panes.js:1:20`: the place without the folder, host or arguments it came with. */
function frames(stack: string | undefined): readonly string[] {
  return (stack ?? '')
    .split('\n')
    .map((line) => /^\s*at (?:(?<name>[\w.$ []+[\w\]]) )?\(?.*?(?<place>[\w.-]+:\d+:\d+)\)?$/.exec(line)?.groups)
    .filter((found) => found !== undefined)
    .slice(0, 20)
    .map((found) => `  at ${found['name'] ?? '(anonymous)'} ${found['place'] ?? ''}`);
}

function components(stack: string | undefined): readonly string[] {
  return [...(stack ?? '').matchAll(/^\s*at (?<name>[A-Z]\w*)/gm)]
    .map((match) => match.groups?.['name'] ?? '')
    .slice(0, 20);
}

/**
 * What a person may send on when a part of the window stopped: which error where, in which version and state. Never the
 * error's message, and no field, because both may hold what was typed or shown.
 */
export function crashReport(error: unknown, componentStack: string | undefined, status: DeskStatus | null): string {
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error ? /React error #(\d+)/.exec(error.message)?.[1] : undefined;
  const versions =
    status === null
      ? 'unknown'
      : Object.entries(status.versions)
          .map(([of, is]) => `${of} ${is}`)
          .join(', ');
  const state =
    status === null
      ? 'unknown'
      : `${status.phase}, ${status.backend}, ${status.accounts} accounts, ${status.events} entries, revision ${status.revision}`;
  return [
    `Kept stopped: ${name}${code === undefined ? '' : ` (React ${code})`}`,
    `Versions: ${versions}`,
    `State: ${state}`,
    `Notices: ${status?.notices.map((notice) => notice.code).join(', ') ?? ''}`,
    'Where:',
    ...frames(error instanceof Error ? error.stack : undefined),
    'In:',
    `  ${components(componentStack).join(' < ')}`,
  ].join('\n');
}
