import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SealedRows } from '#host/core/sealed-rows';
import { packPlace } from '#host/core/session';
import type { AccountCommand } from '#shared/domain/contact/decide';
import { unwrap } from '#shared/kernel/result';
import { aDraft, accountId, eventId } from '#test/support/accounts';
import { MemoryDisk } from '#test/support/disk-memory';
import { NOON_MS } from '#test/support/disk-journal';
import {
  type DeskRemains,
  STORE_KEY,
  type SupervisedDesk,
  closeDesk,
  importDrafts,
  newRemains,
  startDesk,
} from '#test/support/supervised-desk';

const note = (n: number): AccountCommand => ({
  kind: 'add-note',
  input: { commandId: eventId(n), accountId: accountId(1), text: `note ${n}` },
});

let remains: DeskRemains;
let desk: SupervisedDesk;

/** A desk with one account and two notes. */
beforeEach(async () => {
  remains = newRemains(new MemoryDisk());
  desk = await startDesk(remains);
  unwrap(await desk.supervisor.start());
  await importDrafts(desk, remains, [aDraft()]);
  unwrap(await desk.recorder.record(note(1)));
  unwrap(await desk.recorder.record(note(2)));
});

afterEach(() => closeDesk(desk));

async function restart(): Promise<ReturnType<typeof desk.supervisor.start> extends Promise<infer R> ? R : never> {
  await closeDesk(desk);
  desk = await startDesk(remains);
  return desk.supervisor.start();
}

async function notes(): Promise<readonly string[]> {
  const page = unwrap(await desk.supervisor.port.timeline({ accountId: accountId(1), offset: 0, limit: 100 }));
  return page.entries.flatMap((entry) => (entry.kind === 'note' ? [entry.notes[0]?.text ?? ''] : []));
}

async function isWhole(): Promise<boolean> {
  const report = unwrap(await desk.supervisor.port.verifyProjections({}));
  return report.differences.length === 0 && report.storedSha256 === report.rebuiltSha256;
}

/** Gives the packed rows on disk the number of another format, sealed as that Kept would have sealed them. */
async function packedInFormat(of: SupervisedDesk, format: number): Promise<void> {
  const sealed = await SealedRows.withKey(STORE_KEY);
  for (const disk of of.databases(1).disks.values()) {
    expect(disk.packs.size).toBeGreaterThan(0);
    for (const [no, row] of disk.packs) {
      const place = packPlace(row.no, row.revision);
      const bytes = await sealed.openPacked(place, row.bytes);
      new DataView(bytes.buffer, bytes.byteOffset).setUint32(0, format, true);
      disk.packs.set(no, { ...row, bytes: await sealed.sealPacked(place, bytes) });
    }
  }
}

describe('bringing the store up', () => {
  it('opens what is whole and rebuilds nothing', async () => {
    expect(unwrap(await restart())).toMatchObject({ rebuiltBecause: null, replayed: { events: 0 } });
    expect(desk.generation()).toBe(1);
  });

  it('gives the store what a crash between journal and store left out', async () => {
    unwrap(
      await desk.journal.append([
        { id: eventId(3), type: 'note.v1.added', accountId: accountId(1), partyId: null, data: { text: 'note 3' } },
      ]),
    );
    expect(unwrap(await restart())).toMatchObject({ rebuiltBecause: null, replayed: { events: 1 } });
    expect(await notes()).toEqual(['note 3', 'note 2', 'note 1']);
  });

  it('rebuilds a store that is gone from the journal and the kept file, in a partition of its own', async () => {
    remains.persistences.clear();
    expect(unwrap(await restart())).toMatchObject({
      rebuiltBecause: 'reset',
      replayed: { events: 3, failedBatches: [] },
    });
    expect(desk.generation()).toBe(2);
    expect(await notes()).toEqual(['note 2', 'note 1']);
    expect(await isWhole()).toBe(true);
  });

  it('sets aside a store that is behind what was acknowledged: it lost something', async () => {
    const before = structuredClone([...desk.databases(1).disks]);
    unwrap(await desk.recorder.record(note(3)));
    desk.databases(1).disks.clear();
    for (const [name, disk] of before) desk.databases(1).disks.set(name, disk);
    expect(unwrap(await restart())).toMatchObject({ rebuiltBecause: 'behind' });
    expect(await notes()).toEqual(['note 3', 'note 2', 'note 1']);
    expect(desk.incidents).toContain('set-aside');
  });

  it('rebuilds a store whose rows were packed by the Kept before, and loses nothing', async () => {
    await closeDesk(desk);
    await packedInFormat(desk, 1);
    desk = await startDesk(remains);
    expect(unwrap(await desk.supervisor.start())).toMatchObject({
      rebuiltBecause: 'unreadable',
      replayed: { events: 3, failedBatches: [] },
    });
    expect(desk.incidents).toContain('set-aside');
    expect(await notes()).toEqual(['note 2', 'note 1']);
    expect(await isWhole()).toBe(true);
  });

  it('tells of the rebuild while it goes on', async () => {
    remains.persistences.clear();
    await restart();
    expect(desk.phases.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['starting', 'rebuilding', 'ready']));
  });

  it('rebuilds the rest when a kept file cannot be read again, and says which batch is missing', async () => {
    remains.persistences.clear();
    remains.files.clear();
    const started = unwrap(await restart());
    expect(started.replayed.failedBatches).toHaveLength(1);
    expect(unwrap(await desk.supervisor.port.eventsAfter({ seq: 0, limit: 10 }))).toHaveLength(3);
  });

  it('puts back into the journal what only the store still has', async () => {
    await closeDesk(desk);
    const file = remains.disk.paths().find((name) => name.endsWith('.kj')) ?? '';
    remains.disk.put(file, remains.disk.content(file).subarray(0, -5));
    desk = await startDesk(remains);
    unwrap(await desk.supervisor.start());
    expect(desk.incidents).toContain('journal-healed');
    expect(desk.journal.head().seq).toBe(3);
    expect(await desk.journal.verify()).toMatchObject({ isClean: true, events: 3 });
  });
});

