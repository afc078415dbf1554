import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { classNames } from './class-names';
import type { FieldControl } from './field';
import styles from './suggest-box.module.css';

export type Suggestion = { readonly id: string; readonly code: string; readonly title: string };

type SuggestBoxProps = {
  readonly control: FieldControl;
  readonly listLabel: string;
  readonly value: string;
  /** What fits the text now, best first. */
  readonly suggestions: readonly Suggestion[];
  readonly nothingFits: string;
  readonly placeholder?: string;
  readonly onType: (text: string) => void;
  readonly onPick: (suggestion: Suggestion) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** A text field with a list of what it may mean: arrows move, Enter and Tab take, Escape closes. The focus stays in the field. */
export function SuggestBox(props: SuggestBoxProps) {
  const { control, listLabel, value, suggestions, nothingFits, placeholder, onType, onPick, inputRef } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  useImperativeHandle(inputRef, () => input.current as HTMLInputElement);

  const isShown = isOpen && (suggestions.length > 0 || value.trim() !== '');
  const current = suggestions[Math.min(active, suggestions.length - 1)];

  useEffect(() => {
    const { current: box } = list;
    if (box === null) return;
    if (isShown && !box.matches(':popover-open')) box.showPopover();
    if (!isShown && box.matches(':popover-open')) box.hidePopover();
  }, [isShown]);
  useEffect(() => {
    if (isShown) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [isShown, active, value]);

  const take = (suggestion: Suggestion) => {
    onPick(suggestion);
    setIsOpen(false);
    setActive(0);
  };
  const move = (by: number) => {
    if (!isOpen) setIsOpen(true);
    else setActive((before) => Math.max(0, Math.min(suggestions.length - 1, before + by)));
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && isShown && current !== undefined) {
      event.preventDefault();
      take(current);
    } else if (event.key === 'Tab' && isShown && current !== undefined && value.trim() !== '') {
      take(current);
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      event.stopPropagation();
      setIsOpen(false);
    }
  };

  return (
    <div className={styles['box']}>
      <input
        {...control}
        ref={input}
        className={styles['input']}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && current !== undefined ? `${listId}-${current.id}` : undefined}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder={placeholder}
        value={value}
        onChange={(event) => {
          onType(event.target.value);
          setActive(0);
          setIsOpen(true);
        }}
        onKeyDown={handleKey}
        onBlur={() => setIsOpen(false)}
      />
      <div ref={list} id={listId} className={styles['list']} popover="manual" role="listbox" aria-label={listLabel}>
        {suggestions.map((suggestion) => (
          // The keys are handled by the field, which keeps the focus; this is for the mouse.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={suggestion.id}
            id={`${listId}-${suggestion.id}`}
            role="option"
            aria-selected={suggestion === current}
            className={classNames(styles['option'], suggestion === current && styles['active'])}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(suggestion)}
          >
            <span className={styles['code']}>{suggestion.code}</span>
            <span>{suggestion.title}</span>
          </div>
        ))}
        {suggestions.length === 0 && <div className={styles['nothing']}>{nothingFits}</div>}
      </div>
    </div>
  );
}
