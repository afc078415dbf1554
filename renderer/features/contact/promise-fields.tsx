import { useRef } from 'react';
import { currenciesOwed, outcomeOf } from '../../stores/contact-input';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { CONTACT_WORDS } from '../../text/ui-words';
import { Field } from '../../ui/field';
import { Select, TextInput } from '../../ui/inputs';
import { type FormPart, problemAt } from './form-fields';

const AMOUNT_FIELD = { field: 'promise-amount' } as const;
const DAY_FIELD = { field: 'promise-day' } as const;

function Fields({ accountId, draft, view }: FormPart) {
  const { drafts, desk } = useUi();
  const amount = useRef<HTMLInputElement>(null);
  const day = useRef<HTMLInputElement>(null);
  useFocusHome(AMOUNT_FIELD, amount);
  useFocusHome(DAY_FIELD, day);
  const currencies = view === null ? [] : currenciesOwed(view.account);
  return (
    <>
      <Field label={CONTACT_WORDS.promiseAmount} problem={problemAt(draft, 'promise-amount')}>
        {(control) => (
          <TextInput
            {...control}
            ref={amount}
            inputMode="decimal"
            autoComplete="off"
            value={draft.words.promiseAmount}
            onChange={(event) => drafts.edit(accountId, { promiseAmount: event.target.value })}
          />
        )}
      </Field>
      {currencies.length > 1 && (
        <Field label={CONTACT_WORDS.promiseCurrency}>
          {(control) => (
            <Select
              {...control}
              value={draft.words.promiseCurrency ?? currencies[0]}
              onChange={(event) => drafts.edit(accountId, { promiseCurrency: event.target.value })}
            >
              {currencies.map((currency) => (
                <option key={currency}>{currency}</option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Field label={CONTACT_WORDS.promiseDay} problem={problemAt(draft, 'promise-day')}>
        {(control) => (
          <TextInput
            {...control}
            ref={day}
            type="date"
            min={desk.today()}
            value={draft.words.promiseDay}
            onChange={(event) => drafts.edit(accountId, { promiseDay: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** Amount and day of a promise, shown when the outcome is one, or as long as something stands in them. */
export function PromiseFields(part: FormPart) {
  const { words } = part.draft;
  const isAsked = outcomeOf(words.code)?.requires.includes('promise') === true;
  const isFilled = words.promiseAmount.trim() !== '' || words.promiseDay !== '';
  return isAsked || isFilled ? <Fields {...part} /> : null;
}
