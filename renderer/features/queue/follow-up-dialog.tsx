import { useEffect, useRef, useState } from 'react';
import type { AccountState } from '#shared/domain/account/account-state';
import type { NextStep } from '#shared/domain/events/types';
import { addDays, epochMs, instantOfLocalTime } from '#shared/kernel/calendar';
import { asId } from '#shared/kernel/ids';
import { momentOf } from '../../stores/contact-input';
import { fieldsOf } from '../../stores/moment-fields';
import { useDeskTimes, useUi } from '../../stores/ui-context';
import { type WorkTarget, finishFollowUp, planFollowUp } from '../../stores/work-acts';
import { STEP_TITLES } from '../../text/domain-words';
import { t, words } from '../../text/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Checkbox, Select, TextInput } from '../../ui/inputs';
import styles from './work-dialog.module.css';
import { useSending } from './use-sending';

const MS_PER_HOUR = 3_600_000;
const SHIFT_START_HOUR = 8;
const KINDS = ['call-back', 'follow-up', 'review'] as const satisfies readonly NextStep['kind'][];

type Standing = Pick<AccountState, 'nextStep' | 'nextStepId'>;

/** The step that stands now. */
function useStanding(target: WorkTarget): Standing | null {
  const { client } = useUi();
  const [standing, setStanding] = useState<Standing | null>(null);
  useEffect(() => {
    let isOver = false;
    void client.account.open({ accountId: target.accountId }).then((reply) => {
      if (!isOver && reply.ok) setStanding(reply.value.state);
      return undefined;
    });
    return () => {
      isOver = true;
    };
  }, [client, target.accountId]);
  return standing;
}

function CurrentStep({ target, onDone }: { readonly target: WorkTarget; readonly onDone: () => void }) {
  const ui = useUi();
  const times = useDeskTimes();
  const standing = useStanding(target);
  const { problem, isSending, send } = useSending();
  const { nextStep = null, nextStepId = null } = standing ?? {};
  if (nextStep === null || nextStepId === null) return null;
  const when = times.moment(nextStep.at, ui.desk.nowMs());
  return (
    <div className={styles['current']}>
      <p>
        {t('queue:followUp.current', { step: STEP_TITLES[nextStep.kind], when })}
        {nextStep.text === null ? '' : ` ${nextStep.text}`} {words.queue.followUp.replaces}
      </p>
      <Button
        aria-disabled={isSending}
        onClick={() =>
          void send((commandId) => finishFollowUp(ui, commandId, target, nextStepId)).then((isDone) =>
            isDone ? onDone() : undefined,
          )
        }
      >
        {words.queue.followUp.finish}
      </Button>
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}

type When = { readonly day: string; readonly time: string };

function WhenFields({ when, onChange }: { readonly when: When; readonly onChange: (when: When) => void }) {
  const { desk } = useUi();
  const zone = desk.zone();
  const morningIn = (days: number) =>
    fieldsOf(epochMs(instantOfLocalTime(addDays(desk.today(), days), SHIFT_START_HOUR, zone)), zone);
  const quick = [
    [words.queue.followUp.inOneHour, () => fieldsOf(desk.nowMs() + MS_PER_HOUR, zone)],
    [words.queue.followUp.tomorrow, () => morningIn(1)],
    [words.queue.followUp.nextWeek, () => morningIn(7)],
  ] as const;
  return (
    <div className={styles['row']} role="group" aria-label={words.queue.followUp.when}>
      <Field label={words.queue.followUp.day}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            min={desk.today()}
            value={when.day}
            onChange={(event) => onChange({ ...when, day: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.queue.followUp.time}>
        {(control) => (
          <TextInput
            {...control}
            type="time"
            value={when.time}
            onChange={(event) => onChange({ ...when, time: event.target.value })}
          />
        )}
      </Field>
      <div className={styles['quick']}>
        {quick.map(([title, take]) => (
          <Button key={title} kind="quiet" onClick={() => onChange(take())}>
            {title}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Plans the next step of an account without a contact; or says that the one that stands is done. */
export function FollowUpDialog({ target }: { readonly target: WorkTarget }) {
  const ui = useUi();
  const zone = ui.desk.zone();
  const [kind, setKind] = useState<NextStep['kind']>('call-back');
  const [when, setWhen] = useState<When>(() => fieldsOf(ui.desk.nowMs() + MS_PER_HOUR, zone));
  const [text, setText] = useState('');
  const [isMine, setIsMine] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  const { problem, isSending, send, refuse } = useSending();
  const close = () => ui.queuePanels.close();
  const submit = async () => {
    const at = momentOf(when.day, when.time, zone);
    if (at === null || epochMs(at) < ui.desk.nowMs()) {
      refuse(words.queue.followUp.whenNeeded);
      return;
    }
    const actorId = ui.desk.getState().status?.actorId;
    const ownerId = isMine && actorId !== undefined ? asId<NonNullable<NextStep['ownerId']>>(actorId) : null;
    const nextStep: NextStep = { kind, at, text: text.trim() === '' ? null : text, ownerId };
    if (await send((commandId) => planFollowUp(ui, commandId, target, nextStep))) close();
  };
  return (
    <Dialog
      title={t('queue:followUp.title', { name: target.name })}
      closeLabel={words.queue.followUp.close}
      onClose={close}
      initialFocus={first}
    >
      <CurrentStep target={target} onDone={close} />
      {/* The form's own controls have the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        className={styles['form']}
        onKeyDown={(event) => {
          if (!event.ctrlKey || event.key !== 'Enter') return;
          event.preventDefault();
          void submit();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={words.queue.followUp.kind}>
          {(control) => (
            <Select
              {...control}
              ref={first}
              value={kind}
              onChange={(event) => setKind(KINDS.find((each) => each === event.target.value) ?? 'call-back')}
            >
              {KINDS.map((each) => (
                <option key={each} value={each}>
                  {STEP_TITLES[each]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <WhenFields when={when} onChange={setWhen} />
        <Field label={words.queue.followUp.text}>
          {(control) => <TextInput {...control} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
        <Checkbox label={words.queue.followUp.mine} isChecked={isMine} onChange={setIsMine} />
        {problem !== null && (
          <p role="alert" className={styles['problem']}>
            {problem}
          </p>
        )}
        <div className={styles['actions']}>
          <Button type="submit" kind="primary" aria-disabled={isSending}>
            {words.queue.followUp.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
