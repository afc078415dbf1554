import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog, logCode } from '#main/platform/log';
import { CodedError, err } from '#shared/kernel/result';
import { DESK_ID, accountId, eventId } from '#test/support/disk-drafts';
import { NOON_MS } from '#test/support/disk-journal';
import { MemoryDisk } from '#test/support/disk-memory';

const LOG = '/desk/logs/main.log';
const DAY_MS = 86_400_000;

function logOn(disk: MemoryDisk, nowMs: () => number = () => NOON_MS, rotateAtBytes = 10_000_000) {
  return createLog({ dir: '/desk/logs', proc: 'main', clock: { nowMs, zone: () => 'UTC' }, disk, rotateAtBytes });
}

function lines(disk: MemoryDisk, path = LOG): readonly Record<string, unknown>[] {
  return disk
    .content(path)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('writes one JSON line for each entry, with ids, numbers and codes beside a fixed sentence', async () => {
    const disk = new MemoryDisk();
    const log = logOn(disk);
    log.debug('store', 'left out below the level');
    log.info('journal', 'opened', { deskId: DESK_ID, events: 12, isClean: true });
    log.warn('ipc', 'refused', { channel: logCode('contact:log'), code: 'IPC_FORBIDDEN' });
    await log.close();
    expect(lines(disk)).toEqual([
      {
        at: '2026-03-04T12:00:00.000Z',
        level: 'info',
        proc: 'main',
        scope: 'journal',
        msg: 'opened',
        data: { deskId: DESK_ID, events: 12, isClean: true },
      },
      {
        at: '2026-03-04T12:00:00.000Z',
        level: 'warn',
        proc: 'main',
        scope: 'ipc',
        msg: 'refused',
        data: { channel: 'contact:log', code: 'IPC_FORBIDDEN' },
      },
    ]);
  });

  it('does not compile with words that could be anything', () => {
    const log = logOn(new MemoryDisk());
    const name: string = 'Jane';
    // @ts-expect-error: a plain string could be a name
    log.info('desk', 'who', { name });
    // @ts-expect-error: so could one in a list
    log.info('desk', 'who', { names: [name] });
    // @ts-expect-error: a sentence with a value in it
    log.info('desk', name);
    // @ts-expect-error: objects hide words
    log.info('desk', 'who', { who: { name } });
    log.info('desk', 'who', {
      accountId: accountId(1),
      eventId: eventId(1),
      counts: [1, 2],
      reason: 'window-gone',
      none: null,
    });
    expect(logCode('Jane Doe, 555-0123')).toBe('not-a-code');
  });

  it('goes on in the same file after a restart', async () => {
    const disk = new MemoryDisk();
    for (const _ of [1, 2]) {
      const log = logOn(disk);
      log.info('app', 'start');
      await log.close();
    }
    expect(lines(disk)).toHaveLength(2);
  });

  it('begins a new file each day and when one is full, and keeps them for seven days', async () => {
    const disk = new MemoryDisk();
    let now = NOON_MS;
    const log = logOn(disk, () => now, 400);
    for (let day = 0; day < 12; day += 1) {
      for (const _ of [1, 2, 3]) {
        now += 1000;
        log.info('app', 'a day at the desk', { day });
        await log.flush();
      }
      now += DAY_MS;
    }
    await log.close();
    const days = disk.paths().flatMap((path) => lines(disk, path).map(({ at }) => String(at).slice(0, 10)));
    expect(new Set(days).size).toBeGreaterThanOrEqual(7);
    expect(new Set(days).size).toBeLessThanOrEqual(9);
    expect(days).toContain('2026-03-15');
    expect(days).not.toContain('2026-03-04');
    for (const path of disk.paths()) expect(disk.content(path).length).toBeLessThan(600);
  });

  it('sets aside the file of an earlier day that an earlier session left', async () => {
    const disk = new MemoryDisk();
    const first = logOn(disk);
    first.info('app', 'yesterday');
    await first.close();
    const second = logOn(disk, () => NOON_MS + DAY_MS);
    second.info('app', 'today');
    await second.close();
    expect(disk.paths()).toEqual(['/desk/logs/main-20260305T120000000Z.log', LOG]);
    expect(lines(disk)).toMatchObject([{ msg: 'today' }]);
  });

  it('drops lines on a full disk without a word to whoever logs, and tells their number later', async () => {
    const disk = new MemoryDisk();
    const log = logOn(disk);
    log.info('app', 'before');
    await log.flush();
    disk.capacity = disk.content(LOG).length + 10;
    for (let n = 0; n < 5; n += 1) log.info('app', 'lost', { n });
    await log.flush();
    expect(log.dropped()).toBe(5);
    disk.capacity = Infinity;
    log.info('app', 'after');
    await log.close();
    const text = disk.content(LOG).toString();
    expect(text).toContain('"msg":"lines dropped","untold":5');
    expect(text.trimEnd().split('\n').at(-1)).toContain('"msg":"after"');
  });

  it('drops lines rather than hold them when they come faster than the disk takes them', async () => {
    const disk = new MemoryDisk();
    const log = logOn(disk);
    for (let n = 0; n < 12_000; n += 1) log.info('app', 'storm', { n });
    await log.close();
    expect(log.dropped()).toBe(2000);
    // And one that says so.
    expect(lines(disk)).toHaveLength(10_001);
  });
});

