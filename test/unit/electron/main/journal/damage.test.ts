import { describe, expect, it } from 'vitest';
import type { JournalDamage } from '#main/journal/types';
import type { RecordedEvent } from '#shared/domain/events/types';
import { type DeskId, asId } from '#shared/kernel/ids';
import { CodedError } from '#shared/kernel/result';
import { DESK_ID, JOURNAL_KEY, noteDraft, noteDrafts } from '#test/support/disk-drafts';
import {
  FIRST_FILE,
  JOURNAL_DIR,
  SECOND_FILE,
  type OpenedJournal,
  appendAll,
  openOn,
  opened,
} from '#test/support/disk-journal';
import { MemoryDisk } from '#test/support/disk-memory';

const THIRD_FILE = `${JOURNAL_DIR}/journal-000003.kj`;

/** Where the parts of a record begin, from the record's own start; a tag ends it. */
const LENGTH_AT = 4;
const NONCE_AT = 8;
const CIPHERTEXT_AT = 20;
const TAG_BYTES = 16;

async function threeRecords(): Promise<{
  readonly disk: MemoryDisk;
  readonly events: readonly RecordedEvent[];
  readonly ends: readonly number[];
}> {
  const disk = new MemoryDisk();
  const { journal } = await opened(disk);
  const ends = [disk.content(FIRST_FILE).length];
  const events: RecordedEvent[] = [];
  for (const n of [1, 2, 3]) {
    events.push(...(await appendAll(journal, [noteDraft(n)])));
    ends.push(disk.content(FIRST_FILE).length);
  }
  return { disk, events, ends };
}

async function manyFiles(): Promise<{ readonly disk: MemoryDisk; readonly events: readonly RecordedEvent[] }> {
  const disk = new MemoryDisk();
  const { journal } = await opened(disk, { rotateAtBytes: 1500 });
  const events = await appendAll(journal, ...[1, 2, 3, 4, 5].map((n) => noteDrafts(n, 1)));
  expect(disk.paths()).toEqual([FIRST_FILE, SECOND_FILE, THIRD_FILE]);
  return { disk, events };
}

function snapshot(disk: MemoryDisk): ReadonlyMap<string, string> {
  return new Map(disk.paths().map((path) => [path, disk.content(path).toString('base64')]));
}

/** Reads to the damage: the events before it, and what the reader was told. */
async function readUp(
  journal: OpenedJournal['journal'],
): Promise<{ events: readonly RecordedEvent[]; error: unknown }> {
  const events: RecordedEvent[] = [];
  try {
    for await (const record of journal.readAfter(0)) events.push(...record);
  } catch (error) {
    return { events, error };
  }
  return { events, error: null };
}

/** Everything a damaged journal does and does not do: what it says, gives, refuses, and whether the disk is as it was. */
async function behaviour(disk: MemoryDisk): Promise<unknown> {
  const untouched = snapshot(disk);
  const { journal, opening } = await opened(disk);
  const known = journal.damage();
  const read = await readUp(journal);
  const append = await journal.append(noteDrafts(9, 1));
  const putBack = await journal.putBack(read.events);
  const { isClean, damage } = await journal.verify();
  await journal.close();
  const isUntouched = [...snapshot(disk)].join() === [...untouched].join();
  const error = read.error instanceof CodedError ? read.error.error : read.error;
  return { opening, known, events: read.events, error, append, putBack, verified: { isClean, damage }, isUntouched };
}

/** The behaviour there must be at that damage, with the events before it. */
function damagedAt(damage: JournalDamage, events: readonly RecordedEvent[]): object {
  const error = { code: 'JOURNAL_DAMAGED', details: damage };
  return {
    opening: { tailCut: null, damage },
    known: damage,
    events,
    error,
    append: { ok: false, error },
    putBack: { ok: false, error },
    verified: { isClean: false, damage },
    isUntouched: true,
  };
}

function flipped(disk: MemoryDisk, path: string, at: number): MemoryDisk {
  const changed = disk.copy();
  const bytes = changed.content(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x55, at);
  changed.put(path, bytes);
  return changed;
}

const FILE = 'journal-000001.kj';