describe('a store window that dies', () => {
  it('is replaced, and what was asked meanwhile is answered', async () => {
    const asked = notes();
    desk.killWindow();
    expect(await asked).toEqual(['note 2', 'note 1']);
    expect(desk.windowsOpened()).toBe(2);
  });

  it('costs no contact: one that was being recorded is recorded once', async () => {
    const recording = desk.recorder.record(note(3));
    desk.killWindow();
    unwrap(await recording);
    expect(await notes()).toEqual(['note 3', 'note 2', 'note 1']);
  });

  it('ends a running import instead of going on with half of it', async () => {
    const staging = desk.supervisor.port.importStage({
      batch: { batchId: 'b' as never, asOf: '2026-02-02' as never, importedOn: '2026-02-02' as never },
      drafts: [aDraft({ id: accountId(2) })],
    });
    desk.killWindow();
    expect(await staging).toMatchObject({ ok: false, error: { code: 'STORE_UNAVAILABLE' } });
  });

  it('is given up when it dies too often in one minute, and tried again later', async () => {
    for (let n = 0; n < 5; n += 1) {
      await notes().catch(() => []);
      desk.killWindow();
    }
    const refused = await desk.supervisor.port.queueCounts({ nowMs: NOON_MS, today: '2026-03-04' as never });
    expect(refused).toMatchObject({ ok: false, error: { code: 'STORE_UNAVAILABLE' } });
    expect(desk.phases.at(-1)).toMatchObject({ phase: 'failed' });
    desk.setNow(NOON_MS + 120_000);
    expect(await notes()).toEqual(['note 2', 'note 1']);
  });
});

describe('recording', () => {
  it('records the same command once, however often it comes', async () => {
    const answers = await Promise.all([
      desk.recorder.record(note(3)),
      desk.recorder.record(note(3)),
      desk.recorder.record(note(3)),
    ]);
    expect(
      answers.filter((answer) => !unwrap(answer).isRepeat),
      'recorded once',
    ).toHaveLength(1);
    expect(await notes()).toEqual(['note 3', 'note 2', 'note 1']);
  });

  it('keeps the journal without gaps when many commands come at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, n) => desk.recorder.record(note(10 + n))));
    expect(desk.journal.head().seq).toBe(43);
    expect(await notes()).toHaveLength(42);
    expect(await desk.journal.verify()).toMatchObject({ isClean: true });
  });

  it('says that an entry is safe when the store cannot take it, and takes it once the store can', async () => {
    desk.databases(1).beforeWrite = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    expect(await desk.recorder.record(note(3))).toMatchObject({ ok: false, error: { code: 'STORE_BEHIND' } });
    expect(await desk.recorder.record(note(3)), 'asked again while it is so').toMatchObject({
      ok: false,
      error: { code: 'STORE_BEHIND' },
    });
    expect(desk.journal.head().seq, 'in the journal once').toBe(4);
    desk.databases(1).beforeWrite = () => undefined;
    expect(unwrap(await desk.recorder.record(note(3)))).toMatchObject({ isRepeat: true, eventIds: [eventId(3)] });
    expect(await notes()).toEqual(['note 3', 'note 2', 'note 1']);
    expect(await isWhole()).toBe(true);
  });

  it('records nothing that is refused', async () => {
    const refused = await desk.recorder.record({
      kind: 'add-note',
      input: { commandId: eventId(9), accountId: accountId(7), text: 'whose?' },
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(desk.journal.head().seq).toBe(3);
  });
});
