import { Popover as FluentPopover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

type PopoverProps = {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly children: ReactNode;
};

/** More about something, beside it. Escape and a click elsewhere close it; the focus goes back to the button. */
export function Popover({ trigger, label, children }: PopoverProps) {
  return (
    <FluentPopover trapFocus withArrow>
      <PopoverTrigger disableButtonEnhancement>{trigger}</PopoverTrigger>
      <PopoverSurface aria-label={label}>{children}</PopoverSurface>
    </FluentPopover>
  );
}
