import { IMPORT_STEPS, type ImportStep } from '../../stores/import-store';
import { IMPORT_WORDS } from '../../text/import-words';
import { classNames } from '../../ui/class-names';
import styles from './step-list.module.css';

/** Where in the import somebody is: every page, what is done and what is to come. */
export function StepList({ step }: { readonly step: ImportStep }) {
  const at = IMPORT_STEPS.indexOf(step);
  return (
    <ol className={styles['steps']} aria-label={IMPORT_WORDS.stepsLabel}>
      {IMPORT_STEPS.map((each, n) => (
        <li
          key={each}
          aria-current={each === step ? 'step' : undefined}
          className={classNames(styles['step'], n < at && styles['done'], each === step && styles['current'])}
        >
          <span className={styles['mark']} aria-hidden="true">
            {n < at ? '✓' : n + 1}
          </span>
          <span className={styles['title']}>{IMPORT_WORDS.steps[each]}</span>
          {n < at && <span className="visually-hidden"> ({IMPORT_WORDS.stepDone})</span>}
        </li>
      ))}
    </ol>
  );
}
