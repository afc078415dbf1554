import { MenuItem, MenuList, MenuPopover, MenuTrigger, Menu as FluentMenu } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

export type MenuChoice = {
  readonly id: string;
  readonly title: ReactNode;
  /** Shown at the end of the line: the keys of the same command. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
};

type MenuProps = {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly choices: readonly MenuChoice[];
};

/** A list of commands behind a button. */
export function Menu({ trigger, choices }: MenuProps) {
  return (
    <FluentMenu>
      <MenuTrigger disableButtonEnhancement>{trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map(({ id, title, keys, isDisabled = false, onChoose }) => (
            <MenuItem
              key={id}
              disabled={isDisabled}
              onClick={onChoose}
              {...(keys === undefined ? {} : { secondaryContent: keys })}
            >
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </FluentMenu>
  );
}