describe('errors in the log', () => {
  async function logged(error: unknown): Promise<Record<string, unknown>> {
    const disk = new MemoryDisk();
    const log = logOn(disk);
    log.failure('import', 'failed', error, { batch: 3 });
    await log.close();
    return lines(disk)[0] ?? {};
  }

  it('are kept with class, code and stack, without the words of others', async () => {
    const error = Object.assign(new RangeError('cell "Jane Canary"\n    at 12 Main Street'), { code: 'ERR_CELL' });
    const line = await logged(error);
    expect(line).toMatchObject({ level: 'error', data: { batch: 3 }, error: { name: 'RangeError', code: 'ERR_CELL' } });
    expect(JSON.stringify(line)).toContain('log.test.ts:');
    expect(JSON.stringify(line)).not.toMatch(/Canary|Main Street/);
    expect(JSON.stringify(await logged('Jane Canary'))).not.toContain('Canary');
    expect(JSON.stringify(await logged({ name: 'Canary', message: 'Canary' }))).not.toContain('Canary');
  });

  it('are kept with the words of Kept itself, and with what caused them', async () => {
    const { error } = err('JOURNAL_DAMAGED', 'a record cannot be read', { file: 'journal-000001.kj', record: 3 });
    const cause = new TypeError('Jane Canary');
    const line = await logged(new CodedError(error, { cause }));
    expect(line).toMatchObject({ error: { ...error, cause: { name: 'TypeError' } } });
    expect(JSON.stringify(line)).not.toContain('Canary');
    expect(await logged(error)).toMatchObject({ error });
  });

  it('end where causes run in a circle', async () => {
    const error = new Error('round');
    error.cause = error;
    expect(await logged(error)).toMatchObject({ error: { cause: { cause: { cause: { name: 'Error' } } } } });
  });
});

describe('the log on this machine', () => {
  it('holds no canary, however it was sent in', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'kept-log-'));
    const log = createLog({ dir, proc: 'main', clock: { nowMs: () => Date.now(), zone: () => 'UTC' }, level: 'debug' });
    const canaries = ['4155550199', '(415) 555-0199', 'canary.jane@bank.example', '4111 1111 1111 1111', '078-05-1120'];
    for (const canary of canaries) {
      const smuggled = { said: canary, [canary]: 1, deep: [{ canary }] } as unknown as Record<string, number>;
      log.info('test', 'smuggled', smuggled);
      log.failure('test', 'thrown', new Error(`bad cell ${canary}`));
      log.failure('test', 'refused', err('NOT_FOUND', `no ${canary}`, { canary }).error);
      log.failure('test', 'caused', new CodedError(err('INTERNAL', canary).error, { cause: new Error(canary) }));
    }
    log.info('test', 'path', { path: join(homedir(), 'kept') } as unknown as Record<string, number>);
    await log.close();
    const text = (await Promise.all((await readdir(dir)).map((name) => readFile(join(dir, name), 'utf8')))).join('');
    expect(text.split('\n').length).toBeGreaterThan(canaries.length * 4);
    for (const canary of [...canaries, '5550199', '555-0199', 'canary.jane', homedir()])
      expect(text).not.toContain(canary);
    await rm(dir, { recursive: true });
  });
});
