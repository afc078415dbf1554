import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { parseHlc } from '#shared/kernel/hlc';
import { unwrap } from '#shared/kernel/result';
import { ACTOR_ID, DESK_ID, noteDraft, noteDrafts } from '#test/support/disk-drafts';
import { FIRST_FILE, NOON_MS, SECOND_FILE, appendAll, eventsAfter, opened } from '#test/support/disk-journal';
import { MemoryDisk } from '#test/support/disk-memory';

const TWO_DAYS_MS = 2 * 86_400_000;

describe('appending to the journal', () => {
  it('stamps who, where, when and which number, and hands back what is on the disk', async () => {
    const disk = new MemoryDisk();
    const { journal } = await opened(disk);
    const events = await appendAll(journal, noteDrafts(1, 2), noteDrafts(3, 1));
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(events[0]).toMatchObject({
      actorId: ACTOR_ID,
      deskId: DESK_ID,
      at: '2026-03-04T12:00:00.000Z',
      knownAt: null,
      rulePack: null,
      data: { text: 'note 1' },
    });
    expect(await eventsAfter(journal)).toEqual(events);
    expect(journal.head()).toEqual({ seq: 3, hash: events[2]?.hash });
  });

  it('chains every event to the one before it by the hash of its canonical JSON', async () => {
    const { journal } = await opened(new MemoryDisk());
    const events = await appendAll(journal, noteDrafts(1, 3), noteDrafts(4, 2));
    let prevHash = '';
    for (const event of events) {
      const { hash, ...unhashed } = event;
      expect(event.prevHash).toBe(prevHash);
      expect(hash).toBe(
        createHash('sha256')
          .update(canonicalize(unhashed) ?? '')
          .digest('hex'),
      );
      prevHash = hash;
    }
  });

  it('writes nothing readable to the disk', async () => {
    const disk = new MemoryDisk();
    const { journal } = await opened(disk);
    await appendAll(journal, [noteDraft(1, 'Ms Umbrella-Canary promised to call')]);
    const bytes = disk.content(FIRST_FILE).toString('latin1');
    expect(bytes).not.toContain('Canary');
    expect(bytes).not.toContain(DESK_ID);
    expect(bytes).not.toContain('note.v1');
  });

  it('goes on after the last event when the desk is opened again', async () => {
    const disk = new MemoryDisk();
    const first = await opened(disk);
    const before = await appendAll(first.journal, noteDrafts(1, 3));
    await first.journal.close();
    const second = await opened(disk);
    expect(second.opening).toEqual({ tailCut: null, damage: null });
    const after = await appendAll(second.journal, noteDrafts(4, 1));
    expect(after[0]).toMatchObject({ seq: 4, prevHash: before[2]?.hash });
    expect(await eventsAfter(second.journal)).toEqual([...before, ...after]);
    expect(await second.journal.verify()).toMatchObject({ isClean: true, events: 4, files: 1, damage: null });
  });

  it('records the wall clock but orders by a clock that never goes back, also over a restart', async () => {
    const disk = new MemoryDisk();
    const first = await opened(disk);
    const [early] = await appendAll(first.journal, noteDrafts(1, 1));
    await first.journal.close();
    const second = await opened(disk, { nowMs: () => NOON_MS - TWO_DAYS_MS });
    const late = await appendAll(second.journal, noteDrafts(2, 2));
    const hlcs = [early, ...late].map((event) => event?.hlc ?? '');
    expect(hlcs).toEqual(hlcs.toSorted());
    expect(new Set(hlcs).size).toBe(3);
    expect(late.map(({ at }) => at)).toEqual(['2026-03-02T12:00:00.000Z', '2026-03-02T12:00:00.000Z']);
    expect(parseHlc(hlcs[2] ?? '')).toEqual({ ms: NOON_MS, counter: 2 });
  });

  it('keeps calls that were made at once in their order', async () => {
    const { journal } = await opened(new MemoryDisk());
    const results = await Promise.all([1, 2, 3, 4, 5].map((n) => journal.append(noteDrafts(n, 1))));
    expect(results.map((result) => unwrap(result)[0]?.seq)).toEqual([1, 2, 3, 4, 5]);
    expect((await eventsAfter(journal)).map(({ data }) => data)).toEqual(
      [1, 2, 3, 4, 5].map((n) => ({ text: `note ${n}` })),
    );
  });

  it('writes nothing for an empty batch', async () => {
    const disk = new MemoryDisk();
    const { journal } = await opened(disk);
    const before = disk.content(FIRST_FILE);
    expect(unwrap(await journal.append([]))).toEqual([]);
    expect(disk.content(FIRST_FILE)).toEqual(before);
  });

  it('packs a large batch and reads it back as it was', async () => {
    const disk = new MemoryDisk();
    const { journal } = await opened(disk);
    const events = await appendAll(journal, noteDrafts(1, 2500));
    expect(disk.content(FIRST_FILE).length).toBeLessThan(JSON.stringify(events).length / 2);
    expect(await eventsAfter(journal)).toEqual(events);
  });

  it('keeps words in any script, and what looks like a line break, as they were', async () => {
    const texts = ['naïve “quotes” 日本語 🙂', 'line one\nline two\r\n\u2028three', '\ud800 alone', '{"prevHash":"x"}'];
    const disk = new MemoryDisk();
    const { journal } = await opened(disk);
    const events = await appendAll(
      journal,
      texts.map((text, index) => noteDraft(index + 1, text)),
    );
    const reopened = await opened(disk);
    expect(await eventsAfter(reopened.journal)).toEqual(events);
    expect(events.map(({ data }) => data)).toEqual(texts.map((text) => ({ text })));
  });

  it('refuses a draft that could not be read back, and records nothing of its batch', async () => {
    const { journal } = await opened(new MemoryDisk());
    const unfit = { ...noteDraft(2), id: 'not-an-id' } as unknown as ReturnType<typeof noteDraft>;
    await expect(journal.append([noteDraft(1), unfit])).rejects.toThrow('cannot be recorded: id');
    expect(journal.head().seq).toBe(0);
    expect(await appendAll(journal, [noteDraft(3)])).toMatchObject([{ seq: 1 }]);
  });

  it('refuses appends once it is closed', async () => {
    const { journal } = await opened(new MemoryDisk());
    await journal.close();
    expect(await journal.append(noteDrafts(1, 1))).toMatchObject({ ok: false, error: { code: 'JOURNAL_UNAVAILABLE' } });
  });

  it('begins a new file before one grows too long, and reads over both', async () => {
    const disk = new MemoryDisk();
    const { journal } = await opened(disk, { rotateAtBytes: 1500 });
    const events = await appendAll(journal, ...[1, 2, 3, 4, 5].map((n) => noteDrafts(n, 1)));
    await journal.close();
    expect(disk.content(FIRST_FILE).length).toBeLessThanOrEqual(1500);
    expect(disk.content(SECOND_FILE).length).toBeGreaterThan(0);
    const again = await opened(disk, { rotateAtBytes: 1500 });
    expect(again.journal.head()).toEqual({ seq: 5, hash: events[4]?.hash });
    expect(await eventsAfter(again.journal)).toEqual(events);
    expect(await again.journal.verify()).toMatchObject({ isClean: true, events: 5, head: again.journal.head() });
  });
});
