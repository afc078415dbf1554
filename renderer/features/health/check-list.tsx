import { useStore } from 'zustand';
import type { HealthCheck } from '#shared/contract/health';
import { useDeskTimes, useUi } from '../../stores/ui-context';
import { t, words } from '../../text/words';
import { classNames } from '../../ui/class-names';
import styles from './check-list.module.css';
import { factLines } from './health-words';

const MARKS: Readonly<Record<HealthCheck['level'], string>> = { ok: '✓', warn: '!', bad: '✗' };
/** What needs to be looked at comes first. */
const RANK: Readonly<Record<HealthCheck['level'], number>> = { bad: 0, warn: 1, ok: 2 };

function Check({ check }: { readonly check: HealthCheck }) {
  const { desk } = useUi();
  const times = useDeskTimes();
  const { health: texts } = words;
  const title = texts.checks[check.id];
  const lines = factLines(check, times, desk.nowMs());
  return (
    <li className={classNames(styles['check'], styles[check.level])}>
      <h3 className={styles['title']}>
        <span className={styles['mark']} aria-hidden="true">
          {MARKS[check.level]}
        </span>
        {title}
        <span className={styles['level']}>{texts.levels[check.level]}</span>
      </h3>
      {check.code !== 'ok' && <p>{texts.codes[check.code]}</p>}
      {lines.length > 0 && (
        <dl className={styles['facts']} aria-label={t('health:detailsOf', { part: title })}>
          {lines.map(({ name, title: fact, value }) => (
            <div key={name}>
              <dt>{fact}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** Every part with its state in a word, what to do about it, and its figures; what needs a look first. */
export function CheckList() {
  const { health: store } = useUi();
  const health = useStore(store, (state) => state.health);
  if (health === null) return null;
  const checks = health.checks.toSorted((a, b) => RANK[a.level] - RANK[b.level]);
  return (
    <ul className={styles['checks']} aria-label={words.health.checksLabel}>
      {checks.map((check) => (
        <Check key={check.id} check={check} />
      ))}
    </ul>
  );
}
