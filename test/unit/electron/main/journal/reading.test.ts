import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeEvent, isKnownEvent } from '#shared/contract/events/decode';
import { stampDrafts } from '#main/journal/chain';
import { sealRecord } from '#main/journal/record-format';
import { packRecord } from '#main/journal/record-text';
import { createSegment } from '#main/journal/segment-files';
import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import { dayFromNumber } from '#shared/kernel/calendar';
import { type BatchId, type EventId, asId } from '#shared/kernel/ids';
import { unwrap } from '#shared/kernel/result';
import { ACTOR_ID, DESK_ID, JOURNAL_KEY, accountId, eventId, noteDraft, noteDrafts } from '#test/support/disk-drafts';
import { FIRST_FILE, JOURNAL_DIR, NOON_MS, appendAll, eventsAfter, openOn, opened } from '#test/support/disk-journal';
import { JOURNAL_FILE_V1, JOURNAL_HEAD_V1 } from '#test/support/disk-journal-v1';
import { MemoryDisk } from '#test/support/disk-memory';

describe('reading a journal', () => {
  it('gives what comes after a position, one array a record, also from the middle of a record', async () => {
    const { journal } = await opened(new MemoryDisk(), { rotateAtBytes: 1500 });
    const events = await appendAll(journal, noteDrafts(1, 3), noteDrafts(4, 1), noteDrafts(5, 2), noteDrafts(7, 1));
    for (let seq = 0; seq <= 8; seq += 1) {
      const records: (readonly RecordedEvent[])[] = [];
      for await (const record of journal.readAfter(seq)) records.push(record);
      expect(records.flat()).toEqual(events.slice(seq));
      expect(records.every((record) => record.length > 0)).toBe(true);
    }
  });

  it('skips whole files before the position', async () => {
    const disk = new MemoryDisk();
    const { journal } = await opened(disk, { rotateAtBytes: 1500 });
    const events = await appendAll(journal, ...[1, 2, 3, 4, 5].map((n) => noteDrafts(n, 1)));
    await disk.remove(FIRST_FILE);
    expect(await eventsAfter(journal, 2)).toEqual(events.slice(2));
  });

  it('does not see what is appended after reading began', async () => {
    const { journal } = await opened(new MemoryDisk());
    const events = await appendAll(journal, noteDrafts(1, 1), noteDrafts(2, 1));
    const seen: RecordedEvent[] = [];
    for await (const record of journal.readAfter(0)) {
      seen.push(...record);
      await appendAll(journal, noteDrafts(10 + seen.length, 1));
    }
    expect(seen).toEqual(events);
  });

  it('lets appends go on beside it, and stop reading anywhere', async () => {
    const { journal } = await opened(new MemoryDisk(), { rotateAtBytes: 1500 });
    await appendAll(journal, ...[1, 2, 3, 4].map((n) => noteDrafts(n, 1)));
    for await (const record of journal.readAfter(0)) {
      expect(record[0]?.seq).toBe(1);
      break;
    }
    const [report, appended] = await Promise.all([journal.verify(), journal.append(noteDrafts(5, 1))]);
    expect(report).toMatchObject({ isClean: true, events: 4 });
    expect(unwrap(appended)).toMatchObject([{ seq: 5 }]);
  });

  it('hands on an event of a type it does not know exactly as it was stored, and goes on after it', async () => {
    const disk = new MemoryDisk();
    const first = await opened(disk);
    await appendAll(first.journal, noteDrafts(1, 1));
    await first.journal.close();
    await appendFromNewerKept(disk);
    const { journal, opening } = await opened(disk);
    expect(opening).toEqual({ tailCut: null, damage: null });
    const [, newer] = await eventsAfter(journal);
    expect(newer).toMatchObject({ seq: 2, type: 'letter.v3.printed', data: { pages: [1, 2] }, mood: 'new field' });
    expect(newer === undefined || isKnownEvent(newer)).toBe(false);
    expect(decodeEvent(newer)).toMatchObject({ kind: 'deferred', reason: 'unknown-type' });
    expect(await appendAll(journal, noteDrafts(3, 1))).toMatchObject([{ seq: 3, prevHash: newer?.hash }]);
    expect(await journal.verify()).toMatchObject({ isClean: true, events: 3 });
  });
});

describe('a journal written by format version 1', () => {
  it('is read, verified and continued', async () => {
    const disk = new MemoryDisk();
    disk.put(FIRST_FILE, JOURNAL_FILE_V1);
    const { journal, opening } = await opened(disk);
    expect(opening).toEqual({ tailCut: null, damage: null });
    expect((await eventsAfter(journal)).map(({ data }) => data)).toEqual([
      { text: 'an ordinary note' },
      { text: 'a long one '.repeat(400) },
      { text: 'naïve 日本' },
    ]);
    expect(await journal.verify()).toMatchObject({ isClean: true, head: { seq: 3, hash: JOURNAL_HEAD_V1 } });
    expect(await appendAll(journal, noteDrafts(4, 1))).toMatchObject([{ seq: 4, prevHash: JOURNAL_HEAD_V1 }]);
  });

  it('is told from one of a newer version, which is left alone', async () => {
    const disk = new MemoryDisk();
    const header = { deskId: DESK_ID, firstSeq: 1, prevHash: '', prevHlc: { ms: 0, counter: 0 }, prevFileBytes: null };
    await createSegment(disk, JOURNAL_DIR, JOURNAL_KEY, 1, header, 2);
    const before = disk.content(FIRST_FILE);
    expect(await openOn(disk)).toMatchObject({ ok: false, error: { code: 'SCHEMA_TOO_NEW' } });
    expect(disk.content(FIRST_FILE).equals(before)).toBe(true);
  });
});

