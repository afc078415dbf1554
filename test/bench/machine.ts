import os from 'node:os';

/** What the numbers were measured on, and how busy it was with other work. */
export type Machine = {
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  /** Processes that wanted to run, averaged over a minute. */
  readonly loadBefore: number;
  readonly loadAfter: number;
  readonly seconds: number;
};

function load(): number {
  return Number((os.loadavg()[0] ?? 0).toFixed(1));
}

/** Begins to watch the machine; the answer ends it. */
export function watchMachine(): () => Machine {
  const loadBefore = load();
  const from = performance.now();
  return () => ({
    platform: `${process.platform} ${process.arch}, Node ${process.versions.node}`,
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    loadBefore,
    loadAfter: load(),
    seconds: Math.round((performance.now() - from) / 1_000),
  });
}
