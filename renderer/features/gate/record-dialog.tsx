import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { AccountView } from '../../ipc/types';
import { neededFor } from '../../stores/begin-wish';
import { chosenDebts, openDebts } from '../../stores/contact-input';
import type { RecordScope } from '../../stores/record-fields';
import { RECORD_DEFAULTS, RECORD_KINDS, type RecordKindId, fieldsOf } from '../../stores/record-kinds';
import { fittingRecords } from '../../stores/record-search';
import type { DebitBacking, RecordDraft } from '../../stores/record-store';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { REFUSAL_REASON_WORDS } from '../../text/en-gate';
import { RECORD_PROBLEM_WORDS, RECORD_TITLES, RECORD_WORDS } from '../../text/en-record';
import { CONTACT_WORDS } from '../../text/en-ui';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { SuggestBox } from '../../ui/suggest-box';
import { type ApprovalDraft, ApprovalFields, NO_APPROVAL } from './approval-fields';
import styles from './explain-dialog.module.css';
import { RecordField } from './record-field';
import { commandErrorWords } from './use-command';
import { VerdictList } from './verdict-item';

type Props = { readonly gate: GateView | null; readonly view: AccountView; readonly onClose: () => void };

/** What the kind is called once it is picked, else what is typed. */
function typedWords(draft: RecordDraft): string {
  return draft.kind === null ? draft.typed : RECORD_TITLES[draft.kind].title;
}

function isStop(kind: RecordKindId): boolean {
  const fields: readonly string[] = RECORD_KINDS[kind].fields;
  return fields.includes('source');
}

/** A debit that was not let through: why, and what it takes to plan it all the same. */
function DebitRefusal({
  draft,
  gate,
  view,
  approval,
  onApproval,
}: {
  readonly draft: RecordDraft;
  readonly gate: GateView | null;
  readonly view: AccountView;
  readonly approval: ApprovalDraft;
  readonly onApproval: (change: Partial<ApprovalDraft>) => void;
}) {
  const first = useRef<HTMLInputElement>(null);
  const { refusal } = draft;
  if (refusal === null || gate === null) return null;
  const { verdicts } = refusal.judgement;
  const needed = neededFor(verdicts);
  return (
    <>
      <Banner level="danger" mark={RECORD_WORDS.notPlanned} role="alert">
        {refusal.refusedBecause.map((reason) => REFUSAL_REASON_WORDS[reason]).join(' ')}
      </Banner>
      <div className={styles['short']}>
        <VerdictList verdicts={verdicts} gate={gate} view={view} />
      </div>
      {needed !== null && needed.by !== 'compliance' && (
        <ApprovalFields draft={approval} needed={needed} missing={null} firstField={first} onChange={onApproval} />
      )}
    </>
  );
}

function backingOf(draft: RecordDraft, approval: ApprovalDraft): DebitBacking | undefined {
  if (draft.refusal === null) return undefined;
  const { pin, reason, evidence } = approval;
  const request = { pin, reason: reason.trim(), evidence: evidence.trim() === '' ? null : evidence.trim() };
  const warnReason = reason.trim() === '' ? null : reason.trim();
  return { warnReason, approval: pin === '' || warnReason === null ? null : request };
}

/**
 * Records what was said or received: first what it is, by typing, then its few fields. What is typed stays until it is recorded or
 * cleared, also when the dialog is closed in between.
 */
