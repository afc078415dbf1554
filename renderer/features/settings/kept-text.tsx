import { type KeyboardEvent, useState } from 'react';
import { Field } from '../../ui/field';
import { TextArea, TextInput } from '../../ui/inputs';

type KeptTextProps = {
  readonly label: string;
  readonly hint?: string;
  readonly kept: string;
  /** Why what is typed cannot be kept; null when it can. */
  readonly problemOf?: (typed: string) => string | null;
  readonly onKeep: (typed: string) => void;
  readonly isLong?: boolean;
  readonly maxLength: number;
  readonly className?: string | undefined;
};

/** A text that is kept when the field is left, or by Enter. What cannot be kept stays in the field with the reason. */
export function KeptText({
  label,
  hint,
  kept,
  problemOf,
  onKeep,
  isLong = false,
  maxLength,
  className,
}: KeptTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? kept;
  const problem = typed === null ? null : (problemOf?.(typed.trim()) ?? null);
  const keep = () => {
    if (typed === null || problem !== null) return;
    setTyped(null);
    if (typed.trim() !== kept) onKeep(typed.trim());
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isLong) keep();
  };
  return (
    <Field label={label} hint={hint} problem={problem} className={className}>
      {(control) =>
        isLong ? (
          <TextArea
            {...control}
            rows={3}
            maxLength={maxLength}
            value={value}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={keep}
          />
        ) : (
          <TextInput
            {...control}
            maxLength={maxLength}
            autoComplete="off"
            value={value}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={keep}
            onKeyDown={handleKey}
          />
        )
      }
    </Field>
  );
}
