import { describe, expect, it } from 'vitest';
import { EventIdValue } from '#shared/contract/values';
import { createEventIds } from '../../../../renderer/ipc/uuid-v7';

const random = (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(0xff);

describe('event ids', () => {
  it('are UUIDs of version 7 that carry the time they were made', () => {
    const nowMs = Date.parse('2026-11-20T15:00:00Z');
    const id = createEventIds({ nowMs: () => nowMs, random })();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(nowMs);
    expect(EventIdValue.safeParse(id).success).toBe(true);
  });

  it('sort in the order they were made while the clock stands still or goes back', () => {
    const times = [1_000, 1_000, 1_000, 900, 900, 1_001];
    const next = createEventIds({ nowMs: () => times.shift() ?? 2_000, random });
    const made = Array.from({ length: 6 }, () => next());
    expect(made).toEqual(made.toSorted());
    expect(new Set(made).size).toBe(6);
  });

  it('stay different when more are made in a millisecond than it can count', () => {
    const next = createEventIds({ nowMs: () => 5, random });
    const made = Array.from({ length: 5_000 }, () => next());
    expect(new Set(made).size).toBe(5_000);
    expect(made).toEqual(made.toSorted());
  });
});
