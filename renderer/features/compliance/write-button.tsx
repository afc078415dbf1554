import type { ComponentProps } from 'react';
import { useIsReadOnly } from '../../stores/ui-context';
import { COMPLIANCE_WORDS } from '../../text/compliance-words';
import { Button } from '../../ui/button';
import { Tooltip } from '../../ui/tooltip';

type WriteButtonProps = ComponentProps<typeof Button> & {
  /** Not now for another reason than that the desk is read-only. */
  readonly isBlocked?: boolean;
};

/** A button for what is recorded. While the desk is read-only it stays in its place, does nothing and says why. */
export function WriteButton({ isBlocked = false, onClick, ...rest }: WriteButtonProps) {
  const isReadOnly = useIsReadOnly();
  const button = (
    <Button
      {...rest}
      aria-disabled={isReadOnly || isBlocked}
      onClick={(event) => {
        if (!isReadOnly && !isBlocked) onClick?.(event);
      }}
    />
  );
  return isReadOnly ? <Tooltip words={COMPLIANCE_WORDS.readOnly}>{button}</Tooltip> : button;
}
