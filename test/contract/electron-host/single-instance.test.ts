import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('./lock-contender.ts', import.meta.url));

interface Contender {
  readonly process: ChildProcess;
  /** The next line it says. */
  line(): Promise<string>;
}

let bundles = '';
let folder = '';
let contenders: Contender[] = [];

beforeAll(async () => {
  bundles = mkdtempSync(path.join(os.tmpdir(), 'kept-contender-'));
  // Bundled once: a dozen processes that each compiled it would be most of the test.
  await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: source,
      target: 'node20',
      emptyOutDir: false,
      outDir: bundles,
      rollupOptions: { output: { entryFileNames: 'contender.mjs' } },
    },
  });
});

afterAll(() => rmSync(bundles, { recursive: true }));

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kept-lock-'));
  contenders = [];
});

afterEach(() => {
  for (const contender of contenders) contender.process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function start(name: string): Contender {
  const child = spawn(process.execPath, [path.join(bundles, 'contender.mjs'), path.join(folder, 'lock'), name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const next = waiting.shift();
      if (next) next(part);
      else lines.push(part);
    }
  });
  const contender: Contender = {
    process: child,
    line: () => {
      const known = lines.shift();
      return known === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(known);
    },
  };
  contenders.push(contender);
  return contender;
}

async function end(contender: Contender, how: 'released' | 'killed'): Promise<void> {
  const exited = new Promise((resolve) => contender.process.once('exit', resolve));
  if (how === 'killed') contender.process.kill('SIGKILL');
  else contender.process.stdin?.end();
  await exited;
}

describe('the single-instance lock of the stand-in', () => {
  it('goes to one of several that start at once, and the others reach it', async () => {
    const started = ['a', 'b', 'c', 'd'].map((name) => start(name));
    const said = await Promise.all(started.map((one) => one.line()));
    expect(said.toSorted()).toEqual(['owner', 'second', 'second', 'second']);
    const owner = started[said.indexOf('owner')];
    const heard = [await owner?.line(), await owner?.line(), await owner?.line()];
    expect(new Set(heard).size).toBe(3);
  });

  it('goes to exactly one of several that start after its owner was killed', async () => {
    for (const round of [1, 2]) {
      const dead = start(`dead ${round}`);
      expect(await dead.line()).toBe('owner');
      await end(dead, 'killed');
      const started = ['a', 'b', 'c', 'd'].map((name) => start(name));
      const said = await Promise.all(started.map((one) => one.line()));
      expect(said.filter((line) => line === 'owner')).toHaveLength(1);
      await Promise.all(started.map((one) => end(one, 'killed')));
    }
  });

  it('is free again when its owner lets go', async () => {
    for (const name of ['first', 'second', 'third']) {
      const one = start(name);
      expect(await one.line()).toBe('owner');
      await end(one, 'released');
    }
  });
});
