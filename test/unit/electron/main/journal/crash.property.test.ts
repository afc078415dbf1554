import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '#shared/domain/events/types';
import { noteDraft } from '#test/support/disk-drafts';
import { eventsAfter, opened } from '#test/support/disk-journal';
import { type Chance, MemoryDisk, PowerCut } from '#test/support/disk-memory';

const ROTATE_AT_BYTES = 3000;

/** One session at the desk: what is appended, when the power goes (in disk steps), and what the cut leaves of unsynced work. */
type Session = {
  readonly batches: readonly (readonly number[])[];
  readonly powerAfter: number;
  readonly remains: readonly number[];
  readonly isFull: boolean;
};

const session: fc.Arbitrary<Session> = fc.record({
  // Lengths of the notes of each append; the long ones are deflated and fill several sectors.
  batches: fc.array(
    fc.array(fc.oneof(fc.nat(40), fc.integer({ min: 500, max: 6000 })), { minLength: 1, maxLength: 4 }),
    {
      maxLength: 8,
    },
  ),
  powerAfter: fc.oneof(fc.constant(100_000), fc.integer({ min: 1, max: 60 })),
  remains: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
  isFull: fc.boolean(),
});

/** Choices from a list of numbers, again from its start when it is used up. */
function chanceOf(numbers: readonly number[]): Chance {
  let next = 0;
  return (most) => {
    const value = numbers[next % numbers.length] ?? 0;
    next += 1;
    return value % (most + 1);
  };
}

/** What the record must come to: every acknowledged event, and perhaps the whole append that was under way at a power cut. */
type Expected = { readonly acknowledged: RecordedEvent[]; ids: number; isPending: boolean };

/** The content of events in few words: each hash proves its event and, through the chain, all before it. */
function hashes(events: readonly RecordedEvent[]): string {
  return events.map(({ hash }) => hash).join('\n');
}

async function runSession(disk: MemoryDisk, { batches, isFull }: Session, expected: Expected): Promise<void> {
  const { journal, opening } = await opened(disk, { rotateAtBytes: ROTATE_AT_BYTES });
  expect(opening.damage).toBeNull();
  const found = await eventsAfter(journal);
  // At most one append was under way at the cut: it is there whole or not at all.
  expect(hashes(found.slice(0, expected.acknowledged.length))).toBe(hashes(expected.acknowledged));
  if (!expected.isPending) expect(found.length).toBe(expected.acknowledged.length);
  expected.acknowledged.splice(0, Infinity, ...found);
  expected.isPending = false;
  expect(await journal.verify()).toMatchObject({ isClean: true, events: found.length });
  for (const [index, lengths] of batches.entries()) {
    const drafts = lengths.map((length) => noteDraft((expected.ids += 1), 'abcdefghij'.repeat(600).slice(0, length)));
    if (isFull && index === 2) disk.capacity = 4000;
    if (isFull && index === 5) disk.capacity = Infinity;
    expected.isPending = true;
    const result = await journal.append(drafts);
    expected.isPending = false;
    if (result.ok) expected.acknowledged.push(...result.value);
    else expect(result.error.code).toBe('DISK_FULL');
  }
  await journal.close();
}

describe('a journal over crashes', () => {
  it('has every acknowledged event once, in order, on an unbroken chain, whenever the power goes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(session, { minLength: 1, maxLength: 5 }), async (sessions) => {
        let disk = new MemoryDisk();
        const expected: Expected = { acknowledged: [], ids: 0, isPending: false };
        for (const each of sessions) {
          disk.cutPowerAt = each.powerAfter;
          try {
            await runSession(disk, each, expected);
          } catch (error) {
            if (!(error instanceof PowerCut)) throw error;
          }
          disk = disk.afterPowerCut(chanceOf(each.remains));
        }
        await runSession(disk, { batches: [[5]], powerAfter: 0, remains: [0], isFull: false }, expected);
        const { journal } = await opened(disk);
        const events = await eventsAfter(journal);
        expect(hashes(events)).toBe(hashes(expected.acknowledged));
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
        expect(events.every(({ seq }, index) => seq === index + 1)).toBe(true);
        const hlcs = events.map(({ hlc }) => hlc);
        expect(hlcs.join()).toBe(hlcs.toSorted().join());
      }),
      { numRuns: 80 },
    );
  });
});
