import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names';
import styles from './pane.module.css';

type PaneProps = ComponentPropsWithRef<'section'> & { readonly label: string };

/** One of the areas of the window: a landmark with a name. */
export function Pane({ label, className, ...rest }: PaneProps) {
  return <section aria-label={label} className={classNames(styles['pane'], className)} {...rest} />;
}
