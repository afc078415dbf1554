import { type ReactNode, type RefObject, type SyntheticEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type Approved, approve } from '../../stores/compliance-acts';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { APPROVAL_WORDS } from '../../text/compliance-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { TextInput } from '../../ui/inputs';
import styles from './approval-form.module.css';
import { PinError } from './pin-error';
import section from './section.module.css';
import { WriteButton } from './write-button';

type Words = { readonly pin: string; readonly reason: string; readonly evidence: string };

type ApprovalFormProps = {
  readonly title: string;
  readonly go: string;
  /** What is sent; asked for when the supervisor has agreed. */
  readonly approved: () => Approved | null;
  /** What takes the focus first; the PIN when left out. */
  readonly first?: RefObject<HTMLElement | null>;
  /** What is agreed to, above the PIN. */
  readonly children: ReactNode;
};

const BLANK: Words = { pin: '', reason: '', evidence: '' };

function problemsOf({ pin, reason }: Words): Partial<Words> {
  return {
    ...(pin === '' ? { pin: APPROVAL_WORDS.pinRequired } : {}),
    ...(reason.trim() === '' ? { reason: APPROVAL_WORDS.reasonRequired } : {}),
  };
}

/** The way to set a PIN when there is none. */
function ToPin() {
  const { compliance, screen } = useUi();
  const go = () => {
    compliance.approvals.close();
    void compliance.show('pin');
    screen.focusOn('compliance');
  };
  return <Button onClick={go}>{APPROVAL_WORDS.toPin}</Button>;
}

/** Asks for the supervisor's PIN and reason. What is typed stays while a try fails; the PIN is emptied after each. */
export function ApprovalForm({ title, go, approved, first, children }: ApprovalFormProps) {
  const ui = useUi();
  const { approvals } = ui.compliance;
  const isSending = useStore(approvals, (state) => state.isSending);
  const error = useStore(approvals, (state) => state.error);
  const waitUntilMs = useStore(approvals, (state) => state.waitUntilMs);
  const [words, setWords] = useState(BLANK);
  const [problems, setProblems] = useState<Partial<Words>>({});
  const pin = useRef<HTMLInputElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  const isReadOnly = useIsReadOnly();
  const isBlocked = isSending || waitUntilMs !== null;
  const edit = (change: Partial<Words>) => {
    setWords({ ...words, ...change });
    setProblems({});
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found = problemsOf(words);
    setProblems(found);
    if (found.reason !== undefined) reason.current?.focus();
    else if (found.pin !== undefined) pin.current?.focus();
    const what = approved();
    if (isReadOnly || isBlocked || what === null || Object.keys(found).length > 0) return;
    const evidence = words.evidence.trim() === '' ? null : words.evidence.trim();
    if (await approve(ui, what, { pin: words.pin, reason: words.reason.trim(), evidence })) return;
    setWords((before) => ({ ...before, pin: '' }));
    pin.current?.focus();
  };
  return (
    <Dialog
      title={title}
      closeLabel={APPROVAL_WORDS.cancel}
      initialFocus={first ?? reason}
      onClose={() => approvals.close()}
    >
      <form className={styles['form']} onSubmit={(event) => void submit(event)}>
        {children}
        <p className={section['quiet']}>{APPROVAL_WORDS.who}</p>
        <Field label={APPROVAL_WORDS.reason} problem={problems.reason}>
          {(control) => (
            <TextInput
              {...control}
              ref={reason}
              autoComplete="off"
              value={words.reason}
              onChange={(event) => edit({ reason: event.target.value })}
            />
          )}
        </Field>
        <Field label={APPROVAL_WORDS.evidence}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              value={words.evidence}
              onChange={(event) => edit({ evidence: event.target.value })}
            />
          )}
        </Field>
        <Field label={APPROVAL_WORDS.pin} problem={problems.pin}>
          {(control) => (
            <TextInput
              {...control}
              ref={pin}
              type="password"
              autoComplete="off"
              maxLength={64}
              value={words.pin}
              onChange={(event) => edit({ pin: event.target.value })}
            />
          )}
        </Field>
        {error !== null && <PinError error={error} waitUntilMs={waitUntilMs} />}
        <div className={styles['tools']}>
          {error?.code === 'PIN_NOT_SET' && <ToPin />}
          <WriteButton kind="primary" type="submit" isBlocked={isBlocked}>
            {isSending ? APPROVAL_WORDS.sending : go}
          </WriteButton>
        </div>
      </form>
    </Dialog>
  );
}
