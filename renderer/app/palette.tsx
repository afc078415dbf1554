import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { QueueHit } from '../ipc/types';
import { useUi } from '../stores/ui-context';
import { t } from '../text/words';
import { Overlay } from '../ui/overlay';
import { PickList } from '../ui/pick-list';
import { doPicked, paletteGroups } from './palette-items';
import styles from './palette.module.css';

/** A name or number is looked for from so many characters on: one letter is in every account. */
const LEAST_TYPED = 2;
const MOST_ACCOUNTS = 6;

/** Accounts that fit what was typed; those of an older question are not shown. */
function useHits(typed: string): readonly QueueHit[] {
  const { client } = useUi();
  const [answer, setAnswer] = useState<{ readonly to: string; readonly hits: readonly QueueHit[] }>({
    to: '',
    hits: [],
  });
  const text = typed.trim();
  useEffect(() => {
    if (text.length < LEAST_TYPED) return undefined;
    let isOver = false;
    void client.queue.search({ text, limit: MOST_ACCOUNTS }).then((reply) => {
      if (!isOver && reply.ok) setAnswer({ to: text, hits: reply.value.hits });
      return undefined;
    });
    return () => {
      isOver = true;
    };
  }, [client, text]);
  return answer.to === text ? answer.hits : [];
}

function OpenPalette({ onPick, onClose }: { readonly onPick: (id: string) => void; readonly onClose: () => void }) {
  const ui = useUi();
  const [typed, setTyped] = useState('');
  const hits = useHits(typed);
  return (
    <Overlay label={t('commands:palette.title')} onClose={onClose}>
      <PickList
        label={t('commands:palette.label')}
        listLabel={t('commands:palette.list')}
        placeholder={t('commands:palette.placeholder')}
        typed={typed}
        groups={paletteGroups(ui, typed, hits)}
        nothing={t('commands:palette.nothing')}
        onType={setTyped}
        onPick={onPick}
      >
        <p className={styles['hint']}>{t('commands:palette.hint')}</p>
      </PickList>
    </Overlay>
  );
}

/** The commands by words. The focus goes back to where it was before what was picked is done, as if its key had been pressed. */
export function Palette() {
  const ui = useUi();
  const isShown = useStore(ui.screen, (state) => state.isPaletteShown);
  const opener = useRef<Element | null>(null);
  const picked = useRef<string | null>(null);
  // Read while rendering: once the palette is there it has the focus.
  if (isShown) opener.current ??= document.activeElement;
  useEffect(() => {
    if (isShown || opener.current === null) return;
    const { current: before } = opener;
    const { current: id } = picked;
    opener.current = null;
    picked.current = null;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    if (id !== null) doPicked(ui, id);
  }, [isShown, ui]);
  if (!isShown) return null;
  const close = () => ui.screen.showPalette(false);
  const pick = (id: string) => {
    picked.current = id;
    close();
  };
  return <OpenPalette onPick={pick} onClose={close} />;
}
