import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { CANCEL_REASONS, type CancelReason } from '#shared/domain/compliance/types';
import type { GateView } from '#shared/domain/compliance/gate-types';
import { instant } from '#shared/kernel/calendar';
import type { EventId } from '#shared/kernel/ids';
import type { Result } from '#shared/kernel/result';
import type { AccountView } from '../../ipc/types';
import { useUi } from '../../stores/ui-context';
import { ACTION_WORDS, CANCEL_REASON_TITLES, CONSENT_TITLES, DUTY_TITLES, LIST_WORDS } from '../../text/gate-words';
import { formatLongDay, formatMoney } from '../../text/format';
import { stopTitle, stopWords } from '../../text/gate-format';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Select, TextInput } from '../../ui/inputs';
import { type ApprovalDraft, ApprovalFields, NO_APPROVAL, missingApproval } from './approval-fields';
import styles from './explain-dialog.module.css';
import { ReadOnlyNotice } from './read-only-notice';
import { useCommand } from './use-command';

type Props = { readonly gate: GateView; readonly view: AccountView; readonly onClose: () => void };

type FrameProps = {
  readonly title: string;
  readonly what: string;
  readonly go: string;
  readonly command: Pick<ReturnType<typeof useCommand>, 'isSending' | 'isBlocked' | 'error'>;
  readonly firstField: Parameters<typeof Dialog>[0]['initialFocus'];
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog with one thing to say, a few fields and one button. */
function Frame({ title, what, go, command, firstField, onSubmit, onClose, children }: FrameProps) {
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog
      title={title}
      closeLabel={ACTION_WORDS.close}
      onClose={onClose}
      {...(firstField === undefined ? {} : { initialFocus: firstField })}
    >
      <form className={styles['form']} onSubmit={handleSubmit} noValidate>
        <ReadOnlyNotice />
        <p>{what}</p>
        {command.error !== null && (
          <Banner level="danger" mark="!">
            {command.error}
          </Banner>
        )}
        {children}
        <div className={styles['foot']}>
          <Button type="submit" kind="primary" aria-disabled={command.isBlocked}>
            {command.isSending ? ACTION_WORDS.sending : go}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const SUPERVISED = { by: 'supervisor', isEvidenceNeeded: true } as const;

/** Lifting a stop: by a supervisor, for a reason, on evidence. */
export function LiftDialog({ gate, view, onClose, restrictionId }: Props & { readonly restrictionId: string }) {
  const ui = useUi();
  const first = useRef<HTMLInputElement>(null);
  const command = useCommand(onClose);
  const [draft, setDraft] = useState<ApprovalDraft>(NO_APPROVAL);
  const [missing, setMissing] = useState<keyof ApprovalDraft | null>(null);
  useEffect(() => {
    // What is wrong is most often the PIN: typing again replaces it.
    if (command.error !== null) first.current?.select();
  }, [command.error]);
  const stop = gate.restrictions.find((each) => each.restrictionId === restrictionId);
  const submit = () => {
    const lacking = missingApproval(draft, SUPERVISED);
    setMissing(lacking);
    if (lacking !== null) return;
    const approval = { pin: draft.pin, reason: draft.reason.trim(), evidence: draft.evidence.trim() };
    void command.send(
      (commandId) => ui.client.rules.lift({ commandId, accountId: view.account.id, restrictionId, approval }),
      ACTION_WORDS.lifted,
    );
  };
  return (
    <Frame
      title={ACTION_WORDS.liftTitle}
      what={stop === undefined ? ACTION_WORDS.gone : `${stopTitle(stop)}: ${stopWords(stop, view.account)}`}
      go={ACTION_WORDS.lift}
      command={command}
      firstField={first}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={styles['effect']}>{ACTION_WORDS.liftIntro}</p>
      <ApprovalFields
        draft={draft}
        needed={SUPERVISED}
        missing={missing}
        firstField={first}
        onChange={(change) => {
          setDraft({ ...draft, ...change });
          setMissing(null);
        }}
      />
    </Frame>
  );
}

type WordsDialogProps = {
  readonly title: string;
  /** What it is about, in words. */
  readonly what: string;
  readonly go: string;
  readonly label: string;
  /** Said when it is on record. */
  readonly said: string;
  readonly send: (commandId: EventId, words: string | null) => Promise<Result<unknown>>;
  readonly onClose: () => void;
};

/** An entry with words that may be left out. */
function WordsDialog({ title, what, go, label, said, send, onClose }: WordsDialogProps) {
  const first = useRef<HTMLInputElement>(null);
  const command = useCommand(onClose);
  const [words, setWords] = useState('');
  const submit = () => void command.send((id) => send(id, words.trim() === '' ? null : words.trim()), said);
  return (
    <Frame title={title} what={what} go={go} command={command} firstField={first} onSubmit={submit} onClose={onClose}>
      <Field label={label}>
        {(control) => (
          <TextInput
            {...control}
            ref={first}
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
    </Frame>
  );
}

/** A consent was taken back: from now on, in the person's own words. */
export function RevokeConsentDialog({ gate, view, onClose, consentId }: Props & { readonly consentId: string }) {
  const ui = useUi();
  const consent = gate.consents.find((each) => each.consentId === consentId);
  return (
    <WordsDialog
      title={ACTION_WORDS.revokeTitle}
      what={consent === undefined ? ACTION_WORDS.gone : CONSENT_TITLES[consent.kind]}
      go={ACTION_WORDS.revoke}
      label={ACTION_WORDS.revokeWords}
      said={ACTION_WORDS.revoked}
      send={(commandId, words) => {
        const revokedAt = instant(ui.desk.nowMs());
        return ui.client.rules.revokeConsent({ commandId, accountId: view.account.id, consentId, revokedAt, words });
      }}
      onClose={onClose}
    />
  );
}

/** A planned debit is called off, with the reason of a list and more words if there are any. */
export function CancelDebitDialog({ gate, view, onClose, debitId }: Props & { readonly debitId: string }) {
  const ui = useUi();
  const first = useRef<HTMLSelectElement>(null);
  const command = useCommand(onClose);
  const [because, setBecause] = useState<CancelReason>('asked');
  const [words, setWords] = useState('');
  const debit = gate.plannedDebits.find((each) => each.debitId === debitId);
  const submit = () => {
    const reason = words.trim() === '' ? null : words.trim();
    void command.send(
      (commandId) => ui.client.rules.cancelDebit({ commandId, accountId: view.account.id, debitId, because, reason }),
      ACTION_WORDS.debitCancelled,
    );
  };
  const what =
    debit === undefined
      ? ACTION_WORDS.gone
      : LIST_WORDS.debit(
          formatMoney(debit.payment.amountMinor, debit.payment.currency),
          formatLongDay(debit.payment.on),
        );
  return (
    <Frame
      title={ACTION_WORDS.cancelDebitTitle}
      what={what}
      go={ACTION_WORDS.cancelDebit}
      command={command}
      firstField={first}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={ACTION_WORDS.because}>
        {(control) => (
          <Select
            {...control}
            ref={first}
            value={because}
            onChange={(event) => setBecause(CANCEL_REASONS.find((each) => each === event.target.value) ?? 'other')}
          >
            {(Object.keys(CANCEL_REASON_TITLES) as readonly CancelReason[]).map((each) => (
              <option key={each} value={each}>
                {CANCEL_REASON_TITLES[each]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={ACTION_WORDS.cancelReason}>
        {(control) => (
          <TextInput {...control} autoComplete="off" value={words} onChange={(event) => setWords(event.target.value)} />
        )}
      </Field>
    </Frame>
  );
}

/** A duty was carried out: how and when, in words. */
export function FinishDutyDialog({ gate, view, onClose, dutyId }: Props & { readonly dutyId: string }) {
  const ui = useUi();
  const duty = gate.duties.find((each) => each.dutyId === dutyId);
  return (
    <WordsDialog
      title={ACTION_WORDS.finishTitle}
      what={duty === undefined ? ACTION_WORDS.gone : DUTY_TITLES[duty.kind]}
      go={ACTION_WORDS.finish}
      label={ACTION_WORDS.finishNote}
      said={ACTION_WORDS.finished}
      send={(commandId, note) => ui.client.rules.finishDuty({ commandId, accountId: view.account.id, dutyId, note })}
      onClose={onClose}
    />
  );
}
