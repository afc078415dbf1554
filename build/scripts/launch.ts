import { spawn } from 'node:child_process';
import os from 'node:os';
import type { Host } from './host';
import { ROOT } from './paths';

export type LaunchOptions = {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** The folder the person stood in when npm started one of our scripts; npm itself changes to the repository. */
export function callerFolder(script: string): string {
  const isByNpm = process.env['npm_lifecycle_event'] === script;
  return (isByNpm ? process.env['INIT_CWD'] : undefined) ?? process.cwd();
}

/** The code a shell gives for a process that ended so. */
export function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal === null ? 0 : os.constants.signals[signal]);
}

/** Runs the app in a host with this terminal as its own, and returns its exit code. Signals are passed on to it. */
export async function launch(host: Host, args: readonly string[], options: LaunchOptions): Promise<number> {
  const child = spawn(host.command, [...host.prefix, ROOT, ...args], {
    cwd: options.cwd,
    stdio: 'inherit',
    env: { ...process.env, ...host.env, ...options.env },
  });
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, passOn);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => resolve(exitCodeOf(code, signal)));
    });
  } finally {
    for (const signal of signals) process.off(signal, passOn);
  }
}
