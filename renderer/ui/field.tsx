import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';

/** What a control needs to belong to its field. Spread it on the input. */
export type FieldControl = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
};

type FieldProps = {
  readonly label: string;
  readonly problem?: string | null | undefined;
  readonly hint?: string | null | undefined;
  /** Id of words elsewhere that also describe the control. */
  readonly describedBy?: string;
  readonly isLabelHidden?: boolean;
  readonly className?: string | undefined;
  readonly children: (control: FieldControl) => ReactNode;
};

/** A labelled control with room for what is wrong with it. */
export function Field({
  label,
  problem,
  hint,
  describedBy = '',
  isLabelHidden = false,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const hasProblem = problem !== null && problem !== undefined;
  const hasHint = hint !== null && hint !== undefined;
  const described = [hasProblem ? `${id}-problem` : '', hasHint ? `${id}-hint` : '', describedBy].filter(
    (part) => part !== '',
  );
  return (
    <div className={classNames(styles['field'], className)}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : styles['label']}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': hasProblem,
      })}
      {hasHint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {hasProblem && (
        <p id={`${id}-problem`} className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
