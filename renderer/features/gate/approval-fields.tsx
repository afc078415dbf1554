import type { RefObject } from 'react';
import type { Needed } from '../../stores/begin-wish';
import { APPROVE_WORDS } from '../../text/gate-words';
import { Field } from '../../ui/field';
import { TextInput } from '../../ui/inputs';
import styles from './explain-dialog.module.css';

/** What somebody with the right types. The PIN is held here only, as long as the dialog is open. */
export type ApprovalDraft = { readonly pin: string; readonly reason: string; readonly evidence: string };
export const NO_APPROVAL: ApprovalDraft = { pin: '', reason: '', evidence: '' };

/** The first field that is still to be filled in; null when nothing is missing. */
export function missingApproval(draft: ApprovalDraft, needed: Needed): keyof ApprovalDraft | null {
  if (needed.by !== 'collector' && draft.pin === '') return 'pin';
  if (draft.reason.trim() === '') return 'reason';
  return needed.isEvidenceNeeded && draft.evidence.trim() === '' ? 'evidence' : null;
}

type Props = {
  readonly draft: ApprovalDraft;
  readonly needed: Needed;
  /** Shown at its field. */
  readonly missing: keyof ApprovalDraft | null;
  readonly firstField: RefObject<HTMLInputElement | null>;
  readonly onChange: (change: Partial<ApprovalDraft>) => void;
};

/** PIN, reason and evidence, as far as the rules ask for them. */
export function ApprovalFields({ draft, needed, missing, firstField, onChange }: Props) {
  const isSupervised = needed.by !== 'collector';
  return (
    <div className={styles['form']}>
      {isSupervised && (
        <Field label={APPROVE_WORDS.pin} problem={missing === 'pin' ? APPROVE_WORDS.pinRequired : null}>
          {(control) => (
            <TextInput
              {...control}
              ref={firstField}
              type="password"
              inputMode="numeric"
              autoComplete="off"
              value={draft.pin}
              onChange={(event) => onChange({ pin: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={APPROVE_WORDS.reason} problem={missing === 'reason' ? APPROVE_WORDS.reasonRequired : null}>
        {(control) => (
          <TextInput
            {...control}
            ref={isSupervised ? null : firstField}
            autoComplete="off"
            value={draft.reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        )}
      </Field>
      {isSupervised && (
        <Field label={APPROVE_WORDS.evidence} problem={missing === 'evidence' ? APPROVE_WORDS.evidenceRequired : null}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              value={draft.evidence}
              onChange={(event) => onChange({ evidence: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
