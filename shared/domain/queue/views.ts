import type { QueueFacts } from './facts';
import type { QueueClock } from './score';

/**
 * The views of the queue. `work` is what a collector works through; a follow-up appears there at its time. `incidents` and
 * `overrides` are a supervisor's.
 */
export const QUEUE_VIEWS = [
  'work',
  'follow-ups',
  'promises',
  'disputed',
  'held',
  'incidents',
  'overrides',
  'all',
] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

type ViewFacts = Pick<
  QueueFacts,
  'openDebts' | 'balanceMinor' | 'holds' | 'nextStepMs' | 'promiseDueDay' | 'disputedDebts' | 'incidents' | 'overrides'
>;

/** Whether an account belongs to a view at that moment. Nothing with a hold is ever in `work`. */
export function isInView(view: QueueView, facts: ViewFacts, clock: QueueClock): boolean {
  const isOpen = facts.openDebts > 0;
  switch (view) {
    case 'work':
      return isOpen && facts.holds === 0 && (facts.nextStepMs === 0 || facts.nextStepMs <= clock.nowMs);
    case 'follow-ups':
      return isOpen && facts.holds === 0 && facts.nextStepMs > clock.nowMs;
    case 'promises':
      return isOpen && facts.promiseDueDay >= 0;
    case 'disputed':
      return isOpen && facts.disputedDebts > 0;
    case 'held':
      return facts.holds !== 0;
    case 'incidents':
      return facts.incidents > 0;
    case 'overrides':
      return facts.overrides > 0;
    case 'all':
      return true;
  }
}

/** The total order of every view: by score, then the earlier next step, then the id, so that no two rows ever tie. */
export function compareQueueRows(
  a: { readonly score: number; readonly nextStepMs: number; readonly accountId: string },
  b: { readonly score: number; readonly nextStepMs: number; readonly accountId: string },
): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.nextStepMs !== b.nextStepMs) return a.nextStepMs - b.nextStepMs;
  if (a.accountId === b.accountId) return 0;
  return a.accountId < b.accountId ? -1 : 1;
}
