import type { GateView } from '#shared/domain/compliance/gate-types';
import type { Instant } from '#shared/kernel/calendar';
import type { Outcome, Verdict } from '#shared/rules/types/judgement';
import { EXPLAIN_WORDS, OUTCOME_MARKS } from '../../text/gate-words';
import { classNames } from '../../ui/class-names';
import styles from './explain-dialog.module.css';
import { bothTimes } from './both-times';

/** A judgement as it is shown, whether the gate made it or main answered with it. */
export type Shown = {
  readonly outcome: Outcome;
  readonly verdicts: readonly Verdict[];
  /** Rules that were met, by id. */
  readonly passed: readonly string[];
  readonly earliestAllowedAt: Instant | null;
};

/** The judgement in one line: allowed, with a reason, or not and from when. */
export function Headline({ shown, gate }: { readonly shown: Shown; readonly gate: GateView }) {
  const count = (outcome: Verdict['outcome']) => shown.verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const words =
    shown.outcome === 'allowed'
      ? EXPLAIN_WORDS.allowed(shown.verdicts.length + shown.passed.length)
      : shown.outcome === 'warn'
        ? EXPLAIN_WORDS.warned(count('warn'))
        : EXPLAIN_WORDS.blocked(count('blocked'));
  const at = shown.earliestAllowedAt;
  return (
    <p className={classNames(styles['headline'], styles[shown.outcome])}>
      <strong>
        <span aria-hidden>{OUTCOME_MARKS[shown.outcome]}</span> {words}
      </strong>{' '}
      {shown.outcome === 'blocked' &&
        (at === null ? EXPLAIN_WORDS.never : EXPLAIN_WORDS.earliest(...bothTimes(gate, at)))}
    </p>
  );
}
