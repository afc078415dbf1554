import { describe, expect, it } from 'vitest';
import { type SupervisorPin, createSupervisorPin, waitAfter } from '#main/platform/supervisor-pin';
import { EXIT, exitCodeOf } from '#shared/contract/cli';
import { unwrap } from '#shared/kernel/result';
import { NOON_MS } from '#test/support/disk-journal';
import { MemoryDisk, failOnce } from '#test/support/disk-memory';

const FILE = '/desk/keys/supervisor-pin.bin';
const PIN = 'correct horse';
/** The same work in a thousandth of the time. */
const HASHING = { cost: 64, blockSize: 8, parallelization: 1 };

let nowMs = NOON_MS;

function pinOn(disk: MemoryDisk, key = Buffer.alloc(32, 5)): SupervisorPin {
  return createSupervisorPin({ dir: '/desk/keys', key, clock: { nowMs: () => nowMs }, disk, hashing: HASHING });
}

/** A desk with a PIN. */
async function aPin(disk = new MemoryDisk()): Promise<{ readonly pin: SupervisorPin; readonly disk: MemoryDisk }> {
  nowMs = NOON_MS;
  const pin = pinOn(disk);
  unwrap(await pin.set({ current: null, pin: PIN }));
  return { pin, disk };
}

function failure(code: string, details: object = {}) {
  return { ok: false, error: { code, ...(Object.keys(details).length === 0 ? {} : { details }) } };
}

describe('the supervisor PIN', () => {
  it('is not there until somebody sets it', async () => {
    const pin = pinOn(new MemoryDisk());
    expect(unwrap(await pin.isSet())).toBe(false);
    expect(await pin.verify(PIN)).toMatchObject(failure('PIN_NOT_SET'));
    expect(await pin.set({ current: 'something', pin: PIN })).toMatchObject(failure('PIN_NOT_SET'));
    unwrap(await pin.set({ current: null, pin: PIN }));
    expect(unwrap(await pin.isSet())).toBe(true);
  });

  it('is verified by the right PIN only, also after a restart', async () => {
    const { pin, disk } = await aPin();
    expect(await pin.verify(PIN)).toEqual({ ok: true, value: null });
    expect(await pin.verify('correct horsE')).toMatchObject(failure('PIN_WRONG', { triesLeft: 4, waitMs: 0 }));
    expect(await pinOn(disk.afterPowerCut(() => 0)).verify(PIN)).toEqual({ ok: true, value: null });
  });

  it('is the same PIN with marks in it that nobody sees, as they come when it is pasted; and they make no PIN longer', async () => {
    const pin = pinOn(new MemoryDisk());
    expect(await pin.set({ current: null, pin: '\u200B\u202E12\u000034\uFEFF' })).toMatchObject(
      failure('PIN_TOO_SHORT'),
    );
    unwrap(await pin.set({ current: null, pin: '\u202E135790\u200B' }));
    expect(await pin.verify('135790')).toEqual({ ok: true, value: null });
    expect(await pin.verify('\uFEFF135790')).toEqual({ ok: true, value: null });
  });

  it('is the same PIN however the keyboard composes its letters', async () => {
    const { pin } = await aPin();
    unwrap(await pin.set({ current: PIN, pin: 'cl\u00e9 du caf\u00e9' }));
    expect((await pin.verify('cle\u0301 du cafe\u0301')).ok).toBe(true);
  });

  it('has six to sixty-four characters', async () => {
    const { pin } = await aPin();
    for (const short of ['', '12345', '🔑🔑🔑🔑🔑', 'x'.repeat(65)]) {
      expect(await pin.set({ current: PIN, pin: short })).toMatchObject(
        failure('PIN_TOO_SHORT', { least: 6, most: 64 }),
      );
    }
    for (const good of ['123456', 'x'.repeat(64)]) {
      expect((await pin.set({ current: PIN, pin: good })).ok).toBe(true);
      unwrap(await pin.set({ current: good, pin: PIN }));
    }
  });

  it('is changed by whoever knows the present one, and by nobody else', async () => {
    const { pin } = await aPin();
    expect(await pin.set({ current: null, pin: 'another one' })).toMatchObject(failure('PIN_WRONG'));
    expect(await pin.set({ current: 'guessed', pin: 'another one' })).toMatchObject(failure('PIN_WRONG'));
    unwrap(await pin.set({ current: PIN, pin: 'another one' }));
    expect((await pin.verify('another one')).ok).toBe(true);
    expect((await pin.verify(PIN)).ok).toBe(false);
  });

  it('stands nowhere in the clear, nor what it was hashed with', async () => {
    const { disk } = await aPin();
    const text = disk.content(FILE).toString('latin1');
    expect(text).not.toContain(PIN);
    expect(text).not.toMatch(/salt|hash|wrongTries/);
  });
});

