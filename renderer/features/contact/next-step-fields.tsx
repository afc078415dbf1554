import { type RefObject, useRef } from 'react';
import type { Disposition } from '#shared/domain/contact/dispositions';
import type { NextStep } from '#shared/domain/events/types';
import type { ContactDraft } from '../../stores/contact-draft';
import { outcomeOf } from '../../stores/contact-input';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { STEP_TITLES } from '../../text/domain-words';
import { CONTACT_WORDS } from '../../text/ui-words';
import { t } from '../../text/words';
import { Button } from '../../ui/button';
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

function Fields({ part, dayRef }: { readonly part: FormPart; readonly dayRef: RefObject<HTMLInputElement | null> }) {
  const { accountId, draft } = part;
  const { drafts, desk } = useUi();
  const { words } = draft;
  return (
    <div className={styles['stepRow']}>
      <StepKind {...part} />
      <Field label={CONTACT_WORDS.stepDay} problem={problemAt(draft, 'next-step')} className={styles['stepDay']}>
        {(control) => (
          <TextInput
            {...control}
            ref={dayRef}
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
  );
}

/** Whether anything of a next step was named, or has to be. */
function isStepAsked({ words, problems }: ContactDraft): boolean {
  const isTouched = words.stepKind !== '' || words.stepDay !== '' || words.stepTime !== '' || words.stepText !== '';
  const isRequired = outcomeOf(words.code)?.requires.includes('next-step') === true;
  return words.isStepShown || isTouched || isRequired || problems.some(({ field }) => field === 'next-step');
}

/** What happens next by itself, and the way to name another step; nothing while one is being named. */
export function NextStepLine({ accountId, draft }: FormPart) {
  const { drafts, screen } = useUi();
  if (isStepAsked(draft)) return null;
  const hint = usualStepWords(outcomeOf(draft.words.code));
  const handleSet = () => {
    drafts.edit(accountId, { isStepShown: true });
    screen.focusOn(STEP_FIELD);
  };
  return (
    <>
      {hint !== null && <span className={styles['hint']}>{hint}</span>}
      <Button kind="quiet" className={styles['small']} onClick={handleSet}>
        {t('contact:stepSet')}
      </Button>
    </>
  );
}

/** What to do next and when, in the desk's time: there once a step is named or has to be. */
export function NextStepFields(part: FormPart) {
  const day = useRef<HTMLInputElement>(null);
  useFocusHome(STEP_FIELD, day);
  if (!isStepAsked(part.draft)) return null;
  return (
    <div role="group" aria-label={CONTACT_WORDS.nextStep}>
      <Fields part={part} dayRef={day} />
    </div>
  );
}
