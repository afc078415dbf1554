import { readFileSync } from 'node:fs';
import { processTree } from '#test/support/kept-process';

/** Most memory the processes of a moment have held so far, in MB of resident pages; pages they share count in each. */
export type Memory = {
  readonly when: string;
  readonly mainMb: number;
  /** The largest page process: the one with the store. */
  readonly storeMb: number;
  /** Every other process of the browser together. */
  readonly othersMb: number;
};

function peakMb(pid: number): number {
  try {
    const kb = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kb ?? 0) / 1024);
  } catch {
    // It has just gone.
    return 0;
  }
}

/** The memory of a process and all below it. Linux only: null elsewhere. */
export async function memoryOf(pid: number, when: string): Promise<Memory | null> {
  if (process.platform !== 'linux') return null;
  const below = (await processTree(pid)).map(({ pid: id, command }) => ({ mb: peakMb(id), command }));
  const storeMb = Math.max(
    0,
    ...below.filter(({ command }) => command.includes('--type=renderer')).map(({ mb }) => mb),
  );
  const all = below.reduce((sum, { mb }) => sum + mb, 0);
  return { when, mainMb: peakMb(pid), storeMb, othersMb: all - storeMb };
}
