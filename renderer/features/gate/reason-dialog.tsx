import { type FormEvent, useRef, useState } from 'react';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { AccountView } from '../../ipc/types';
import { sendWish } from '../../stores/begin-contact';
import type { GateDialog } from '../../stores/gate-dialog-store';
import { useUi } from '../../stores/ui-context';
import { REASON_WORDS } from '../../text/gate-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { TextArea } from '../../ui/inputs';
import styles from './explain-dialog.module.css';
import { VerdictList } from './verdict-item';

type Props = {
  readonly dialog: Extract<GateDialog, { kind: 'reason' }>;
  readonly gate: GateView;
  readonly view: AccountView;
  readonly onClose: () => void;
};

/** A rule warns: the contact is begun with a reason, or not at all. */
export function ReasonDialog({ dialog, gate, view, onClose }: Props) {
  const ui = useUi();
  const input = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setIsMissing(true);
      input.current?.focus();
      return;
    }
    onClose();
    void sendWish(ui, { ...dialog.wish, warnReason: reason.trim() });
  };
  const pick = (words: string) => {
    setReason(words);
    setIsMissing(false);
    input.current?.focus();
  };
  return (
    <Dialog title={REASON_WORDS.title} closeLabel={REASON_WORDS.cancel} onClose={onClose} initialFocus={input}>
      <form className={styles['form']} onSubmit={handleSubmit} noValidate>
        <div className={styles['short']}>
          <VerdictList verdicts={dialog.verdicts} gate={gate} view={view} />
        </div>
        <Field label={REASON_WORDS.reason} problem={isMissing ? REASON_WORDS.required : null}>
          {(control) => (
            <TextArea
              {...control}
              ref={input}
              rows={2}
              aria-required
              value={reason}
              onChange={(event) => {
                setReason(event.target.value);
                setIsMissing(false);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.shiftKey) handleSubmit(event);
              }}
            />
          )}
        </Field>
        <div className={styles['picks']} role="group" aria-label={REASON_WORDS.picks}>
          {Object.values(REASON_WORDS.picked).map((words) => (
            <Button key={words} onClick={() => pick(words)}>
              {words}
            </Button>
          ))}
        </div>
        <div className={styles['foot']}>
          <Button type="submit" kind="primary">
            {REASON_WORDS.go}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
