import type { ImportProgress } from '#shared/contract/import';

type Phase = ImportProgress['phase'];

/** How long the phases of a run took, in ms, as far as they are known. */
export type PhaseTimes = Partial<Readonly<Record<Phase, number>>>;

/** What was seen of a run so far. `share` is how far the present phase is, 0 to 1; null: nobody knows. */
export type ImportTiming = {
  readonly phase: Phase;
  readonly beganMs: number;
  readonly share: number | null;
  readonly times: PhaseTimes;
};

/** What may be said of the time that is left: `leftMs` null is "working it out"; `isMoreToCome` names phases nobody can time yet. */
export type TimeLeft = { readonly leftMs: number | null; readonly isMoreToCome: boolean };

const ORDER: readonly Phase[] = ['keeping', 'reading', 'comparing', 'recording'];
/** Before so much time and so much of the work are seen, a figure would be made up. */
const SOONEST_MS = 1_000;
const LEAST_SHARE = 0.04;

function shareOf({ phase, bytesDone, bytesTotal, rowsDone }: ImportProgress, rows: number): number | null {
  if (phase === 'recording') return null;
  if (phase === 'comparing') return rows === 0 ? null : Math.min(1, rowsDone / rows);
  return bytesTotal === 0 ? null : Math.min(1, bytesDone / bytesTotal);
}

/** Takes note of a step. `rows` is how many the file has. */
export function noteProgress(
  before: ImportTiming | null,
  progress: ImportProgress,
  rows: number,
  nowMs: number,
): ImportTiming {
  const share = shareOf(progress, rows);
  if (before === null) return { phase: progress.phase, beganMs: nowMs, share, times: {} };
  if (before.phase === progress.phase) return { ...before, share };
  const times = { ...before.times, [before.phase]: nowMs - before.beganMs };
  return { phase: progress.phase, beganMs: nowMs, share, times };
}

/** How long each phase took, when the run is over. */
export function phaseTimes(timing: ImportTiming | null, nowMs: number): PhaseTimes {
  return timing === null ? {} : { ...timing.times, [timing.phase]: nowMs - timing.beganMs };
}

/**
 * What is left by the pace of the present phase and what the later ones took in an earlier run of the same file (`known`).
 * `phases` are those this run goes through.
 */
export function timeLeft(
  timing: ImportTiming | null,
  phases: readonly Phase[],
  known: PhaseTimes,
  nowMs: number,
): TimeLeft {
  if (timing === null) return { leftMs: null, isMoreToCome: false };
  const later = ORDER.slice(ORDER.indexOf(timing.phase) + 1).filter((phase) => phases.includes(phase));
  const laterMs = later.reduce((sum, phase) => sum + (known[phase] ?? 0), 0);
  const isMoreToCome = later.some((phase) => known[phase] === undefined);
  const passedMs = nowMs - timing.beganMs;
  const { share } = timing;
  if (share !== null && share >= LEAST_SHARE && passedMs >= SOONEST_MS) {
    return { leftMs: (passedMs * (1 - share)) / share + laterMs, isMoreToCome };
  }
  const before = known[timing.phase];
  return { leftMs: before === undefined ? null : Math.max(0, before - passedMs) + laterMs, isMoreToCome };
}
