import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasDisplay } from '#build/scripts/display';
import { findHost } from '#build/scripts/host';
import { callerFolder, exitCodeOf, launch } from '#build/scripts/launch';
import { withLock } from '#build/scripts/lock';
import { ROOT } from '#build/scripts/paths';
import { runCommand } from '#build/scripts/run-command';

const silent = { say: () => undefined };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kept-host-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('hasDisplay', () => {
  it('needs a display server on Linux only', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });
});

describe('findHost', () => {
  it('takes the Electron it was pointed to', async () => {
    writeFileSync(path.join(folder, 'electron'), '');
    const host = await findHost(silent, { ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(host.kind).toBe('electron');
    expect(host.command).toBe(path.join(folder, 'electron'));
  });

  it('knows the stand-in when it was pointed to it', async () => {
    writeFileSync(path.join(folder, 'boot.mjs'), '');
    const host = await findHost(silent, { ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(host.kind).toBe('stand-in');
    expect(host.prefix).toEqual([path.join(folder, 'boot.mjs')]);
  });

  it('says so when there is nothing where it was pointed to', async () => {
    await expect(findHost(silent, { ELECTRON_OVERRIDE_DIST_PATH: folder })).rejects.toThrow('there is no electron in');
  });
});

describe('launch', () => {
  /** A host that runs a script instead of the app: `node <script> <root> <args>`. */
  const hostOf = (script: string) => {
    const file = path.join(folder, 'boot.mjs');
    writeFileSync(file, script);
    return {
      kind: 'stand-in',
      command: process.execPath,
      prefix: [file],
      executable: file,
      env: { KEPT_TEST: 'yes' },
      line: '',
    } as const;
  };

  it('starts the app folder with the arguments as they came, where the person stood', async () => {
    const host = hostOf(`
      import { writeFileSync } from 'node:fs';
      writeFileSync('seen.json', JSON.stringify([process.argv.slice(2), process.env.KEPT_TEST]));`);
    expect(await launch(host, ['import', 'a b.csv', '--json'], { cwd: folder })).toBe(0);
    const seen = await import(path.join(folder, 'seen.json'), { with: { type: 'json' } });
    expect((seen as { default: unknown }).default).toEqual([[ROOT, 'import', 'a b.csv', '--json'], 'yes']);
  });

  it('keeps the exit code of the app', async () => {
    expect(await launch(hostOf('process.exit(3);'), [], { cwd: folder })).toBe(3);
  });

  it('gives the code a shell gives when the app was killed', async () => {
    expect(await launch(hostOf(`process.kill(process.pid, 'SIGKILL');`), [], { cwd: folder })).toBe(137);
    expect(exitCodeOf(null, 'SIGTERM')).toBe(143);
  });
});

describe('callerFolder', () => {
  it('is the folder npm was called in only for the script npm started', () => {
    const before = { event: process.env['npm_lifecycle_event'], cwd: process.env['INIT_CWD'] };
    process.env['npm_lifecycle_event'] = 'kept';
    process.env['INIT_CWD'] = folder;
    try {
      expect(callerFolder('kept')).toBe(folder);
      expect(callerFolder('start')).toBe(process.cwd());
    } finally {
      for (const [name, value] of [
        ['npm_lifecycle_event', before.event],
        ['INIT_CWD', before.cwd],
      ] as const) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });
});

describe('runCommand', () => {
  const node = (script: string, limitMs = 30_000) => runCommand(process.execPath, ['-e', script], { limitMs });

  it('gives the last word of a program that failed as the reason', async () => {
    const outcome = await node(`console.error('first'); console.error('no route to host'); process.exitCode = 1;`);
    expect(outcome).toEqual({ isDone: false, reason: 'no route to host' });
  });

  it('gives the message of an error rather than its stack', async () => {
    expect((await node(`throw new RangeError('too far');`)).reason).toBe('RangeError: too far');
  });

  it('ends a program that takes longer than it may', async () => {
    expect((await node('setInterval(() => {}, 1000)', 200)).isDone).toBe(false);
  });

  it('fails with a reason when there is no such program', async () => {
    const outcome = await runCommand(path.join(folder, 'nothing'), [], { limitMs: 1000 });
    expect(outcome.isDone).toBe(false);
    expect(outcome.reason).toContain('ENOENT');
  });
});

describe('withLock', () => {
  it('lets one in after the other', async () => {
    const file = path.join(folder, 'lock');
    const order: string[] = [];
    const work = (name: string) =>
      withLock(file, async () => {
        order.push(`${name} in`);
        await Promise.resolve();
        order.push(`${name} out`);
      });
    await Promise.all([work('a'), work('b')]);
    expect(order).toEqual(['a in', 'a out', 'b in', 'b out']);
  });

  it('takes over the lock of a process that died', async () => {
    const file = path.join(folder, 'lock');
    // No system gives out process ids this high.
    writeFileSync(file, '999999999');
    expect(await withLock(file, () => Promise.resolve('done'))).toBe('done');
  });
});
