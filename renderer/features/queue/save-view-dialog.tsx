import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { VIEW_DIGITS } from '../../stores/saved-views';
import { useUi } from '../../stores/ui-context';
import { VIEW_TITLES } from '../../text/domain-words';
import { t, words } from '../../text/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Select, TextInput } from '../../ui/inputs';
import { filterParts } from './filter-words';
import { saveView } from './view-acts';
import styles from './work-dialog.module.css';

type ViewFormProps = {
  readonly id: string;
  readonly heading: string;
  readonly title: string;
  readonly digit: number | null;
};

/** The name of a view and the key that goes to it. */
function ViewForm({ id, heading, title: titleBefore, digit: digitBefore }: ViewFormProps) {
  const ui = useUi();
  const [title, setTitle] = useState(titleBefore);
  const [digit, setDigit] = useState(digitBefore);
  const [problem, setProblem] = useState<string | null>(null);
  const name = useRef<HTMLInputElement>(null);
  const others = ui.savedViews.views().filter((view) => view.id !== id);
  const close = () => ui.queuePanels.close();
  const submit = async () => {
    if (title.trim() === '') {
      setProblem(words.queue.saved.nameNeeded);
      name.current?.focus();
      return;
    }
    if (await saveView(ui, { id, title: title.trim().slice(0, 120), digit })) {
      close();
      ui.screen.focusOn('queue');
    } else setProblem(words.queue.saved.failed);
  };
  const digitWords = (each: number) => {
    const taken = others.find((view) => view.digit === each);
    return taken === undefined ? String(each) : t('queue:saved.digitTaken', { digit: each, title: taken.title });
  };
  return (
    <Dialog title={heading} closeLabel={words.queue.saved.close} onClose={close} initialFocus={name}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={words.queue.saved.name} problem={problem}>
          {(control) => (
            <TextInput
              {...control}
              ref={name}
              maxLength={120}
              autoComplete="off"
              placeholder={words.queue.saved.namePlaceholder}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field label={words.queue.saved.digit}>
          {(control) => (
            <Select
              {...control}
              value={digit ?? ''}
              onChange={(event) => setDigit(VIEW_DIGITS.find((each) => String(each) === event.target.value) ?? null)}
            >
              <option value="">{words.queue.saved.noDigit}</option>
              {VIEW_DIGITS.map((each) => (
                <option key={each} value={each}>
                  {digitWords(each)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className={styles['actions']}>
          <Button type="submit" kind="primary">
            {words.queue.saved.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Saves what is shown now as a view of its own. */
export function SaveView() {
  const ui = useUi();
  const [id] = useState(() => ui.env.newEventId());
  const { view, filter } = ui.queue.getState();
  const suggested = filterParts(filter)
    .map((part) => part.words)
    .join(', ');
  const digits = ui.savedViews.views().map(({ digit }) => digit);
  const free = VIEW_DIGITS.find((digit) => !digits.includes(digit)) ?? null;
  const title = (suggested === '' ? VIEW_TITLES[view] : suggested).slice(0, 60);
  return <ViewForm id={id} heading={words.queue.saved.saveTitle} title={title} digit={free} />;
}

/** Gives a saved view another name or key. */
export function RenameView({ savedId }: { readonly savedId: string }) {
  const { savedViews, settings } = useUi();
  useStore(settings, (state) => state.settings.savedViews);
  const saved = savedViews.views().find(({ id }) => id === savedId);
  if (saved === undefined) return null;
  return <ViewForm id={saved.id} heading={words.queue.saved.renameTitle} title={saved.title} digit={saved.digit} />;
}
