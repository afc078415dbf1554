import type { ComponentPropsWithRef } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';

type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'type'> & {
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly type?: 'button' | 'submit';
};

/** A button. `quiet` looks like text until it is pointed at; one `primary` at most is on a screen. */
export function Button({ kind = 'plain', type = 'button', className, ...rest }: ButtonProps) {
  return <button type={type} className={classNames(styles['button'], styles[kind], className)} {...rest} />;
}
