import { useRef } from 'react';
import { useStore } from 'zustand';
import type { DeskStatus } from '#shared/contract/views';
import { commandById } from '../commands/registry';
import { useCommandKeys } from '../commands/use-command-keys';
import { visitCompliance } from '../stores/compliance-acts';
import { COMPLIANCE_BUTTON } from '../stores/screen-store';
import { useFocusHome, useUi } from '../stores/ui-context';
import { COMPLIANCE_WORDS } from '../text/compliance-words';
import { APP_WORDS } from '../text/ui-words';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Menu, type MenuChoice } from '../ui/menu';
import styles from './top-bar.module.css';
import { Views } from './view-tabs';

/** The way to the *Compliance* screen, with how many accounts have something to look at. */
function ComplianceButton() {
  const ui = useUi();
  const counts = useStore(ui.desk, (state) => state.counts);
  const button = useRef<HTMLButtonElement>(null);
  const { props } = useCommandKeys('go.compliance');
  useFocusHome(COMPLIANCE_BUTTON, button);
  const incidents = counts.find(({ view }) => view === 'incidents')?.accounts ?? 0;
  return (
    <Button
      ref={button}
      id={COMPLIANCE_BUTTON}
      {...props}
      className={styles['button']}
      title={COMPLIANCE_WORDS.badgeTitle(incidents)}
      onClick={() => visitCompliance(ui, COMPLIANCE_BUTTON)}
    >
      {COMPLIANCE_WORDS.button}
      {incidents > 0 && <strong className={styles['badge']}>{COMPLIANCE_WORDS.badge(incidents)}</strong>}
    </Button>
  );
}

function useChoice(id: string): MenuChoice {
  const ui = useUi();
  const { words } = useCommandKeys(id);
  const command = commandById(id);
  return {
    id,
    title: command?.title() ?? id,
    ...(words === undefined ? {} : { keys: words }),
    onChoose: () => void command?.run(ui),
  };
}

/** What is gone to less often, each with its key. */
function MoreMenu() {
  const choices = [
    useChoice('go.import'),
    useChoice('go.health'),
    useChoice('practice.open'),
    useChoice('go.settings'),
    useChoice('window.keys'),
  ];
  return (
    <Menu
      trigger={
        <Button kind="quiet" className={styles['button']}>
          {APP_WORDS.more} <span aria-hidden>▾</span>
        </Button>
      }
      choices={choices}
    />
  );
}

function CommandsButton() {
  const { screen } = useUi();
  const { props, words } = useCommandKeys('window.palette');
  return (
    <Button {...props} className={styles['button']} onClick={() => screen.showPalette(true)}>
      {APP_WORDS.commands}
      {words !== undefined && <kbd className={styles['key']}>{words}</kbd>}
    </Button>
  );
}

/** What kind of desk this is, where it is not a person's own. */
function DeskMarks({ status }: { readonly status: DeskStatus }) {
  if (!status.isPractice && !status.isDemonstration) return null;
  return (
    <div className={styles['status']} role="group" aria-label={APP_WORDS.deskStatus}>
      {status.isPractice && (
        <span className={classNames(styles['chip'], styles['demo'])} title={APP_WORDS.practiceTitle}>
          {APP_WORDS.practice}
        </span>
      )}
      {status.isDemonstration && !status.isPractice && (
        <span className={classNames(styles['chip'], styles['demo'])} title={APP_WORDS.demonstrationTitle}>
          {APP_WORDS.demonstration}
        </span>
      )}
    </div>
  );
}

/** Views with live counts, what kind of desk this is, and the ways to everything else. */
export function TopBar({ status }: { readonly status: DeskStatus }) {
  return (
    <header className={styles['bar']}>
      <h1 className={styles['product']}>{APP_WORDS.product}</h1>
      <Views />
      <DeskMarks status={status} />
      <ComplianceButton />
      <CommandsButton />
      <MoreMenu />
    </header>
  );
}
