import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react';
import { classNames } from './class-names';
import type { FieldControl } from './field';
import styles from './suggest-box.module.css';

export type Suggestion = { readonly id: string; readonly code: string; readonly title: string };

type ListProps = {
  readonly id: string;
  readonly label: string;
  readonly isShown: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly current: Suggestion | undefined;
  readonly nothingFits: string;
  readonly onTake: (suggestion: Suggestion) => void;
};

const optionId = (listId: string, suggestion: Suggestion) => `${listId}-${suggestion.id}`;

/** The list above the field, in the top layer so that no pane cuts it off. */
function SuggestionList({ id, label, isShown, suggestions, current, nothingFits, onTake }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current: box } = list;
    if (box === null) return;
    if (isShown && !box.matches(':popover-open')) box.showPopover();
    if (!isShown && box.matches(':popover-open')) box.hidePopover();
    if (isShown) box.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [isShown, current, suggestions]);
  return (
    <div ref={list} id={id} className={styles['list']} popover="manual" role="listbox" aria-label={label}>
      {suggestions.map((suggestion) => (
        // The keys are handled by the field, which keeps the focus; this is for the mouse.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={suggestion.id}
          id={optionId(id, suggestion)}
          role="option"
          aria-selected={suggestion === current}
          className={classNames(styles['option'], suggestion === current && styles['active'])}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          <span className={styles['code']}>{suggestion.code}</span>
          <span>{suggestion.title}</span>
        </div>
      ))}
      {suggestions.length === 0 && <div className={styles['nothing']}>{nothingFits}</div>}
    </div>
  );
}

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
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const isShown = isOpen && (suggestions.length > 0 || value.trim() !== '');
  const current = suggestions[Math.min(active, suggestions.length - 1)];

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
    const isTaking = event.key === 'Enter' || (event.key === 'Tab' && value.trim() !== '');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (isTaking && isShown && current !== undefined) take(current);
    else if (event.key === 'Escape' && isShown) setIsOpen(false);
    else return;
    // Tab goes on to the next field with the code taken.
    if (event.key !== 'Tab') event.preventDefault();
  };

  return (
    <div className={styles['box']}>
      <input
        {...control}
        ref={inputRef}
        className={styles['input']}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && current !== undefined ? optionId(listId, current) : undefined}
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
      <SuggestionList
        id={listId}
        label={listLabel}
        isShown={isShown}
        suggestions={suggestions}
        current={current}
        nothingFits={nothingFits}
        onTake={take}
      />
    </div>
  );
}
