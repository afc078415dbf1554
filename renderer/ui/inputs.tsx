import { Checkbox as FluentCheckbox, Switch as FluentSwitch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import {
  InputControl,
  type NativeInput,
  type NativeSelect,
  type NativeTextarea,
  SelectControl,
  TextareaControl,
} from './fluent';

type Text = Omit<NativeInput, 'type' | 'defaultValue' | 'value'> & {
  readonly value: string;
  readonly type?: 'text' | 'search' | 'password' | 'date' | 'time' | 'number' | 'tel' | 'email';
};

// SECURITY: Chromium keeps what stands in a control with the state of its page, and writes that to the disk. Not with this.
const FORGETFUL = { autoComplete: 'off' } as const;

/** One line of text. */
export function TextInput({ type = 'text', ...rest }: Text) {
  return <InputControl size="small" type={type} {...FORGETFUL} {...rest} />;
}

type LongText = Omit<NativeTextarea, 'defaultValue' | 'value'> & { readonly value: string };

/** Several lines of text. */
export function TextArea(props: LongText) {
  return <TextareaControl size="small" resize="vertical" {...FORGETFUL} {...props} />;
}

/** One of a few choices, given as `option` elements. */
export function Select(props: NativeSelect) {
  return <SelectControl size="small" {...FORGETFUL} {...props} />;
}

type Tick = {
  readonly label: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
  readonly describedBy?: string | undefined;
};

/** Something that is so or not, and is taken with the form it is in. */
export function Checkbox({ label, isChecked, onChange, isDisabled = false, describedBy }: Tick) {
  return (
    <FluentCheckbox
      label={{ children: label }}
      checked={isChecked}
      disabled={isDisabled}
      aria-describedby={describedBy}
      onChange={(_event, data) => onChange(data.checked === true)}
    />
  );
}

/** Something that is on or off from the moment it is changed. */
export function Switch({ label, isChecked, onChange, isDisabled = false, describedBy }: Tick) {
  return (
    <FluentSwitch
      label={{ children: label }}
      checked={isChecked}
      disabled={isDisabled}
      aria-describedby={describedBy}
      onChange={(_event, data) => onChange(data.checked)}
    />
  );
}
