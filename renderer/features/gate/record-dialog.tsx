import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { AccountView } from '../../ipc/types';
import { neededFor } from '../../stores/begin-wish';
import { chosenDebts, openDebts } from '../../stores/contact-input';
import type { RecordScope } from '../../stores/record-fields';
import { RECORD_DEFAULTS, RECORD_KINDS, type RecordKindId, fieldsOf, isAsked } from '../../stores/record-kinds';
import { fittingRecords } from '../../stores/record-search';
import type { Backing, RecordDraft } from '../../stores/record-store';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { APPROVE_WORDS } from '../../text/gate-words';
import { RECORD_PROBLEM_WORDS, RECORD_TITLES, RECORD_WORDS } from '../../text/record-words';
import { CONTACT_WORDS } from '../../text/ui-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { SuggestBox } from '../../ui/suggest-box';
import { type ApprovalDraft, NO_APPROVAL, missingApproval } from './approval-fields';
import styles from './explain-dialog.module.css';
import { ReadOnlyNotice } from './read-only-notice';
import { RecordAnswer } from './record-answer';
import { RecordField } from './record-field';
import { commandErrorWords } from './use-command';

type Props = { readonly gate: GateView | null; readonly view: AccountView; readonly onClose: () => void };

/** What the kind is called once it is picked, else what is typed. */
function typedWords(draft: RecordDraft): string {
  return draft.kind === null ? draft.typed : RECORD_TITLES[draft.kind].title;
}

function isStop(kind: RecordKindId): boolean {
  const fields: readonly string[] = RECORD_KINDS[kind].fields;
  return fields.includes('source');
}

/** What the supervisor has not filled in yet; nothing while no answer asks for it. */
function lackingFor({ refusal }: RecordDraft, approval: ApprovalDraft): keyof ApprovalDraft | null {
  const needed = refusal === null ? null : neededFor(refusal.judgement.verdicts);
  return needed === null || needed.by === 'compliance' ? null : missingApproval(approval, needed);
}

function goWords({ kind, isSending, refusal, allowed }: RecordDraft): string {
  if (isSending) return RECORD_WORDS.saving;
  const needed = refusal === null ? null : neededFor(refusal.judgement.verdicts);
  if (needed !== null && needed.by !== 'compliance') return APPROVE_WORDS.go;
  if (!isAsked(kind)) return RECORD_WORDS.save;
  return refusal === null && allowed === null ? RECORD_WORDS.ask : RECORD_WORDS.askAgain;
}

function backingOf(draft: RecordDraft, approval: ApprovalDraft): Backing | undefined {
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
  const approvalFirst = useRef<HTMLInputElement>(null);
  const [approval, setApproval] = useState<ApprovalDraft>(NO_APPROVAL);
  const [missing, setMissing] = useState<keyof ApprovalDraft | null>(null);
  const kind = draft?.kind ?? null;
  useEffect(() => {
    ui.records.draftOf(account.id);
  }, [ui, account.id]);
  const isThere = draft !== undefined;
  useEffect(() => {
    // What stands there from before is replaced by typing.
    if (isThere) first.current?.select();
  }, [isThere]);
  const hasPicked = useRef(false);
  useEffect(() => {
    // Picking the kind is one step; its first field is the next.
    if (kind !== null && hasPicked.current) fields.current?.querySelector<HTMLElement>('input, select')?.focus();
    hasPicked.current = false;
  }, [kind]);
  const error = draft?.error ?? null;
  useEffect(() => {
    if (error?.code === 'PIN_WRONG') approvalFirst.current?.select();
  }, [error]);
  const hasRefusal = (draft?.refusal ?? null) !== null;
  useEffect(() => {
    // What the answer asks for is filled in next.
    if (hasRefusal) approvalFirst.current?.focus();
  }, [hasRefusal]);
  if (draft === undefined) return null;
  const chosen = chosenDebts(ui.drafts.draftOf(account.id).words, account).map(({ id }) => id as string);
  const scope: RecordScope = {
    account,
    chosenDebtIds: chosen,
    nowMs: ui.desk.nowMs(),
    today: ui.desk.today(),
    zone: ui.desk.zone(),
  };
  const close = () => {
    // An answer is read once: it is on record, and what holds tomorrow may be another.
    if (draft.allowed !== null) ui.records.clear(account.id);
    onClose();
  };
  const save = async () => {
    if (isReadOnly) return;
    const lacking = lackingFor(draft, approval);
    setMissing(lacking);
    if (lacking !== null) return;
    const title = kind === null ? '' : RECORD_TITLES[kind].title;
    const isDone = await ui.records.save(scope, backingOf(draft, approval));
    if (isDone && isAsked(kind)) {
      setApproval(NO_APPROVAL);
      return;
    }
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
    <Dialog title={RECORD_WORDS.title} closeLabel={RECORD_WORDS.close} onClose={close} initialFocus={first}>
      <form className={styles['form']} onSubmit={handleSubmit} noValidate aria-busy={draft.isSending}>
        <ReadOnlyNotice />
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
        <RecordAnswer
          draft={draft}
          gate={gate}
          view={view}
          approval={approval}
          missing={missing}
          firstField={approvalFirst}
          onApproval={(change) => {
            setApproval({ ...approval, ...change });
            setMissing(null);
          }}
        />
        <div className={styles['foot']}>
          <Button kind="quiet" onClick={() => ui.records.clear(account.id)}>
            {RECORD_WORDS.clear}
          </Button>
          <Button type="submit" kind="primary" aria-disabled={draft.isSending || isReadOnly}>
            {goWords(draft)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
