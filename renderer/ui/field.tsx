import { Field as FluentField, type FieldControlProps } from '@fluentui/react-components';
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
export function Field({ label, problem, hint, describedBy, isLabelHidden = false, className, children }: FieldProps) {
  const id = useId();
  const own = (control: FieldControlProps): FieldControl => ({
    id,
    'aria-describedby': [control['aria-describedby'], describedBy].filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem !== null && problem !== undefined,
  });
  return (
    <FluentField
      size="small"
      className={classNames(styles['field'], className)}
      label={{ children: label, htmlFor: id, ...(isLabelHidden ? { className: 'visually-hidden' } : {}) }}
      hint={hint ?? null}
      validationMessage={problem ?? null}
    >
      {(control) => children(own(control))}
    </FluentField>
  );
}
