import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIds } from '#main/platform/ids';
import { StoredEventId } from '#shared/contract/events/stored-values';

describe('ids made at the desk', () => {
  it('are UUIDs of version 7 that carry the time', () => {
    const ids = createIds({ nowMs: () => 0x0123_4567_89ab });
    for (const id of [ids.newEventId(), ids.newDeskId()]) {
      expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(StoredEventId.safeParse(id).success).toBe(true);
    }
  });

  it('follow the example of RFC 9562', () => {
    // Appendix A.6: time 0x017F22E279B0, rand_a 0xCC3 (here the counter, which starts below 0x800), rand_b 0x18C4DC0C0C07398F.
    const random = [Buffer.from('04c3', 'hex'), Buffer.from('18c4dc0c0c07398f', 'hex')];
    const ids = createIds({ nowMs: () => 0x017f_22e2_79b0 }, () => random.shift() ?? Buffer.alloc(8));
    expect(ids.newEventId()).toBe('017f22e2-79b0-74c3-98c4-dc0c0c07398f');
  });

  it('rise within a millisecond, beyond the room of one, and when the clock goes back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_003 }), { minLength: 1 }),
        (times) => {
          const clock = [...times, ...Array.from({ length: 5000 }, () => times[0] ?? 0)];
          const ids = createIds({ nowMs: () => clock.shift() ?? 0 });
          const made = Array.from({ length: clock.length }, () => ids.newEventId());
          expect(made.join()).toBe(made.toSorted().join());
          expect(new Set(made).size).toBe(made.length);
        },
      ),
      { numRuns: 10 },
    );
  });
});
