import styles from './progress.module.css';

type ProgressProps = {
  readonly label: string;
  /** 0 to 1; null when it is not known how far it is. */
  readonly value: number | null;
};

/** How far something is. */
export function Progress({ label, value }: ProgressProps) {
  return (
    <progress className={styles['progress']} aria-label={label} max={1} {...(value === null ? {} : { value })}>
      {value === null ? '' : `${Math.round(value * 100)}%`}
    </progress>
  );
}
