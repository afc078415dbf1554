import { describe, expect, it } from 'vitest';
import type { ImportProgress } from '#shared/contract/import';
import { type ImportTiming, noteProgress, phaseTimes, timeLeft } from '../../../../renderer/stores/import-time';

const ROWS = 1_000;
const READ: readonly ImportProgress['phase'][] = ['reading', 'comparing'];
const TAKE: readonly ImportProgress['phase'][] = ['reading', 'comparing', 'recording'];

function run(...steps: readonly (readonly [ImportProgress['phase'], number, number])[]): ImportTiming | null {
  return steps.reduce<ImportTiming | null>(
    (timing, [phase, share, atMs]) =>
      noteProgress(timing, { phase, rowsDone: ROWS * share, bytesDone: 500 * share, bytesTotal: 500 }, ROWS, atMs),
    null,
  );
}

describe('the time an import still takes', () => {
  it('is not made up before something was seen', () => {
    expect(timeLeft(null, READ, {}, 5_000)).toEqual({ leftMs: null, isMoreToCome: false });
    expect(timeLeft(run(['reading', 0, 0], ['reading', 0.5, 200]), READ, {}, 200).leftMs).toBeNull();
    expect(timeLeft(run(['reading', 0, 0], ['reading', 0.01, 9_000]), READ, {}, 9_000).leftMs).toBeNull();
  });

  it('follows the pace of what was done, and says that more comes which nobody can time yet', () => {
    const timing = run(['reading', 0, 0], ['reading', 0.25, 2_000]);
    expect(timeLeft(timing, READ, {}, 2_000)).toEqual({ leftMs: 6_000, isMoreToCome: true });
  });

  it('knows the later parts from the run before', () => {
    const timing = run(['reading', 0, 0], ['reading', 0.5, 2_000]);
    expect(timeLeft(timing, READ, { comparing: 700 }, 2_000)).toEqual({ leftMs: 2_700, isMoreToCome: false });
    expect(timeLeft(timing, TAKE, { comparing: 700 }, 2_000)).toEqual({ leftMs: 2_700, isMoreToCome: true });
  });

  it('goes by the run before while this one shows no pace', () => {
    const timing = run(['reading', 0, 0], ['reading', 0.01, 100]);
    expect(timeLeft(timing, READ, { reading: 4_000, comparing: 500 }, 100).leftMs).toBe(4_400);
    expect(timeLeft(run(['recording', 0, 0]), TAKE, {}, 9_000)).toEqual({ leftMs: null, isMoreToCome: false });
  });

  it('is never less than nothing', () => {
    expect(timeLeft(run(['reading', 0, 0]), READ, { reading: 1_000, comparing: 0 }, 99_000).leftMs).toBe(0);
    expect(timeLeft(run(['reading', 0, 0], ['reading', 1, 4_000]), READ, { comparing: 0 }, 4_000).leftMs).toBe(0);
  });

  it('remembers how long each part took', () => {
    const timing = run(['reading', 0, 0], ['reading', 1, 3_000], ['comparing', 0.5, 3_200]);
    expect(phaseTimes(timing, 3_700)).toEqual({ reading: 3_200, comparing: 500 });
    expect(phaseTimes(null, 1)).toEqual({});
  });
});
