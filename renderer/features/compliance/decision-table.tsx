import { useState } from 'react';
import type { RecordedDecision } from '#shared/domain/compliance/gate-types';
import type { AccountRecord } from '../../stores/compliance-account';
import { useDeskTimes, useUi } from '../../stores/ui-context';
import { DECISION_OUTCOMES, DECISION_WORDS } from '../../text/compliance-words';
import { REFUSAL_REASON_WORDS, VERDICT_WORDS } from '../../text/gate-words';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { actDetails, actWords, outcomeOf, sentenceOf, tellingVerdicts } from './decision-words';
import styles from './decision-table.module.css';
import section from './section.module.css';

const PAGE = 100;

type RowProps = { readonly decision: RecordedDecision; readonly account: AccountRecord['account'] };

function refusalWords(reason: string): string {
  const words: Readonly<Record<string, string>> = REFUSAL_REASON_WORDS;
  return words[reason] ?? reason;
}

/** Why the act was or was not made: rules that hindered, what was said for it, and who let it through. */
function Reasons({ decision, account }: RowProps) {
  const { override, reason, judgement, refusedBecause } = decision;
  const verdicts = tellingVerdicts(decision);
  const because = refusedBecause.filter((each) => each !== 'BLOCKED');
  return (
    <ul className={styles['reasons']}>
      {verdicts.map((verdict) => (
        <li key={`${verdict.packId} ${verdict.ruleId}`}>
          <strong>{VERDICT_WORDS[verdict.outcome]}:</strong> {sentenceOf(verdict, account)}{' '}
          <span className={section['id']}>
            {verdict.citation} ({verdict.ruleId})
          </span>
        </li>
      ))}
      {because.map((each) => (
        <li key={each}>{refusalWords(each)}</li>
      ))}
      {reason !== null && <li>{DECISION_WORDS.reason(reason)}</li>}
      {override !== null && (
        <li>
          {DECISION_WORDS.override(override.approvedBy, override.reason)}{' '}
          {override.evidence === null ? DECISION_WORDS.noEvidence : DECISION_WORDS.evidence(override.evidence)}
        </li>
      )}
      <li className={section['id']}>{DECISION_WORDS.rulesMet(judgement.passed.length)}</li>
    </ul>
  );
}

function DecisionRow({ decision, account }: RowProps) {
  const { desk } = useUi();
  const times = useDeskTimes();
  const outcome = outcomeOf(decision);
  const { mark, word } = DECISION_OUTCOMES[outcome];
  return (
    <tr className={classNames(decision.isUndone && styles['undone'])}>
      <th scope="row">
        <time dateTime={decision.at}>{times.moment(decision.at, desk.nowMs())}</time>
        <div className={section['id']}>{decision.actorId}</div>
      </th>
      <td>
        <span className={styles['act']}>{actWords(decision, account)}</span>
        {actDetails(decision, account).map((detail) => (
          <div key={detail} className={section['id']}>
            {detail}
          </div>
        ))}
        {decision.isUndone && <span className={section['mark']}>{DECISION_WORDS.undone}</span>}
      </td>
      <td className={styles[outcome]}>
        <span aria-hidden="true">{mark} </span>
        {word}
      </td>
      <td>
        <Reasons decision={decision} account={account} />
      </td>
    </tr>
  );
}

/** Decisions, newest first. */
export function DecisionTable({ record }: { readonly record: AccountRecord }) {
  const [shown, setShown] = useState(PAGE);
  const { decisions, account } = record;
  const { columns } = DECISION_WORDS;
  const more = decisions.length - shown;
  return (
    <>
      <table className={classNames(section['table'], styles['decisions'])} aria-label={DECISION_WORDS.table}>
        <thead>
          <tr>
            <th scope="col">{columns.when}</th>
            <th scope="col">{columns.act}</th>
            <th scope="col">{columns.outcome}</th>
            <th scope="col">{columns.rules}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.slice(0, shown).map((decision) => (
            <DecisionRow key={decision.eventId} decision={decision} account={account} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <div className={section['tools']}>
          <Button onClick={() => setShown(shown + PAGE)}>{DECISION_WORDS.more(Math.min(more, PAGE))}</Button>
        </div>
      )}
    </>
  );
}
