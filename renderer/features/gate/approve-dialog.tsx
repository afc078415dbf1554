import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { AccountView } from '../../ipc/types';
import { sendWish } from '../../stores/begin-contact';
import { neededFor } from '../../stores/begin-wish';
import type { GateDialog } from '../../stores/gate-dialog-store';
import { useUi } from '../../stores/ui-context';
import { APPROVE_WORDS, GATE_WORDS } from '../../text/gate-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { type ApprovalDraft, ApprovalFields, NO_APPROVAL, missingApproval } from './approval-fields';
import styles from './explain-dialog.module.css';
import { commandErrorWords } from './use-command';
import { VerdictList } from './verdict-item';

type Props = {
  readonly dialog: Extract<GateDialog, { kind: 'approve' }>;
  readonly gate: GateView;
  readonly view: AccountView;
  readonly onClose: () => void;
};

/** Somebody with the right lets a blocked contact through: who, why and on what grounds goes on record. */
export function ApproveDialog({ dialog, gate, view, onClose }: Props) {
  const ui = useUi();
  const asking = useStore(ui.begins, (state) => state.asking);
  const failed = useStore(ui.begins, (state) => state.failed);
  const first = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<ApprovalDraft>(NO_APPROVAL);
  const [missing, setMissing] = useState<keyof ApprovalDraft | null>(null);
  const [isSent, setIsSent] = useState(false);
  useEffect(() => {
    // What is wrong is most often the PIN: typing again replaces it.
    if (isSent && failed !== null) first.current?.select();
  }, [isSent, failed]);
  const needed = neededFor(dialog.verdicts) ?? { by: 'compliance', isEvidenceNeeded: true };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const lacking = missingApproval(draft, needed);
    setMissing(lacking);
    if (lacking !== null || asking !== null) return;
    setIsSent(true);
    const { pin, reason, evidence } = draft;
    const words = { reason: reason.trim(), evidence: evidence.trim() === '' ? null : evidence.trim() };
    const wish =
      needed.by === 'collector'
        ? { ...dialog.wish, warnReason: words.reason }
        : { ...dialog.wish, approval: { pin, ...words } };
    void sendWish(ui, wish);
  };
  return (
    <Dialog
      title={needed.by === 'collector' ? APPROVE_WORDS.collectorTitle : APPROVE_WORDS.title}
      closeLabel={APPROVE_WORDS.cancel}
      onClose={onClose}
      initialFocus={first}
    >
      <form className={styles['form']} onSubmit={handleSubmit} noValidate>
        <div className={styles['short']}>
          <VerdictList verdicts={dialog.verdicts} gate={gate} view={view} />
        </div>
        {needed.by !== 'collector' && <p className={styles['effect']}>{APPROVE_WORDS.who}</p>}
        {isSent && failed !== null && (
          <Banner level="danger" mark="!" role="alert">
            {commandErrorWords(failed.error)}
          </Banner>
        )}
        <ApprovalFields
          draft={draft}
          needed={needed}
          missing={missing}
          firstField={first}
          onChange={(change) => {
            setDraft({ ...draft, ...change });
            setMissing(null);
          }}
        />
        <div className={styles['foot']}>
          <Button type="submit" kind="primary" aria-disabled={asking !== null}>
            {asking === null ? APPROVE_WORDS.go : GATE_WORDS.asking1}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
