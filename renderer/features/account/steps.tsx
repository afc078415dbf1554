import { useDeskTimes, useUi } from '../../stores/ui-context';
import type { AccountView } from '../../ipc/types';
import { STEP_TITLES } from '../../text/domain-words';
import { ACCOUNT_WORDS } from '../../text/ui-words';
import { formatLongDay, formatMoney } from '../../text/format';
import styles from './steps.module.css';

/** What is next: the planned step, a promise, and how often it was tried. */
export function Steps({ view }: { readonly view: AccountView }) {
  const { desk } = useUi();
  const times = useDeskTimes();
  const nowMs = desk.nowMs();
  const { nextStep, promise, attempts, conversations } = view.state;
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{ACCOUNT_WORDS.nextStep}</dt>
        <dd>
          {nextStep === null
            ? ACCOUNT_WORDS.noStep
            : `${STEP_TITLES[nextStep.kind]}, ${times.moment(nextStep.at, nowMs)}${nextStep.text === null ? '' : `: ${nextStep.text}`}`}
        </dd>
      </div>
      {promise !== null && (
        <div>
          <dt>{ACCOUNT_WORDS.promise}</dt>
          <dd>
            {ACCOUNT_WORDS.promiseWords(
              formatMoney(promise.amountMinor, promise.currency),
              formatLongDay(promise.dueOn),
            )}
            {promise.dueOn < desk.today() && <strong className={styles['late']}> {ACCOUNT_WORDS.promiseLate}</strong>}
          </dd>
        </div>
      )}
      <div>
        <dt>{ACCOUNT_WORDS.tried}</dt>
        <dd>{ACCOUNT_WORDS.attempts(attempts, conversations)}</dd>
      </div>
      <div>
        <dt>{ACCOUNT_WORDS.placedTitle}</dt>
        <dd>{formatLongDay(view.account.placedOn)}</dd>
      </div>
    </dl>
  );
}
