import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { chordWords } from '../commands/chord';
import { COMMAND_GROUPS, type Command, type CommandScope } from '../commands/command';
import { findCommands } from '../commands/find-commands';
import { chordsOf } from '../commands/keymap';
import { COMMANDS } from '../commands/registry';
import { showSettings } from '../stores/settings-page';
import { useUi } from '../stores/ui-context';
import { t } from '../text/words';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { TextInput } from '../ui/inputs';
import styles from './keys-sheet.module.css';

type Row = { readonly id: string; readonly keys: readonly string[]; readonly title: string };

/** Keys of lists and fields, which those take themselves; nobody sets others. */
function keysInside(): readonly Row[] {
  return [
    { id: 'rows', keys: ['↓', '↑'], title: t('commands:inside.rows') },
    { id: 'page', keys: ['Page Down', 'Page Up'], title: t('commands:inside.page') },
    { id: 'ends', keys: ['Home', 'End'], title: t('commands:inside.ends') },
    { id: 'open', keys: ['Enter'], title: t('commands:inside.open') },
    { id: 'points', keys: ['1 … 9'], title: t('commands:inside.points') },
    { id: 'explain', keys: ['Enter', '.'], title: t('commands:inside.explain') },
    { id: 'codes', keys: ['↓'], title: t('commands:inside.codes') },
    { id: 'take-code', keys: ['Enter', 'Tab'], title: t('commands:inside.takeCode') },
    { id: 'back', keys: ['Esc'], title: t('commands:inside.back') },
  ];
}

function placeWords(scope: CommandScope): string | null {
  return scope === 'anywhere' || scope === 'outside-text' ? null : t(`commands:places.${scope}`);
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <section aria-label={title} className={styles['section']}>
      <h3 className={styles['group']}>{title}</h3>
      <dl>
        {rows.map((row) => (
          <div key={row.id} className={styles['entry']}>
            <dt>
              {row.keys.length === 0 && <span className={styles['none']}>{t('commands:sheet.noKey')}</span>}
              {row.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{row.title}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function useShownCommands(typed: string): readonly Command[] {
  const { settings } = useUi();
  const own = useStore(settings, (state) => state.settings.keys);
  return useMemo(() => {
    const wanted = typed.trim().toLowerCase();
    if (wanted === '') return COMMANDS.filter((command) => chordsOf(command, own).length > 0);
    const byWords = new Set(findCommands(COMMANDS, typed, () => 0).map(({ id }) => id));
    return COMMANDS.filter((command) => {
      const isKey = chordsOf(command, own).some((chord) => chordWords(chord).toLowerCase().includes(wanted));
      return isKey || byWords.has(command.id);
    });
  }, [typed, own]);
}

function Sheet() {
  const ui = useUi();
  const { screen, settings } = ui;
  const own = useStore(settings, (state) => state.settings.keys);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const shown = useShownCommands(typed);
  const rowOf = (command: Command): Row => {
    const place = placeWords(command.scope);
    const title = place === null ? command.title() : `${command.title()} (${place})`;
    return { id: command.id, keys: chordsOf(command, own).map(chordWords), title };
  };
  const groups = COMMAND_GROUPS.map((group) => ({
    group,
    rows: shown.filter((command) => command.group === group).map(rowOf),
  })).filter(({ rows }) => rows.length > 0);
  return (
    <Dialog
      title={t('commands:sheet.title')}
      closeLabel={t('commands:sheet.close')}
      size="wide"
      initialFocus={field}
      onClose={() => screen.showKeys(false)}
      actions={
        <>
          <Button
            onClick={() => {
              screen.showKeys(false);
              showSettings(ui, 'keys');
            }}
          >
            {t('commands:sheet.change')}
          </Button>
          <Button onClick={() => window.print()}>{t('commands:sheet.print')}</Button>
        </>
      }
    >
      <div data-not-printed>
        <Field label={t('commands:sheet.search')}>
          {(control) => (
            <TextInput
              {...control}
              ref={field}
              type="search"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <p className={styles['hint']}>
          {t('commands:sheet.holdAlt')} {t('commands:sheet.inText')}
        </p>
      </div>
      <div className={styles['groups']} data-printed>
        {groups.length === 0 && <p>{t('commands:sheet.nothing')}</p>}
        {groups.map(({ group, rows }) => (
          <Rows key={group} title={t(`commands:groups.${group}`)} rows={rows} />
        ))}
        {typed.trim() === '' && <Rows title={t('commands:sheet.within')} rows={keysInside()} />}
      </div>
    </Dialog>
  );
}

/** Every key there is, as the person has them, to be looked through and printed. */
export function KeysSheet() {
  const { screen } = useUi();
  const isShown = useStore(screen, (state) => state.areKeysShown);
  return isShown ? <Sheet /> : null;
}
