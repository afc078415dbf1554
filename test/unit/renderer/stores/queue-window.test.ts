import { describe, expect, it } from 'vitest';
import {
  KEPT_WINDOWS,
  nearestWindows,
  scrollTopFor,
  visibleRows,
  windowsOf,
} from '../../../../renderer/stores/queue-window';

describe('the rows on screen', () => {
  it('are those between the edges, with some before and after', () => {
    expect(visibleRows(0, 400, 40, 250_000, 4)).toEqual({ first: 0, last: 13 });
    expect(visibleRows(4_000, 400, 40, 250_000, 4)).toEqual({ first: 96, last: 113 });
    expect(visibleRows(249_990 * 40, 400, 40, 250_000, 4)).toEqual({ first: 249_986, last: 249_999 });
  });

  it('are none in an empty list', () => {
    const { first, last } = visibleRows(0, 400, 40, 0, 4);
    expect(last - first).toBeLessThan(0);
  });

  it('are held by at most two windows of a hundred when they stand across an edge', () => {
    expect(windowsOf({ first: 96, last: 113 })).toEqual([0, 1]);
    expect(windowsOf({ first: 100, last: 199 })).toEqual([1]);
    expect(windowsOf({ first: 0, last: -1 })).toEqual([]);
  });

  it('keep only the windows nearest to what is on screen', () => {
    const windows = new Map(Array.from({ length: 60 }, (_, n) => [n, {} as never]));
    const kept = [...nearestWindows(windows, 45).keys()].toSorted((a, b) => a - b);
    expect(kept).toHaveLength(KEPT_WINDOWS);
    expect(kept).toContain(45);
    expect(kept).not.toContain(0);
  });
});

describe('bringing a row into view', () => {
  it('does not move when the row is wholly in view', () => {
    expect(scrollTopFor(3, 0, 400, 40)).toBe(0);
  });

  it('moves as little as needed, up or down', () => {
    expect(scrollTopFor(10, 0, 400, 40)).toBe(40);
    expect(scrollTopFor(2, 400, 400, 40)).toBe(80);
  });
});
