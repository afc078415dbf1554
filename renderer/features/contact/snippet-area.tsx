import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useStore } from 'zustand';
import {
  DEFAULT_SNIPPETS,
  Snippets,
  type Snippet,
  fittingSnippets,
  snippetAt,
  snippetBegun,
} from '#shared/contract/snippets';
import { useUi } from '../../stores/ui-context';
import { language, t } from '../../text/words';
import { classNames } from '../../ui/class-names';
import type { FieldControl } from '../../ui/field';
import { TextArea } from '../../ui/inputs';
import styles from './snippet-area.module.css';

const MOST_SHOWN = 8;

/** The person's snippets; those that came with Kept where there are none of their own. */
function useSnippets(): readonly Snippet[] {
  const own = useStore(useUi().settings, (state) => state.settings.snippets);
  const parsed = own === null ? null : Snippets.safeParse(own);
  return parsed?.success === true ? parsed.data : DEFAULT_SNIPPETS[language()];
}

/**
 * Puts words in the place of a part of a text field as if they were typed: the field's own undo takes them back, and what was typed
 * before and after stays.
 */
function typeOver(area: HTMLTextAreaElement, from: number, to: number, text: string): void {
  area.focus();
  area.setSelectionRange(from, to);
  // The only way that the field's own undo knows of; it is deprecated and has no successor.
  document.execCommand('insertText', false, text);
}

type SnippetAreaProps = {
  readonly control: FieldControl;
  readonly areaRef: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  readonly isRequired: boolean;
  readonly className: string | undefined;
  readonly onType: (text: string) => void;
};

/** A text in which `;` and a short name become the words of a snippet, and `;` alone offers them all. */
export function SnippetArea({ control, areaRef, value, isRequired, className, onType }: SnippetAreaProps) {
  const snippets = useSnippets();
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const begun = caret === null ? null : snippetBegun(value, caret);
  const fitting = begun === null ? [] : fittingSnippets(begun.typed, snippets).slice(0, MOST_SHOWN);
  const current = fitting[Math.min(active, fitting.length - 1)];
  const listId = `${control.id}-snippets`;

  const take = (snippet: Snippet) => {
    const { current: area } = areaRef;
    if (area === null || begun === null || caret === null) return;
    typeOver(area, begun.from, caret, snippet.text);
    setCaret(null);
    setActive(0);
  };
  const expand = (): boolean => {
    const { current: area } = areaRef;
    if (area === null || area.selectionStart !== area.selectionEnd) return false;
    const found = snippetAt(area.value, area.selectionStart, snippets);
    if (found === null) return false;
    typeOver(area, found.from, area.selectionStart, found.snippet.text);
    setCaret(null);
    return true;
  };
  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const isChoosing = current !== undefined;
    if (event.key === ' ') {
      // The words take the place of the name; the blank is then typed behind them as usual.
      if (expand() && areaRef.current?.value.at(areaRef.current.selectionStart - 1) === ' ') event.preventDefault();
      return;
    }
    if (!isChoosing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(fitting.length - 1, active + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
    else if (event.key === 'Enter' || event.key === 'Tab') take(current);
    else if (event.key === 'Escape') setCaret(null);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles['box']}>
      <TextArea
        {...control}
        ref={areaRef}
        className={className}
        rows={2}
        role={current === undefined ? undefined : 'combobox'}
        aria-expanded={current === undefined ? undefined : true}
        aria-controls={current === undefined ? undefined : listId}
        aria-activedescendant={current === undefined ? undefined : `${listId}-${current.id}`}
        aria-required={isRequired}
        placeholder={t('contact:snippetsHint')}
        value={value}
        onChange={(event) => {
          onType(event.target.value);
          setCaret(event.target.selectionStart);
          setActive(0);
        }}
        onKeyDown={handleKey}
        onBlur={() => setCaret(null)}
      />
      {current !== undefined && (
        <div id={listId} role="listbox" aria-label={t('contact:snippets')} className={styles['list']}>
          {fitting.map((snippet) => (
            // The keys are handled by the field, which keeps the focus; this is for the mouse.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={snippet.id}
              id={`${listId}-${snippet.id}`}
              role="option"
              aria-selected={snippet === current}
              className={classNames(styles['option'], snippet === current && styles['active'])}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(snippet)}
            >
              <kbd className={styles['name']}>;{snippet.id}</kbd> {snippet.text}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
