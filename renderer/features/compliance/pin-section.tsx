import { type SyntheticEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { savePin } from '../../stores/compliance-acts';
import type { PinProblem, PinWords } from '../../stores/compliance-pin';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { COMPLIANCE_WORDS, PIN_PROBLEMS, PIN_WORDS } from '../../text/compliance-words';
import { Banner } from '../../ui/banner';
import { Field } from '../../ui/field';
import { TextInput } from '../../ui/inputs';
import { LoadState } from './load-state';
import { PinError } from './pin-error';
import styles from './pin-section.module.css';
import section from './section.module.css';
import { WriteButton } from './write-button';

const BLANK: PinWords = { current: '', pin: '', again: '' };
const PROBLEM_FIELDS: Readonly<Record<PinProblem, keyof PinWords>> = {
  CURRENT_REQUIRED: 'current',
  PIN_LENGTH: 'pin',
  PINS_DIFFER: 'again',
};

function PinForm({ isSet }: { readonly isSet: boolean }) {
  const ui = useUi();
  const { pin } = ui.compliance;
  const problem = useStore(pin, (state) => state.problem);
  const isSending = useStore(pin, (state) => state.isSending);
  const error = useStore(pin, (state) => state.error);
  const waitUntilMs = useStore(pin, (state) => state.waitUntilMs);
  const isReadOnly = useIsReadOnly();
  const [words, setWords] = useState(BLANK);
  const fields = useRef<HTMLFormElement>(null);
  const isBlocked = isSending || waitUntilMs !== null;
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isReadOnly || isBlocked) return;
    if (await savePin(ui, words)) setWords(BLANK);
    // What is wrong is where the focus goes; without a wrong field it is the first.
    const wrong = pin.getState().problem;
    const name = wrong === null ? 'current' : PROBLEM_FIELDS[wrong];
    const named = fields.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    (named ?? fields.current?.querySelector('input'))?.focus();
  };
  const field = (name: keyof PinWords, label: string) => (
    <Field label={label} problem={problem !== null && PROBLEM_FIELDS[problem] === name ? PIN_PROBLEMS[problem] : null}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          type="password"
          autoComplete="off"
          maxLength={64}
          value={words[name]}
          onChange={(event) => {
            setWords({ ...words, [name]: event.target.value });
            pin.typed();
          }}
        />
      )}
    </Field>
  );
  return (
    <form ref={fields} className={styles['form']} aria-label={PIN_WORDS.form} onSubmit={(event) => void submit(event)}>
      {isSet && field('current', PIN_WORDS.current)}
      {field('pin', PIN_WORDS.pin)}
      {field('again', PIN_WORDS.again)}
      {error !== null && <PinError error={error} waitUntilMs={waitUntilMs} />}
      <div className={section['tools']}>
        <WriteButton kind="primary" type="submit" isBlocked={isBlocked}>
          {isSending ? PIN_WORDS.sending : isSet ? PIN_WORDS.change : PIN_WORDS.set}
        </WriteButton>
      </div>
    </form>
  );
}

/** The supervisor PIN of this desk: what it is for, and setting or changing it. */
export function PinSection() {
  const { compliance } = useUi();
  const { value: isSet, error } = useStore(compliance, (state) => state.hasPin);
  const isDone = useStore(compliance.pin, (state) => state.isDone);
  return (
    <>
      <p className={section['lead']}>{PIN_WORDS.intro}</p>
      <LoadState error={error} isLoading={isSet === null} />
      {isSet !== null && (
        <>
          {isSet ? (
            <p className={section['strong']}>{PIN_WORDS.isSet}</p>
          ) : (
            <p className={section['warning']}>! {PIN_WORDS.isNotSet}</p>
          )}
          {isDone && (
            <Banner level="good" mark="✓">
              {COMPLIANCE_WORDS.pinSaved}
            </Banner>
          )}
          <PinForm isSet={isSet} />
          <ul className={styles['rules']}>
            {Object.values(PIN_WORDS.rules).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
