import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildFixtureApp } from './build-fixture-app';
import { electronExecutable, isRealElectron } from './electron';
import { definedEnv, expect, test } from './fixture';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], env: Readonly<Record<string, string>>, input: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(electronExecutable(), args, { env: { ...definedEnv(), ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input);
  });
}

test('a second start hands its arguments to the first and ends', async ({ running }) => {
  const { appDir, userData } = running;
  const { code } = await run([appDir, `--user-data-dir=${userData}`, 'app-link:hello'], {}, '');
  expect(code).toBe(0);
  await running.noted('second: app-link:hello');
});

test('a command reads stdin, writes only its own words to stdout, keeps its exit code and its switches', async ({
  userData,
}) => {
  const env = { FIXTURE_CLI: '1', FIXTURE_PROFILE: userData };
  const input = JSON.stringify({ exitCode: 7, from: 0, to: 50 });
  const { code, stdout, stderr } = await run([await buildFixtureApp()], env, input);
  expect(stderr).not.toMatch(/listening on ws/);
  expect(code).toBe(7);
  const { count, storage } = JSON.parse(stdout) as { count: number; storage: string };
  expect(count).toBe(50);
  expect(storage.startsWith(path.join(userData, 'session'))).toBe(true);
  const databases = readdirSync(path.join(storage, 'IndexedDB'));
  expect(databases.length).toBeGreaterThan(0);
  expect(databases.filter((name) => name.endsWith('.leveldb'))).toEqual([]);
});

test('two commands one after the other share the folder main chose', async ({ userData }) => {
  const appDir = await buildFixtureApp();
  const env = { FIXTURE_CLI: '1', FIXTURE_PROFILE: userData };
  await run([appDir], env, JSON.stringify({ exitCode: 0, from: 0, to: 50 }));
  const { stdout } = await run([appDir], env, JSON.stringify({ exitCode: 0, from: 50, to: 60 }));
  expect(JSON.parse(stdout)).toMatchObject({ count: 60 });
});

test('a keyring that is missing is no encryption', async ({ userData }) => {
  test.skip(isRealElectron, 'it depends on the machine');
  const env = { FIXTURE_CLI: 'keyring', HOST_NO_KEYRING: '1' };
  const { stdout } = await run([await buildFixtureApp(), `--user-data-dir=${userData}`], env, '{}');
  expect(JSON.parse(stdout)).toEqual({ isAvailable: false, backend: 'basic_text' });
});

test('an app starts itself again when it has ended, with the arguments it named', async ({ userData }) => {
  const note = path.join(userData, 'note.json');
  const env = { FIXTURE_CLI: 'relaunch', FIXTURE_PROFILE: userData, FIXTURE_NOTE: note };
  const { code } = await run([await buildFixtureApp()], env, '');
  expect(code).toBe(0);
  await expect.poll(() => (existsSync(note) ? readFileSync(note, 'utf8') : ''), { timeout: 30_000 }).toContain('again');
  expect(JSON.parse(readFileSync(note, 'utf8'))).toEqual({ isFirst: true, args: ['again'] });
});

test('an app that is not there is one line and exit code 1', async ({ userData }) => {
  test.skip(isRealElectron, 'Electron shows a dialog');
  const missing = path.join(userData, 'missing');
  expect(existsSync(missing)).toBe(false);
  const { code, stdout, stderr } = await run([missing], {}, '');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr.trim()).toBe(`test host: there is no app at ${missing}`);
});

test('no browser is one clear line and exit code 1', async ({ userData }) => {
  test.skip(isRealElectron, 'Electron brings its own');
  const env = { FIXTURE_CLI: '1', FIXTURE_PROFILE: userData, HOST_CHROMIUM: path.join(userData, 'missing') };
  const { code, stdout, stderr } = await run([await buildFixtureApp()], env, '{}');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^test host: no Chromium found: .*HOST_CHROMIUM.*\n$/);
});

test('no process outlives a main that is killed', async ({ running }) => {
  const pidOf = (): Promise<number[]> =>
    running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()),
    );
  await expect.poll(async () => (await pidOf()).every((pid) => pid > 0)).toBe(true);
  const pids = await pidOf();
  running.app.process().kill('SIGKILL');
  await expect.poll(() => pids.filter(isRunning)).toEqual([]);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    // No such process.
    return false;
  }
}
