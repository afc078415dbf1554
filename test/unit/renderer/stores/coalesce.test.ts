import { describe, expect, it } from 'vitest';
import { coalesce } from '../../../../renderer/stores/coalesce';
import { settle } from '../support';

describe('coalesce', () => {
  it('runs once more, and only once, however often it is asked for meanwhile', async () => {
    const waiting: (() => void)[] = [];
    let runs = 0;
    const run = coalesce(() => {
      runs += 1;
      return new Promise((resolve) => waiting.push(resolve));
    });
    const all = [run(), run(), run()];
    expect(runs).toBe(1);
    waiting.shift()?.();
    await settle();
    expect(runs).toBe(2);
    waiting.shift()?.();
    await Promise.all(all);
    expect(runs).toBe(2);
  });

  it('goes on after a run that failed', async () => {
    let runs = 0;
    const run = coalesce(async () => {
      runs += 1;
      if (runs === 1) throw new Error('once');
    });
    const first = run();
    const second = run();
    await expect(first).rejects.toThrow('once');
    await second;
    expect(runs).toBe(2);
  });
});