describe('wrong tries of the supervisor PIN', () => {
  async function wrongTries(pin: SupervisorPin, times: number): Promise<void> {
    for (let each = 0; each < times; each += 1) await pin.verify('wrong one');
  }

  it('cost nothing up to the fourth, then ever more time up to an hour', () => {
    expect([0, 1, 4, 5, 6, 7, 11, 12, 100].map(waitAfter)).toEqual([
      0, 0, 0, 30_000, 60_000, 120_000, 1_920_000, 3_600_000, 3_600_000,
    ]);
  });

  it('make even the right PIN wait, to the millisecond, and are forgiven by it afterwards', async () => {
    const { pin } = await aPin();
    await wrongTries(pin, 5);
    expect(await pin.verify(PIN)).toMatchObject(failure('PIN_WRONG', { triesLeft: 0, waitMs: 30_000 }));
    nowMs += 29_999;
    expect(await pin.verify(PIN)).toMatchObject(failure('PIN_WRONG', { triesLeft: 0, waitMs: 1 }));
    nowMs += 1;
    expect((await pin.verify(PIN)).ok).toBe(true);
    expect(await pin.verify('wrong one')).toMatchObject(failure('PIN_WRONG', { triesLeft: 4, waitMs: 0 }));
  });

  it('count when the PIN is to be changed as well', async () => {
    const { pin } = await aPin();
    for (let each = 0; each < 5; each += 1) await pin.set({ current: 'guessed', pin: 'another one' });
    expect(await pin.set({ current: PIN, pin: 'another one' })).toMatchObject(
      failure('PIN_WRONG', { triesLeft: 0, waitMs: 30_000 }),
    );
  });

  it('are remembered over a restart and a cut of the power', async () => {
    const { pin, disk } = await aPin();
    await wrongTries(pin, 6);
    const restarted = pinOn(disk.afterPowerCut(() => 0));
    expect(await restarted.verify(PIN)).toMatchObject(failure('PIN_WRONG', { triesLeft: 0, waitMs: 30_000 }));
  });

  it('are counted one by one when they come at once', async () => {
    const { pin } = await aPin();
    await Promise.all(Array.from({ length: 12 }, () => pin.verify('wrong one')));
    expect(await pin.verify(PIN)).toMatchObject(failure('PIN_WRONG', { triesLeft: 0, waitMs: 30_000 }));
  });

  it('are not waited out by setting the clock back', async () => {
    const { pin } = await aPin();
    await wrongTries(pin, 5);
    nowMs -= 86_400_000;
    expect(await pin.verify(PIN)).toMatchObject(failure('PIN_WRONG', { triesLeft: 0, waitMs: 30_000 }));
  });

  it('are counted before the PIN is looked at: a disk that cannot count refuses the right one too', async () => {
    const { pin, disk } = await aPin();
    disk.faults = failOnce('write', 'ENOSPC');
    expect(await pin.verify(PIN)).toMatchObject(failure('DISK_FULL'));
    expect((await pin.verify(PIN)).ok).toBe(true);
  });
});

describe('the file of the supervisor PIN', () => {
  it('is never taken for no PIN when it is damaged or was sealed under another key', async () => {
    const { disk } = await aPin();
    const good = disk.content(FILE);
    for (const bytes of [Buffer.alloc(0), good.subarray(0, 20), Buffer.concat([good, Buffer.from([0])])]) {
      disk.put(FILE, bytes);
      expect(await pinOn(disk).isSet()).toMatchObject(failure('KEY_INVALID'));
      expect(await pinOn(disk).verify(PIN)).toMatchObject(failure('KEY_INVALID'));
      expect(await pinOn(disk).set({ current: null, pin: PIN })).toMatchObject(failure('KEY_INVALID'));
    }
    disk.put(FILE, good);
    expect(await pinOn(disk, Buffer.alloc(32, 6)).verify(PIN)).toMatchObject(failure('KEY_INVALID'));
  });

  it('stays as it was when the disk is full', async () => {
    const { pin, disk } = await aPin();
    disk.faults = failOnce('write', 'ENOSPC', 3);
    expect(await pin.set({ current: PIN, pin: 'another one' })).toMatchObject(failure('DISK_FULL'));
    expect((await pin.verify(PIN)).ok).toBe(true);
  });
});

describe('the codes of the supervisor PIN', () => {
  it('end a command as a refusal does', () => {
    expect((['PIN_NOT_SET', 'PIN_WRONG', 'PIN_TOO_SHORT'] as const).map(exitCodeOf)).toEqual(
      Array(3).fill(EXIT.refused),
    );
  });

  it('come without the PIN', async () => {
    const { pin } = await aPin();
    const answers = [await pin.verify('my wrong secret'), await pin.set({ current: 'my wrong secret', pin: 'no' })];
    expect(JSON.stringify(answers)).not.toMatch(/secret|horse/);
  });
});