/** Writes record 2 the way a newer Kept would: the same chain, a type and a field this one has never heard of. */
async function appendFromNewerKept(disk: MemoryDisk): Promise<void> {
  const { journal } = await opened(disk.copy());
  const last = unwrap(await journal.append([noteDraft(99)]))[0];
  const before = { seq: 1, hash: last?.prevHash ?? '', hlc: { ms: NOON_MS, counter: 0 } };
  const stamp = { deskId: DESK_ID, actorId: ACTOR_ID, nowMs: NOON_MS };
  const { lines } = await stampDrafts(before, [noteDraft(2)], stamp);
  const line = (lines[0] ?? '')
    .replace('"note.v1.added"', '"letter.v3.printed"')
    .replace('{"text":"note 2"}', '{"pages":[1,2]}')
    .replace('"partyId"', '"mood":"new field","partyId"');
  const hash = createHash('sha256').update(line).digest('hex');
  const plain = await packRecord(before, { seq: 2, hash, hlc: { ms: NOON_MS, counter: 1 } }, [line]);
  const frame = sealRecord(JOURNAL_KEY, { file: 1, record: 2 }, plain);
  disk.put(FIRST_FILE, Buffer.concat([disk.content(FIRST_FILE), frame]));
}

/** The event of an import of nothing much. */
function committedBatch(batchId: BatchId): EventDraft {
  const counts = {
    rows: 2,
    rowsInError: 0,
    rowsNotYetDated: 0,
    accountsNew: 0,
    accountsUpdated: 2,
    accountsUnchanged: 0,
    debtsNew: 0,
    debtsUpdated: 2,
    debtsUnchanged: 0,
    idsFlagged: 0,
  };
  const day = dayFromNumber(20_000);
  const sha256 = 'a'.repeat(64);
  const data = {
    batchId,
    fileName: 'placement.csv',
    fileSha256: sha256,
    fileBytes: 10,
    asOf: day,
    importedOn: day,
    engineVersion: 1,
    profile: { id: 'p' },
    counts,
    mastersSha256: sha256,
  };
  return { id: asId<EventId>(batchId), type: 'import.v1.batch-committed', accountId: null, partyId: null, data };
}

describe('putting events back', () => {
  it('takes what the store still has of a cut tail, and comes to the same record', async () => {
    const disk = new MemoryDisk();
    const { journal } = await opened(disk);
    const ends: number[] = [];
    const events: RecordedEvent[] = [];
    for (const n of [1, 2, 3, 4]) {
      events.push(...(await appendAll(journal, noteDrafts(n * 10, 2))));
      ends.push(disk.content(FIRST_FILE).length);
    }
    disk.put(FIRST_FILE, disk.content(FIRST_FILE).subarray(0, ends[1]));
    const cut = await opened(disk);
    expect(cut.journal.head().seq).toBe(4);
    // The store clones events and keeps no order of fields.
    const stored = structuredClone(events.slice(4)).map((event) =>
      Object.fromEntries(Object.entries(event).toReversed()),
    ) as unknown as readonly RecordedEvent[];
    expect(await cut.journal.putBack(stored)).toEqual({ ok: true, value: null });
    expect(cut.journal.head()).toEqual(journal.head());
    expect(await eventsAfter(cut.journal)).toEqual(events);
    expect(await cut.journal.verify()).toMatchObject({ isClean: true, events: 8 });
    const more = await appendAll(cut.journal, noteDrafts(90, 1));
    expect((more[0]?.hlc ?? '') > (events.at(-1)?.hlc ?? '')).toBe(true);
  });

  it('refuses events that do not continue the chain, were changed, or are of another desk', async () => {
    const source = await opened(new MemoryDisk());
    const events = await appendAll(source.journal, noteDrafts(1, 3));
    const { journal } = await opened(new MemoryDisk());
    const conflict = { ok: false, error: { code: 'CONFLICT' } };
    expect(await journal.putBack(events.slice(1))).toMatchObject(conflict);
    expect(await journal.putBack([...events.slice(0, 1), ...events.slice(2)])).toMatchObject(conflict);
    const changed = events.map((event) => ({ ...event, data: { text: 'other words' } }) as RecordedEvent);
    expect(await journal.putBack(changed)).toMatchObject(conflict);
    expect(journal.head().seq).toBe(0);
    expect(await journal.putBack(events)).toMatchObject({ ok: true });
    expect(await journal.putBack(events)).toMatchObject(conflict);
  });

  it('gives a committed batch a record of its own, which a replay looks for', async () => {
    const source = await opened(new MemoryDisk());
    const batchId = asId<BatchId>(eventId(100));
    const update = (n: number) =>
      ({
        id: eventId(n),
        type: 'account.v1.updated',
        accountId: accountId(n),
        partyId: null,
        data: { batchId, changes: [] },
      }) as const;
    const events = await appendAll(
      source.journal,
      noteDrafts(1, 2),
      [committedBatch(batchId), update(101), update(102)],
      noteDrafts(3, 1),
    );
    const { journal } = await opened(new MemoryDisk());
    expect(await journal.putBack(events)).toMatchObject({ ok: true });
    const sizes: number[] = [];
    for await (const record of journal.readAfter(0)) sizes.push(record.length);
    expect(sizes).toEqual([2, 3, 1]);
    expect(await eventsAfter(journal)).toEqual(events);
  });
});
