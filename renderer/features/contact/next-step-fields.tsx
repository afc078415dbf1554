import { useId, useRef } from 'react';
import type { Disposition } from '#shared/domain/contact/dispositions';
import type { NextStep } from '#shared/domain/events/types';
import { outcomeOf } from '../../stores/contact-input';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { STEP_TITLES } from '../../text/domain-words';
import { CONTACT_WORDS } from '../../text/ui-words';
import { Field } from '../../ui/field';
import { Select, TextInput } from '../../ui/inputs';
import styles from './contact-form.module.css';
import { type FormPart, problemAt } from './form-fields';

const STEP_FIELD = { field: 'next-step' } as const;
const STEP_KINDS = Object.keys(STEP_TITLES) as readonly NextStep['kind'][];

/** What happens next when nobody names a step, so that leaving it empty is a choice. */
export function usualStepWords(outcome: Disposition | undefined): string | null {
  if (outcome === undefined || outcome.requires.includes('next-step')) return null;
  if (outcome.requires.includes('promise')) return CONTACT_WORDS.stepHintPromise;
  return outcome.followUpDays === null ? CONTACT_WORDS.stepHintNone : CONTACT_WORDS.stepHint(outcome.followUpDays);
}

function StepKind({ accountId, draft }: FormPart) {
  const { drafts } = useUi();
  return (
    <Field label={CONTACT_WORDS.nextStep}>
      {(control) => (
        <Select
          {...control}
          value={draft.words.stepKind}
          onChange={(event) => {
            const kind = STEP_KINDS.find((each) => each === event.target.value);
            drafts.edit(accountId, { stepKind: kind ?? '' });
          }}
        >
          <option value="">{CONTACT_WORDS.stepByOutcome}</option>
          {STEP_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {STEP_TITLES[kind]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** What to do next and when, in the desk's time. */
export function NextStepFields(part: FormPart) {
  const { accountId, draft } = part;
  const { drafts, desk } = useUi();
  const day = useRef<HTMLInputElement>(null);
  useFocusHome(STEP_FIELD, day);
  const hintId = useId();
  const { words } = draft;
  const isTouched = words.stepKind !== '' || words.stepDay !== '' || words.stepTime !== '' || words.stepText !== '';
  const hint = isTouched ? null : usualStepWords(outcomeOf(words.code));
  return (
    <div role="group" aria-label={CONTACT_WORDS.nextStep} aria-describedby={hintId}>
      <div className={styles['stepRow']}>
        <StepKind {...part} />
        <Field label={CONTACT_WORDS.stepDay} problem={problemAt(draft, 'next-step')} className={styles['stepDay']}>
          {(control) => (
            <TextInput
              {...control}
              ref={day}
              type="date"
              min={desk.today()}
              value={words.stepDay}
              onChange={(event) => drafts.edit(accountId, { stepDay: event.target.value })}
            />
          )}
        </Field>
        <Field label={CONTACT_WORDS.stepTime}>
          {(control) => (
            <TextInput
              {...control}
              type="time"
              value={words.stepTime}
              onChange={(event) => drafts.edit(accountId, { stepTime: event.target.value })}
            />
          )}
        </Field>
        <Field label={CONTACT_WORDS.stepText}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              value={words.stepText}
              onChange={(event) => drafts.edit(accountId, { stepText: event.target.value })}
            />
          )}
        </Field>
      </div>
      <p id={hintId} className={styles['hint']}>
        {hint}
      </p>
    </div>
  );
}
