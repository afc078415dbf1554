import {
  Button as FluentButton,
  Input as FluentInput,
  Select as FluentSelect,
  Textarea as FluentTextarea,
} from '@fluentui/react-components';
import type { ChangeEvent, ComponentPropsWithRef, ReactNode } from 'react';

/**
 * Fluent declares refs and optional properties for older settings of the compiler than ours. Here the controls that wrap one native
 * element get the properties of that element.
 */
type Control<Props> = (props: Props) => ReactNode;

export type NativeButton = ComponentPropsWithRef<'button'>;
export type NativeInput = Omit<ComponentPropsWithRef<'input'>, 'size'>;
export type NativeSelect = Omit<ComponentPropsWithRef<'select'>, 'size'>;
export type NativeTextarea = Omit<ComponentPropsWithRef<'textarea'>, 'onChange'> & {
  readonly onChange?: (event: ChangeEvent<HTMLTextAreaElement>) => void;
};

type Sized<Props> = Props & { readonly size: 'small' };

export const ButtonControl = FluentButton as unknown as Control<
  Sized<NativeButton> & { readonly appearance: 'primary' | 'secondary' | 'subtle' }
>;
export const InputControl = FluentInput as unknown as Control<Sized<NativeInput>>;
export const SelectControl = FluentSelect as unknown as Control<Sized<NativeSelect>>;
export const TextareaControl = FluentTextarea as unknown as Control<
  Sized<NativeTextarea> & { readonly resize: 'vertical' }
>;
