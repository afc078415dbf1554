import { useId, useRef } from 'react';
import type { Debt } from '#shared/domain/account/types';
import { chosenDebts, openDebts } from '../../stores/contact-input';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { CONTACT_WORDS } from '../../text/ui-words';
import { formatDayOrDash, formatMoney } from '../../text/format';
import { Button } from '../../ui/button';
import styles from './debts-spoken-of.module.css';
import { type FormPart, problemAt } from './form-fields';

const DEBTS_FIELD = { field: 'debts' } as const;

function summary(chosen: number, all: number): string {
  if (all === 0) return CONTACT_WORDS.debtsNone;
  return chosen === all ? CONTACT_WORDS.debtsAll(all) : CONTACT_WORDS.debtsSome(chosen, all);
}

type ChooserProps = FormPart & { readonly debts: readonly Debt[]; readonly chosen: readonly Debt[] };

function Chooser({ accountId, draft, debts, chosen }: ChooserProps) {
  const { drafts } = useUi();
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  useFocusHome(DEBTS_FIELD, button);
  const left = debts.filter((debt) => !chosen.includes(debt)).map((debt) => debt.id);
  const problem = problemAt(draft, 'debts');
  return (
    <div className={styles['chooser']}>
      <Button ref={button} popoverTarget={listId} className={styles['anchor']} aria-describedby={`${listId}-problem`}>
        {CONTACT_WORDS.debts}: {summary(chosen.length, debts.length)}
      </Button>
      {problem !== null && (
        <span id={`${listId}-problem`} className={styles['problem']}>
          {problem}
        </span>
      )}
      <div id={listId} popover="auto" role="group" aria-label={CONTACT_WORDS.debts} className={styles['list']}>
        <div className={styles['tools']}>
          <Button kind="quiet" onClick={() => drafts.edit(accountId, { debtsLeftOut: [] })}>
            {CONTACT_WORDS.debtsTakeAll}
          </Button>
          <Button kind="quiet" onClick={() => drafts.edit(accountId, { debtsLeftOut: debts.map((debt) => debt.id) })}>
            {CONTACT_WORDS.debtsTakeNone}
          </Button>
          <span className={styles['spring']} />
          <Button popoverTarget={listId} popoverTargetAction="hide">
            {CONTACT_WORDS.debtsDone}
          </Button>
        </div>
        <div className={styles['debts']}>
          {debts.map((debt) => (
            <label key={debt.id} className={styles['debt']}>
              <input
                type="checkbox"
                checked={!left.includes(debt.id)}
                onChange={(event) =>
                  drafts.edit(accountId, {
                    debtsLeftOut: event.target.checked ? left.filter((id) => id !== debt.id) : [...left, debt.id],
                  })
                }
              />
              <span>{debt.externalId}</span>
              <span className={styles['due']}>{formatDayOrDash(debt.dueOn)}</span>
              <span className={styles['amount']}>{formatMoney(debt.balanceMinor, debt.currency)}</span>
            </label>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Which debts the contact is about: the open ones of one kind unless somebody chose others. */
export function DebtsSpokenOf(part: FormPart) {
  const debts = part.view === null ? [] : openDebts(part.view.account);
  if (part.view === null) return null;
  if (debts.length <= 1) {
    return (
      <span className={styles['only']}>
        {CONTACT_WORDS.debts}: {summary(debts.length, debts.length)}
      </span>
    );
  }
  return <Chooser {...part} debts={debts} chosen={chosenDebts(part.draft.words, part.view.account)} />;
}
