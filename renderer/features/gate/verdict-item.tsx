import { useId } from 'react';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { Verdict } from '#shared/rules/types/judgement';
import type { AccountView } from '../../ipc/types';
import { CONFIDENCE_WORDS, EXPLAIN_WORDS, VERDICT_WORDS } from '../../text/gate-words';
import { factWords, momentIn, verdictSentence } from '../../text/gate-format';
import { classNames } from '../../ui/class-names';
import styles from './explain-dialog.module.css';

type Props = { readonly verdict: Verdict; readonly gate: GateView; readonly view: AccountView };

const MARKS: Readonly<Record<Verdict['outcome'], string>> = { blocked: '✗', warn: '!', informed: 'i', allowed: '✓' };

/** One rule that hinders, warns or tells: its sentence, the law, what was looked at, and when it alone would be met. */
export function VerdictItem({ verdict, gate, view }: Props) {
  const titleId = useId();
  const { account } = view;
  const facts = factWords(verdict, account, gate.deskZone, gate.nowMs);
  const there = gate.zones[0];
  const at = verdict.earliestAllowedAt;
  return (
    <li>
      <article className={classNames(styles['verdict'], styles[verdict.outcome])} aria-labelledby={titleId}>
        <p id={titleId} className={styles['sentence']}>
          <strong>
            <span aria-hidden>{MARKS[verdict.outcome]}</span> {VERDICT_WORDS[verdict.outcome]}
          </strong>{' '}
          {verdictSentence(verdict, account)}
        </p>
        {at !== null && (
          <p>
            {EXPLAIN_WORDS.from} {momentIn(gate.deskZone, at, gate.nowMs)}
            {there !== undefined && there !== gate.deskZone && ` (${momentIn(there, at, gate.nowMs)})`}
          </p>
        )}
        <p className={styles['law']}>
          {EXPLAIN_WORDS.citation}: {verdict.citation} · {EXPLAIN_WORDS.rule}: {verdict.ruleId} · {EXPLAIN_WORDS.pack}:{' '}
          {verdict.packId} {verdict.packVersion} · {EXPLAIN_WORDS.confidence}: {verdict.confidence} (
          {CONFIDENCE_WORDS[verdict.confidence]})
        </p>
        {facts.length > 0 && (
          <p className={styles['law']}>
            {EXPLAIN_WORDS.facts}: {facts.map(({ title, value }) => `${title} ${value}`).join(' · ')}
          </p>
        )}
      </article>
    </li>
  );
}

/** The rules that hinder or tell, as a list; those that were met are left out. */
export function VerdictList({
  verdicts,
  gate,
  view,
}: Omit<Props, 'verdict'> & { readonly verdicts: readonly Verdict[] }) {
  const told = verdicts.filter(({ outcome }) => outcome !== 'allowed');
  const order: readonly Verdict['outcome'][] = ['blocked', 'warn', 'informed'];
  const inOrder = order.flatMap((outcome) => told.filter((verdict) => verdict.outcome === outcome));
  return (
    <ol className={styles['verdicts']}>
      {inOrder.map((verdict) => (
        <VerdictItem key={verdict.ruleId} verdict={verdict} gate={gate} view={view} />
      ))}
    </ol>
  );
}