describe('a journal with a changed byte', () => {
  it('names the record, whichever byte of whichever record was changed', async () => {
    const { disk, ends } = await threeRecords();
    for (const record of [1, 2, 3]) {
      const offset = ends[record - 1] ?? 0;
      const damage = { file: FILE, record, offset, afterSeq: record - 1, reason: 'unreadable' };
      for (let at = offset; at < (ends[record] ?? 0); at += 1) {
        const changed = flipped(disk, FIRST_FILE, at);
        const before = changed.content(FIRST_FILE);
        const { opening } = await opened(changed);
        expect({ at, ...opening }).toEqual({ at, tailCut: null, damage });
        expect(changed.content(FIRST_FILE).equals(before)).toBe(true);
      }
    }
  });

  it('can be read up to a damaged magic, length, nonce, ciphertext or tag, and takes nothing more', async () => {
    const { disk, events, ends } = await threeRecords();
    for (const record of [1, 2, 3]) {
      const offset = ends[record - 1] ?? 0;
      const damage = { file: FILE, record, offset, afterSeq: record - 1, reason: 'unreadable' } as const;
      const tagAt = (ends[record] ?? 0) - TAG_BYTES;
      for (const at of [offset, offset + LENGTH_AT, offset + NONCE_AT, offset + CIPHERTEXT_AT, tagAt]) {
        expect(await behaviour(flipped(disk, FIRST_FILE, at))).toMatchObject(
          damagedAt(damage, events.slice(0, record - 1)),
        );
      }
    }
  });

  it('never takes the last record for a torn one because its length was changed', async () => {
    const { disk, events, ends } = await threeRecords();
    const [, , offset = 0, end = 0] = ends;
    const damage = { file: FILE, record: 3, offset, afterSeq: 2, reason: 'unreadable' } as const;
    const file = disk.content(FIRST_FILE);
    const lengths = [0, 1, end - offset, end - offset + 1, 0x4000_0000, 0xffff_ffff];
    for (const length of lengths) {
      const changed = disk.copy();
      const bytes = Buffer.from(file);
      bytes.writeUInt32LE(length, offset + LENGTH_AT);
      changed.put(FIRST_FILE, bytes);
      expect(await behaviour(changed)).toMatchObject(damagedAt(damage, events.slice(0, 2)));
    }
  });

  it('takes a middle record whose length reaches past the end for damage, since whole records follow', async () => {
    const { disk, events, ends } = await threeRecords();
    const changed = disk.copy();
    const bytes = changed.content(FIRST_FILE);
    bytes.writeUInt32LE(100_000, (ends[1] ?? 0) + LENGTH_AT);
    changed.put(FIRST_FILE, bytes);
    const damage = { file: FILE, record: 2, offset: ends[1] ?? 0, afterSeq: 1, reason: 'unreadable' } as const;
    expect(await behaviour(changed)).toMatchObject(damagedAt(damage, events.slice(0, 1)));
  });

  it('finds any changed byte of the head of a file', async () => {
    const { disk, ends } = await threeRecords();
    for (let at = 0; at < (ends[0] ?? 0); at += 1) {
      const damage = { file: FILE, record: 0, offset: 0, afterSeq: 0, reason: 'unreadable' } as const;
      expect(await behaviour(flipped(disk, FIRST_FILE, at))).toMatchObject(damagedAt(damage, []));
    }
  });

  it('finds a changed byte in an earlier file when it reads or verifies, and appends nothing from then on', async () => {
    const { disk, events } = await manyFiles();
    const changed = flipped(disk, FIRST_FILE, disk.content(FIRST_FILE).length - 20);
    const reader = await opened(changed);
    expect(reader.opening.damage).toBeNull();
    const { events: read, error } = await readUp(reader.journal);
    expect(read).toEqual(events.slice(0, 1));
    expect(error instanceof CodedError && error.error.code).toBe('JOURNAL_DAMAGED');
    expect(reader.journal.damage()).toMatchObject({ file: FILE, record: 2, afterSeq: 1 });
    const verifier = await opened(changed);
    expect(await verifier.journal.verify()).toMatchObject({ isClean: false, damage: { file: FILE, record: 2 } });
    for (const { journal } of [reader, verifier]) {
      expect(await journal.append(noteDrafts(9, 1))).toMatchObject({ ok: false, error: { code: 'JOURNAL_DAMAGED' } });
    }
    // What stands behind the damaged file can still be read from there on.
    const later: RecordedEvent[] = [];
    for await (const record of reader.journal.readAfter(3)) later.push(...record);
    expect(later).toEqual(events.slice(3));
  });
});

