import { useRef, useState } from 'react';
import { useUi } from '../../stores/ui-context';
import { changeSettings } from '../../stores/window-settings';
import { t, words } from '../../text/words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { TextInput } from '../../ui/inputs';
import { type SnippetRow, problemOf, rowsOf } from './snippet-rows';
import styles from './snippets-part.module.css';
import { useSettings } from './use-settings';

type RowProps = {
  readonly row: SnippetRow;
  readonly onChange: (row: SnippetRow) => void;
  readonly onRemove: () => void;
};

function Row({ row, onChange, onRemove }: RowProps) {
  const texts = words.settings.snippets;
  return (
    <tr>
      <td className={styles['id']}>
        <TextInput
          aria-label={texts.id}
          maxLength={16}
          spellCheck={false}
          value={row.id}
          onChange={(event) => onChange({ ...row, id: event.target.value.toLowerCase() })}
        />
      </td>
      <td>
        <TextInput
          aria-label={texts.text}
          className={styles['text']}
          maxLength={2_000}
          value={row.text}
          onChange={(event) => onChange({ ...row, text: event.target.value })}
        />
      </td>
      <td>
        <Button kind="quiet" aria-label={t('settings:snippets.removeLabel', { id: row.id })} onClick={onRemove}>
          {texts.remove}
        </Button>
      </td>
    </tr>
  );
}

/** Words that are often typed in notes, by a short name. */
export function SnippetsPart() {
  const ui = useUi();
  const [{ snippets }] = useSettings();
  const [draft, setDraft] = useState<readonly SnippetRow[] | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const texts = words.settings.snippets;
  const rows = draft ?? rowsOf(snippets);
  const problem = draft === null ? null : problemOf(draft);
  const save = async () => {
    if (draft === null || problem !== null) return;
    const isKept = await changeSettings(ui, { snippets: draft.map(({ id, text }) => ({ id, text })) });
    if (!isKept) return;
    setDraft(null);
    ui.announcer.say(t('settings:saved'));
  };
  const add = () => {
    const key = Math.max(0, ...rows.map((row) => row.key)) + 1;
    setDraft([{ key, id: '', text: '' }, ...rows]);
  };
  return (
    <div className={styles['snippets']}>
      <p>{texts.hint}</p>
      {problem !== null && (
        <Banner level="warn" mark="!">
          {problem}
        </Banner>
      )}
      <div className={styles['tools']}>
        <Button ref={addButton} onClick={add}>
          {texts.add}
        </Button>
        <Button kind="primary" aria-disabled={draft === null || problem !== null} onClick={() => void save()}>
          {texts.save}
        </Button>
        <Button
          kind="quiet"
          aria-disabled={snippets === null && draft === null}
          onClick={() => {
            setDraft(null);
            void changeSettings(ui, { snippets: null });
          }}
        >
          {texts.restore}
        </Button>
        {draft !== null && <span>{texts.isChanged}</span>}
      </div>
      <table className={styles['table']} aria-label={texts.table}>
        <thead>
          <tr>
            <th scope="col">{texts.id}</th>
            <th scope="col">{texts.text}</th>
            <th scope="col">
              <span className="visually-hidden">{texts.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key}
              row={row}
              onChange={(changed) => setDraft(rows.map((each) => (each.key === row.key ? changed : each)))}
              onRemove={() => {
                setDraft(rows.filter((each) => each.key !== row.key));
                addButton.current?.focus();
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
