import { readFileSync } from 'node:fs';

/** Whether a process with this id runs (or waits to be collected). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process started, in the system's own ticks, so that an id used again by another process can be told apart.
 * The empty string where the system does not say (then only the id is compared).
 */
export function startTimeOf(pid: number): string {
  return statFields(pid)[19] ?? '';
}

function isZombie(pid: number): boolean {
  return statFields(pid)[0] === 'Z';
}

/** The fields of `/proc/<pid>/stat` after the command name, which may itself hold blanks and brackets. */
function statFields(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    // Not Linux, or just gone.
    return [];
  }
}