describe('a journal with a file that is not as it was left', () => {
  it('names a file that is missing between others', async () => {
    const { disk, events } = await manyFiles();
    await disk.remove(SECOND_FILE);
    const damage = { file: 'journal-000002.kj', record: 0, offset: 0, afterSeq: 2, reason: 'file-missing' } as const;
    expect(await behaviour(disk)).toMatchObject(damagedAt(damage, events.slice(0, 2)));
  });

  it('names the first file when it is missing', async () => {
    const { disk } = await manyFiles();
    await disk.remove(FIRST_FILE);
    expect(await behaviour(disk)).toMatchObject(
      damagedAt({ file: FILE, record: 0, offset: 0, afterSeq: 0, reason: 'file-missing' }, []),
    );
  });

  it('takes an earlier file that ends in the middle of a record for damage, not for a torn append', async () => {
    const { disk, events } = await manyFiles();
    disk.put(FIRST_FILE, disk.content(FIRST_FILE).subarray(0, -3));
    const { opening } = await opened(disk.copy());
    expect(opening.damage).toMatchObject({ file: FILE, record: 2, afterSeq: 1, reason: 'unreadable' });
    expect(await behaviour(disk)).toMatchObject(
      damagedAt(opening.damage ?? expect.fail('no damage'), events.slice(0, 1)),
    );
  });

  it('finds that an earlier file lost whole records', async () => {
    const { disk, events } = await manyFiles();
    const other = new MemoryDisk();
    await appendAll((await opened(other)).journal, noteDrafts(1, 1));
    const oneRecord = other.content(FIRST_FILE).length;
    disk.put(FIRST_FILE, disk.content(FIRST_FILE).subarray(0, oneRecord));
    const damage = { file: 'journal-000002.kj', record: 0, offset: 0, afterSeq: 1, reason: 'sequence-broken' } as const;
    expect(await behaviour(disk)).toMatchObject(damagedAt(damage, events.slice(0, 1)));
  });

  it('finds records that changed places', async () => {
    const { disk, ends } = await threeRecords();
    const file = disk.content(FIRST_FILE);
    const [head = 0, one = 0, two = 0, three = 0] = ends;
    disk.put(
      FIRST_FILE,
      Buffer.concat([
        file.subarray(0, head),
        file.subarray(one, two),
        file.subarray(head, one),
        file.subarray(two, three),
      ]),
    );
    expect(await behaviour(disk)).toMatchObject(
      damagedAt({ file: FILE, record: 1, offset: head, afterSeq: 0, reason: 'unreadable' }, []),
    );
  });

  it('finds a record of the same place from another history of the same desk', async () => {
    const { disk, events, ends } = await threeRecords();
    const other = new MemoryDisk();
    await appendAll((await opened(other)).journal, [noteDraft(4)], [noteDraft(5)], [noteDraft(6)]);
    const [, one = 0, two = 0] = ends;
    const file = disk.content(FIRST_FILE);
    const foreign = other.content(FIRST_FILE).subarray(one, two);
    disk.put(FIRST_FILE, Buffer.concat([file.subarray(0, one), foreign, file.subarray(two)]));
    const damage = { file: FILE, record: 2, offset: one, afterSeq: 1, reason: 'chain-broken' } as const;
    expect(await behaviour(disk)).toMatchObject(damagedAt(damage, events.slice(0, 1)));
  });

  it('finds a file of another desk among its own', async () => {
    const { disk, events } = await manyFiles();
    const other = new MemoryDisk();
    const otherDesk = asId<DeskId>('018f0000-0000-7000-8000-0000000000ff');
    const { journal } = await opened(other, { deskId: otherDesk, rotateAtBytes: 1500 });
    await appendAll(journal, ...[1, 2, 3, 4, 5].map((n) => noteDrafts(n, 1)));
    disk.put(SECOND_FILE, other.content(SECOND_FILE));
    const damage = { file: 'journal-000002.kj', record: 0, offset: 0, afterSeq: 2, reason: 'chain-broken' } as const;
    expect(await behaviour(disk)).toMatchObject(damagedAt(damage, events.slice(0, 2)));
  });
});

describe('a journal that is not this desk’s to open', () => {
  it('tells a wrong key from damage, and changes nothing', async () => {
    for (const { disk } of [await threeRecords(), await manyFiles()]) {
      const untouched = snapshot(disk);
      expect(await openOn(disk, { key: Buffer.alloc(32, 8) })).toMatchObject({
        ok: false,
        error: { code: 'KEY_INVALID' },
      });
      expect(snapshot(disk)).toEqual(untouched);
      expect(await openOn(disk, { key: JOURNAL_KEY })).toMatchObject({ ok: true });
    }
  });

  it('refuses the journal of another desk', async () => {
    const { disk } = await threeRecords();
    const deskId = asId<DeskId>('another desk');
    expect(await openOn(disk, { deskId })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', details: { deskId, journalDeskId: DESK_ID } },
    });
  });
});
