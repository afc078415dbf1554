import { ButtonControl, type NativeButton } from './fluent';

type ButtonProps = Omit<NativeButton, 'type'> & {
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly type?: 'button' | 'submit';
};

const LOOKS = { primary: 'primary', plain: 'secondary', quiet: 'subtle' } as const;

/** A button. `quiet` looks like text until it is pointed at; one `primary` at most is on a screen. */
export function Button({ kind = 'plain', type = 'button', ...rest }: ButtonProps) {
  return <ButtonControl type={type} size="small" appearance={LOOKS[kind]} {...rest} />;
}
