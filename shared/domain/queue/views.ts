import type { QueueFacts } from './facts';
import type { QueueClock } from './score';

/**
 * The views of the queue. `work` is what a collector works through; a follow-up appears there at its time, what was skipped when it
 * comes back, and what somebody else keeps for themselves never. `callable` is what of it may be dialled now. `incidents` and `overrides` are a supervisor's.
 */
export const QUEUE_VIEWS = [
  'work',
  'callable',
  'follow-ups',
  'skipped',
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
  | 'openDebts'
  | 'balanceMinor'
  | 'holds'
  | 'nextStepMs'
  | 'nextStepOwner'
  | 'skippedUntilMs'
  | 'promiseDueDay'
  | 'disputedDebts'
  | 'incidents'
  | 'overrides'
>;

/** What of an account follows the clock and the rules, and is stored nowhere. */
export type QueueLive = { readonly isCallable: boolean };
const NOT_LIVE: QueueLive = { isCallable: false };

/** The next step is somebody else's alone: nobody else works the account until it is settled. */
export function isKeptByAnother(facts: Pick<QueueFacts, 'nextStepOwner'>, clock: QueueClock): boolean {
  return facts.nextStepOwner !== '' && facts.nextStepOwner !== clock.actorId;
}

/** Whether an account belongs to a view at that moment. Nothing with a hold is ever in `work`. */
export function isInView(
  view: QueueView,
  facts: ViewFacts,
  clock: QueueClock,
  { isCallable }: QueueLive = NOT_LIVE,
): boolean {
  const isOpen = facts.openDebts > 0;
  switch (view) {
    case 'work':
      return (
        isOpen &&
        facts.holds === 0 &&
        facts.nextStepMs <= clock.nowMs &&
        facts.skippedUntilMs <= clock.nowMs &&
        !isKeptByAnother(facts, clock)
      );
    case 'callable':
      return isCallable && isInView('work', facts, clock, { isCallable });
    case 'follow-ups':
      return isOpen && facts.holds === 0 && facts.nextStepMs > clock.nowMs && !isKeptByAnother(facts, clock);
    case 'skipped':
      return isOpen && facts.skippedUntilMs > clock.nowMs;
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

type QueueRank = { readonly score: number; readonly nextStepMs: number; readonly accountId: string };

/**
 * The order of `work`: what may be dialled now comes first, because nobody can work the rest by phone; it stays in the view, for
 * letters and mails, and for portfolios without a phone the order is that of the score alone.
 */
export function compareWork(a: QueueRank & QueueLive, b: QueueRank & QueueLive): number {
  return a.isCallable === b.isCallable ? compareQueueRows(a, b) : Number(b.isCallable) - Number(a.isCallable);
}

/** The total order of every other view: by score, then the earlier next step, then the id, so that no two rows ever tie. */
export function compareQueueRows(a: QueueRank, b: QueueRank): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.nextStepMs !== b.nextStepMs) return a.nextStepMs - b.nextStepMs;
  if (a.accountId === b.accountId) return 0;
  return a.accountId < b.accountId ? -1 : 1;
}
