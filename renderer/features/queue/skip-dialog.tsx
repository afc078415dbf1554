import { type KeyboardEvent, useRef, useState } from 'react';
import { SKIP_REASONS, type SkipReason } from '#shared/domain/work/types';
import { nextWorkingMorning } from '#shared/domain/work/working-morning';
import { type Instant, instant } from '#shared/kernel/calendar';
import { momentOf } from '../../stores/contact-input';
import { fieldsOf } from '../../stores/moment-fields';
import { useDeskTimes, useUi } from '../../stores/ui-context';
import { type WorkTarget, skipAccount } from '../../stores/work-acts';
import { t, words } from '../../text/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Select, TextInput } from '../../ui/inputs';
import styles from './work-dialog.module.css';
import { useSending } from './use-sending';

const MS_PER_HOUR = 3_600_000;
const BACK_HOURS = [1, 2, 4] as const;
type Back = 'morning' | 'chosen' | `${(typeof BACK_HOURS)[number]}`;

type Chosen = { readonly back: Back; readonly day: string; readonly time: string };

/** When it comes back; null while a chosen time is not there yet. */
function untilOf({ back, day, time }: Chosen, openedMs: number, zone: string): Instant | null {
  if (back === 'morning') return nextWorkingMorning(instant(openedMs), zone);
  return back === 'chosen' ? momentOf(day, time, zone) : instant(openedMs + Number(back) * MS_PER_HOUR);
}

type ReasonsProps = {
  readonly reason: SkipReason;
  readonly onChoose: (reason: SkipReason) => void;
  readonly first: React.RefObject<HTMLInputElement | null>;
};

function Reasons({ reason, onChoose, first }: ReasonsProps) {
  return (
    <fieldset className={styles['choices']}>
      <legend>{words.queue.skip.why}</legend>
      {SKIP_REASONS.map((each, at) => (
        <label key={each} className={styles['choice']}>
          <input
            ref={each === reason ? first : undefined}
            type="radio"
            name="skip-reason"
            value={each}
            checked={each === reason}
            onChange={() => onChoose(each)}
          />
          <kbd className={styles['digit']}>{at + 1}</kbd>
          {words.queue.skip.reasons[each]}
        </label>
      ))}
    </fieldset>
  );
}

type BackFieldsProps = {
  readonly chosen: Chosen;
  readonly openedMs: number;
  readonly onChange: (change: Partial<Chosen>) => void;
};

/** When the account comes back to the work. */
function BackFields({ chosen, openedMs, onChange }: BackFieldsProps) {
  const { desk } = useUi();
  const times = useDeskTimes();
  const morning = nextWorkingMorning(instant(openedMs), desk.zone());
  return (
    <div className={styles['row']}>
      <Field label={words.queue.skip.back} className={styles['grow']}>
        {(control) => (
          <Select
            {...control}
            value={chosen.back}
            onChange={(event) => {
              const { value } = event.target;
              const hours = BACK_HOURS.find((each) => String(each) === value);
              onChange({ back: value === 'chosen' ? 'chosen' : hours === undefined ? 'morning' : `${hours}` });
            }}
          >
            <option value="morning">
              {t('queue:skip.nextMorning', { when: times.moment(morning, desk.nowMs()) })}
            </option>
            {BACK_HOURS.map((hours) => (
              <option key={hours} value={hours}>
                {t('queue:skip.inHours', { count: hours, when: times.time(openedMs + hours * MS_PER_HOUR) })}
              </option>
            ))}
            <option value="chosen">{words.queue.skip.chosen}</option>
          </Select>
        )}
      </Field>
      {chosen.back === 'chosen' && (
        <>
          <Field label={words.queue.skip.day}>
            {(control) => (
              <TextInput
                {...control}
                type="date"
                min={desk.today()}
                value={chosen.day}
                onChange={(event) => onChange({ day: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.queue.skip.time}>
            {(control) => (
              <TextInput
                {...control}
                type="time"
                value={chosen.time}
                onChange={(event) => onChange({ time: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </div>
  );
}

/** Passes over an account with a reason, and goes on to the next. Digits choose the reason. */
export function SkipDialog({ target }: { readonly target: WorkTarget }) {
  const ui = useUi();
  const [openedMs] = useState(() => ui.desk.nowMs());
  const [reason, setReason] = useState<SkipReason>('no-time-now');
  const [said, setSaid] = useState('');
  const [chosen, setChosen] = useState<Chosen>(() => ({
    back: 'morning',
    ...fieldsOf(openedMs + MS_PER_HOUR, ui.desk.zone()),
  }));
  const first = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { problem, isSending, send, refuse } = useSending();
  const close = () => ui.queuePanels.close();
  const choose = (next: SkipReason) => {
    setReason(next);
    if (next === 'other') field.current?.focus();
  };
  const submit = async () => {
    const until = untilOf(chosen, openedMs, ui.desk.zone());
    if (until === null) {
      refuse(words.queue.refusal.SKIP_UNTIL_IN_THE_PAST);
      return;
    }
    if (reason === 'other' && said.trim() === '') {
      refuse(words.queue.refusal.SKIP_WORDS_REQUIRED);
      field.current?.focus();
      return;
    }
    const asked = { reason, words: said, until: chosen.back === 'morning' ? null : until };
    if (await send((commandId) => skipAccount(ui, commandId, target, asked, until))) close();
  };
  const handleKey = (event: KeyboardEvent) => {
    const isTyping = event.target === field.current || event.target instanceof HTMLSelectElement;
    const digit = /^Digit([1-6])$/.exec(event.code)?.[1];
    const next = SKIP_REASONS[Number(digit) - 1];
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.ctrlKey && event.key === 'Enter') void submit();
    else if (isTyping || !isPlain || next === undefined || isDateField(event.target)) return;
    else choose(next);
    event.preventDefault();
  };
  return (
    <Dialog
      title={t('queue:skip.title', { name: target.name })}
      closeLabel={words.queue.skip.close}
      onClose={close}
      initialFocus={first}
    >
      {/* The form's own controls have the keys; digits choose among them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        className={styles['form']}
        onKeyDown={handleKey}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Reasons reason={reason} onChoose={choose} first={first} />
        <Field label={words.queue.skip.words}>
          {(control) => (
            <TextInput {...control} ref={field} value={said} onChange={(event) => setSaid(event.target.value)} />
          )}
        </Field>
        <BackFields
          chosen={chosen}
          openedMs={openedMs}
          onChange={(change) => setChosen((before) => ({ ...before, ...change }))}
        />
        {problem !== null && (
          <p role="alert" className={styles['problem']}>
            {problem}
          </p>
        )}
        <div className={styles['actions']}>
          <Button type="submit" kind="primary" aria-disabled={isSending}>
            {words.queue.skip.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function isDateField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type !== 'radio';
}