export function RecordDialog({ gate, view, onClose }: Props) {
  const ui = useUi();
  const { account } = view;
  const draft = useStore(ui.records, (state) => state.drafts[account.id]);
  const isReadOnly = useIsReadOnly();
  const first = useRef<HTMLInputElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const [approval, setApproval] = useState<ApprovalDraft>(NO_APPROVAL);
  const kind = draft?.kind ?? null;
  useEffect(() => {
    ui.records.draftOf(account.id);
  }, [ui, account.id]);
  const hasPicked = useRef(false);
  useEffect(() => {
    // Picking the kind is one step; its first field is the next.
    if (kind !== null && hasPicked.current) fields.current?.querySelector<HTMLElement>('input, select')?.focus();
    hasPicked.current = false;
  }, [kind]);
  if (draft === undefined) return null;
  const chosen = chosenDebts(ui.drafts.draftOf(account.id).words, account).map(({ id }) => id as string);
  const scope: RecordScope = {
    account,
    chosenDebtIds: chosen,
    nowMs: ui.desk.nowMs(),
    today: ui.desk.today(),
    zone: ui.desk.zone(),
  };
  const save = async () => {
    if (isReadOnly) return;
    const title = kind === null ? '' : RECORD_TITLES[kind].title;
    const isDone = await ui.records.save(scope, backingOf(draft, approval));
    if (isDone) {
      onClose();
      ui.announcer.say(RECORD_WORDS.saved(title));
      return;
    }
    const after = ui.records.draftOf(account.id);
    if (after.problems[0]?.field === 'kind') first.current?.focus();
    else if (after.problems.length > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const kindProblem = draft.problems.find(({ field }) => field === 'kind');
  const values = { ...(kind === null ? {} : RECORD_DEFAULTS[kind]), ...draft.values };
  return (
    <Dialog title={RECORD_WORDS.title} closeLabel={RECORD_WORDS.close} onClose={onClose} initialFocus={first}>
      <form className={styles['form']} onSubmit={handleSubmit} noValidate aria-busy={draft.isSending}>
        {isReadOnly && (
          <Banner level="warn" mark="!">
            {CONTACT_WORDS.readOnly}
          </Banner>
        )}
        {draft.error !== null && (
          <Banner level="danger" mark={CONTACT_WORDS.notSaved} role="alert">
            {commandErrorWords(draft.error)}
          </Banner>
        )}
        <Field
          label={RECORD_WORDS.kind}
          problem={kindProblem === undefined ? null : RECORD_PROBLEM_WORDS[kindProblem.code]}
        >
          {(control) => (
            <SuggestBox
              control={control}
              inputRef={first}
              listLabel={RECORD_WORDS.kinds}
              nothingFits={RECORD_WORDS.noKind}
              placeholder={RECORD_WORDS.kindPlaceholder}
              value={typedWords(draft)}
              suggestions={fittingRecords(kind === null ? draft.typed : '', RECORD_TITLES).map((id) => ({
                id,
                code: '',
                title: RECORD_TITLES[id].title,
              }))}
              onType={(typed) => ui.records.type(account.id, typed)}
              onPick={({ id }) => {
                const picked = fittingRecords('', RECORD_TITLES).find((each) => each === id);
                hasPicked.current = true;
                if (picked !== undefined) ui.records.pick(account.id, picked);
              }}
            />
          )}
        </Field>
        {kind !== null && (
          <>
            <p className={styles['effect']}>{RECORD_TITLES[kind].effect}</p>
            <div ref={fields} className={styles['row']}>
              {fieldsOf(kind, account.parties.length, openDebts(account).length).map((name) => (
                <RecordField
                  key={`${kind} ${name}`}
                  name={name}
                  value={values[name] ?? ''}
                  problems={draft.problems}
                  view={view}
                  gate={gate}
                  chosenDebts={chosen.length}
                  isForStop={isStop(kind)}
                  onChange={(value) => ui.records.edit(account.id, { [name]: value })}
                />
              ))}
            </div>
          </>
        )}
        <DebitRefusal
          draft={draft}
          gate={gate}
          view={view}
          approval={approval}
          onApproval={(change) => setApproval({ ...approval, ...change })}
        />
        <div className={styles['foot']}>
          <Button kind="quiet" onClick={() => ui.records.clear(account.id)}>
            {RECORD_WORDS.clear}
          </Button>
          <Button type="submit" kind="primary" aria-disabled={draft.isSending || isReadOnly}>
            {draft.isSending ? RECORD_WORDS.saving : RECORD_WORDS.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
