import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '#shared/domain/events/types';
import { noteDraft, noteDrafts } from '#test/support/disk-drafts';
import { FIRST_FILE, JOURNAL_DIR, appendAll, eventsAfter, opened } from '#test/support/disk-journal';
import { MemoryDisk } from '#test/support/disk-memory';

type Written = {
  readonly disk: MemoryDisk;
  readonly events: readonly RecordedEvent[];
  readonly ends: readonly number[];
};

/** A journal of one file, and where each of its records ends (first: where the head ends). */
async function written(...texts: readonly string[]): Promise<Written> {
  const disk = new MemoryDisk();
  const { journal } = await opened(disk);
  const ends = [disk.content(FIRST_FILE).length];
  const events: RecordedEvent[] = [];
  for (const [index, text] of texts.entries()) {
    events.push(...(await appendAll(journal, [noteDraft(index + 1, text)])));
    ends.push(disk.content(FIRST_FILE).length);
  }
  return { disk, events, ends };
}

/** The disk with another content of the one journal file. */
function withFile(disk: MemoryDisk, bytes: Buffer): MemoryDisk {
  const changed = disk.copy();
  changed.put(FIRST_FILE, bytes);
  return changed;
}

/** What comes of a journal whose one file holds these bytes. */
async function outcome(disk: MemoryDisk, file: Buffer): Promise<unknown> {
  const torn = withFile(disk, file);
  const { journal, opening } = await opened(torn);
  const aside = torn.paths().filter((path) => path !== FIRST_FILE);
  const bytes = Buffer.concat([torn.content(FIRST_FILE), ...aside.map((path) => torn.content(path))]);
  return {
    opening,
    aside,
    rest: torn.content(FIRST_FILE).length,
    isAllKept: bytes.equals(file),
    events: await eventsAfter(journal),
  };
}

/** The outcome there must be: cut at `end`, where the last good record ends, and all bytes still in one of the two files. */
function cutAt(end: number, file: Buffer, events: readonly RecordedEvent[]): object {
  const keptAs = 'torn-1.bin';
  const tailCut = { file: 'journal-000001.kj', bytes: file.length - end, afterSeq: events.length, keptAs };
  const aside = [`${JOURNAL_DIR}/${keptAs}`];
  return { opening: { tailCut, damage: null }, aside, rest: end, isAllKept: true, events };
}

