import { type RefObject, useEffect, useState } from 'react';
import type { Begun } from '#shared/contract/rules-view';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { AccountView } from '../../ipc/types';
import { neededFor } from '../../stores/begin-wish';
import { isAsked } from '../../stores/record-kinds';
import type { RecordDraft } from '../../stores/record-store';
import { useUi } from '../../stores/ui-context';
import { APPROVE_WORDS, EXPLAIN_WORDS, REFUSAL_REASON_WORDS } from '../../text/gate-words';
import { RECORD_WORDS } from '../../text/record-words';
import { Banner } from '../../ui/banner';
import { type ApprovalDraft, ApprovalFields } from './approval-fields';
import styles from './explain-dialog.module.css';
import { Headline } from './headline';
import { VerdictList } from './verdict-item';

type Props = {
  readonly draft: RecordDraft;
  readonly gate: GateView | null;
  readonly view: AccountView;
  readonly approval: ApprovalDraft;
  readonly missing: keyof ApprovalDraft | null;
  readonly firstField: RefObject<HTMLInputElement | null>;
  readonly onApproval: (change: Partial<ApprovalDraft>) => void;
};

/** The law behind rules that were met; their ids alone until the packs have told it. */
function useCitations(ruleIds: readonly string[]): readonly string[] {
  const { client } = useUi();
  const [citations, setCitations] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isGone = false;
    void client.rules.packs({}).then((reply) => {
      if (!reply.ok || isGone) return;
      setCitations(new Map(reply.value.rules.map(({ ruleId, citation }) => [ruleId, citation])));
    });
    return () => {
      isGone = true;
    };
  }, [client]);
  return ruleIds.map((ruleId) => {
    const citation = citations.get(ruleId);
    return citation === undefined ? ruleId : `${citation} (${ruleId})`;
  });
}

function Passed({ ruleIds }: { readonly ruleIds: readonly string[] }) {
  const words = useCitations(ruleIds);
  if (words.length === 0) return null;
  return (
    <details className={styles['passed']}>
      <summary>{EXPLAIN_WORDS.alsoChecked(words.length)}</summary>
      <p>{words.join(' · ')}</p>
    </details>
  );
}

/** What main judged: in one line, rule by rule with its law, and what was met besides. */
function Judged({ begun, gate, view }: { readonly begun: Begun; readonly gate: GateView; readonly view: AccountView }) {
  const { outcome, verdicts, passed, earliestAllowedAt } = begun.judgement;
  return (
    <div className={styles['short']}>
      <Headline shown={{ outcome, verdicts, passed, earliestAllowedAt: earliestAllowedAt ?? null }} gate={gate} />
      <VerdictList verdicts={verdicts} gate={gate} view={view} />
      <Passed ruleIds={passed} />
    </div>
  );
}

/** What the rules answered to a debit, a report or a suit: why not and what it would take, or that it may be done. */
export function RecordAnswer({ draft, gate, view, approval, missing, firstField, onApproval }: Props) {
  const { refusal, allowed, kind } = draft;
  if (gate === null) return null;
  if (allowed !== null) {
    const isOver = allowed.standing === 'overridden';
    return (
      <>
        <Banner level="good" mark={isOver ? RECORD_WORDS.mayBeDoneOver : RECORD_WORDS.mayBeDone} role="status">
          {RECORD_WORDS.decisionKept}
        </Banner>
        <Judged begun={allowed} gate={gate} view={view} />
      </>
    );
  }
  if (refusal === null) return null;
  const needed = neededFor(refusal.judgement.verdicts);
  return (
    <>
      <Banner
        level={refusal.judgement.outcome === 'warn' ? 'warn' : 'danger'}
        mark={isAsked(kind) ? RECORD_WORDS.notAllowed : RECORD_WORDS.notPlanned}
        role="alert"
      >
        {refusal.refusedBecause.map((reason) => REFUSAL_REASON_WORDS[reason]).join(' ')}
      </Banner>
      <Judged begun={refusal} gate={gate} view={view} />
      {needed === null && <p>{APPROVE_WORDS.nobody}</p>}
      {needed?.by === 'compliance' && <p>{APPROVE_WORDS.compliance}</p>}
      {needed !== null && needed.by !== 'compliance' && (
        <>
          {needed.by === 'supervisor' && <p className={styles['effect']}>{APPROVE_WORDS.who}</p>}
          <ApprovalFields
            draft={approval}
            needed={needed}
            missing={missing}
            firstField={firstField}
            onChange={onApproval}
          />
        </>
      )}
    </>
  );
}
