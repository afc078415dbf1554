import { Tooltip as FluentTooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';

type TooltipProps = {
  readonly words: string;
  /** `label` names what has no words of its own, `description` adds to its name. */
  readonly says?: 'label' | 'description';
  readonly children: ReactElement;
};

/** Words about a control that are shown when it is pointed at or has the focus. Escape hides them. */
export function Tooltip({ words, says = 'description', children }: TooltipProps) {
  return (
    <FluentTooltip content={words} relationship={says} withArrow>
      {children}
    </FluentTooltip>
  );
}