describe('a journal whose last append was cut off', () => {
  it('loses only the unfinished record, wherever in it the file ends', async () => {
    const { disk, events, ends } = await written('one', 'two', 'three');
    const [, , end = 0, whole = 0] = ends;
    const file = disk.content(FIRST_FILE);
    for (let size = end + 1; size < whole; size += 1) {
      const torn = file.subarray(0, size);
      expect(await outcome(disk, torn)).toEqual(cutAt(end, torn, events.slice(0, 2)));
    }
  });

  it('sees a record whose end is zeros from a sector on as unfinished', async () => {
    const { disk, events, ends } = await written('one', 'two', 'x'.repeat(1400));
    const [, , end = 0, whole = 0] = ends;
    const file = disk.content(FIRST_FILE);
    for (let zerosAt = Math.ceil(end / 512) * 512; zerosAt < whole; zerosAt += 512) {
      const torn = Buffer.from(file).fill(0, zerosAt);
      expect(await outcome(disk, torn)).toEqual(cutAt(end, torn, events.slice(0, 2)));
    }
  });

  it('tells a last sector of few bytes that was never written from a record whose end was changed', async () => {
    const [, , withoutText = 0] = (await written('one', '')).ends;
    for (const lastSector of [5, 100]) {
      const { disk, events, ends } = await written('one', 'x'.repeat(512 + lastSector - (withoutText % 512)));
      const [, end = 0, whole = 0] = ends;
      expect(whole % 512).toBe(lastSector);
      const file = disk.content(FIRST_FILE).fill(0, whole - 5);
      if (lastSector === 5) {
        expect(await outcome(disk, file)).toEqual(cutAt(end, file, events.slice(0, 1)));
      } else {
        const { opening } = await opened(withFile(disk, file));
        expect(opening).toMatchObject({ tailCut: null, damage: { record: 2, offset: end, afterSeq: 1 } });
      }
    }
  });

  it('sees zeros of at least a tag at the end of a record as unfinished, wherever they start', async () => {
    const { disk, events, ends } = await written('one', 'two');
    const [, end = 0, whole = 0] = ends;
    const file = disk.content(FIRST_FILE);
    for (let zerosAt = end; zerosAt <= whole - 16; zerosAt += 1) {
      const torn = Buffer.from(file).fill(0, zerosAt);
      expect(await outcome(disk, torn)).toEqual(cutAt(end, torn, events.slice(0, 1)));
    }
  });

  it('cuts zeros behind the last record', async () => {
    const { disk, events, ends } = await written('one');
    for (const zeros of [1, 7, 8, 36, 700]) {
      const file = Buffer.concat([disk.content(FIRST_FILE), Buffer.alloc(zeros)]);
      const torn = file;
      expect(await outcome(disk, torn)).toEqual(cutAt(ends[1] ?? 0, torn, events));
    }
  });

  it('goes on after the cut, and keeps the bytes of each cut apart', async () => {
    const { disk } = await written('one', 'two');
    const first = withFile(disk, disk.content(FIRST_FILE).subarray(0, -5));
    const { journal } = await opened(first);
    const [again] = await appendAll(journal, [noteDraft(7, 'again')]);
    expect(again).toMatchObject({ seq: 2 });
    const second = withFile(first, first.content(FIRST_FILE).subarray(0, -9));
    const reopened = await opened(second);
    expect(reopened.opening.tailCut).toMatchObject({ keptAs: 'torn-2.bin', afterSeq: 1 });
    expect(second.paths()).toEqual([FIRST_FILE, `${JOURNAL_DIR}/torn-1.bin`, `${JOURNAL_DIR}/torn-2.bin`]);
    expect(await reopened.journal.verify()).toMatchObject({ isClean: true, events: 1 });
  });

  it('reads on with a full disk and cuts when there is room again', async () => {
    const { disk, events } = await written('one', 'two');
    const torn = withFile(disk, disk.content(FIRST_FILE).subarray(0, -5));
    const before = torn.content(FIRST_FILE);
    torn.capacity = before.length;
    const { journal, opening } = await opened(torn);
    expect(opening.tailCut).toMatchObject({ afterSeq: 1, keptAs: 'torn-1.bin' });
    expect(await eventsAfter(journal)).toEqual(events.slice(0, 1));
    expect(await journal.append(noteDrafts(5, 1))).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
    expect(torn.content(FIRST_FILE)).toEqual(before);
    torn.capacity = Infinity;
    expect(await appendAll(journal, noteDrafts(5, 1))).toMatchObject([{ seq: 2 }]);
    expect((await opened(torn)).opening).toEqual({ tailCut: null, damage: null });
  });

  it('puts a file aside whose head never reached the disk', async () => {
    for (const blank of [Buffer.alloc(0), Buffer.from('KEPTJRNL'), Buffer.alloc(4096)]) {
      const disk = new MemoryDisk();
      const first = await opened(disk, { rotateAtBytes: 900 });
      const events = await appendAll(first.journal, noteDrafts(1, 1));
      disk.put(`${JOURNAL_DIR}/journal-000002.kj`, blank);
      const { journal, opening } = await opened(disk, { rotateAtBytes: 900 });
      const tailCut = { file: 'journal-000002.kj', bytes: blank.length, afterSeq: 1, keptAs: 'torn-1.bin' };
      expect(opening).toEqual({ tailCut, damage: null });
      const more = await appendAll(journal, noteDrafts(2, 2));
      expect(await eventsAfter(journal)).toEqual([...events, ...more]);
      expect(disk.content(`${JOURNAL_DIR}/torn-1.bin`)).toEqual(blank);
    }
  });

  it('removes the draft of a file that was never put in place', async () => {
    const { disk, events } = await written('one');
    disk.put(`${JOURNAL_DIR}/journal-000002.kj.new`, Buffer.from('half a head'));
    const { journal, opening } = await opened(disk);
    expect(opening).toEqual({ tailCut: null, damage: null });
    expect(disk.paths()).toEqual([FIRST_FILE]);
    expect(await eventsAfter(journal)).toEqual(events);
  });
});
