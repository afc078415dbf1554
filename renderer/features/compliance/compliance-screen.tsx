import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { backFromCompliance } from '../../stores/compliance-acts';
import type { ComplianceSection } from '../../stores/compliance-store';
import { useFocusHome, useIsReadOnly, useUi } from '../../stores/ui-context';
import { ERROR_WORDS } from '../../text/code-words';
import { COMPLIANCE_WORDS, SECTION_TITLES } from '../../text/compliance-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Pane } from '../../ui/pane';
import { AccountsSection } from './accounts-section';
import { ApprovalDialogs } from './approval-dialogs';
import { ClientsSection } from './clients-section';
import styles from './compliance-screen.module.css';
import { PacksSection } from './packs-section';
import { PinSection } from './pin-section';
import { RulesSection } from './rules-section';
import { SectionList } from './section-list';

function sectionContent(section: ComplianceSection): ReactNode {
  switch (section) {
    case 'packs':
      return <PacksSection />;
    case 'rules':
      return <RulesSection />;
    case 'incidents':
    case 'overrides':
    case 'duties':
      return <AccountsSection key={section} list={section} />;
    case 'clients':
      return <ClientsSection />;
    case 'pin':
      return <PinSection />;
  }
}

/** Escape goes one step back, unless something in front of the screen takes it. */
function useEscape(): void {
  const ui = useUi();
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || ui.screen.getState().areKeysShown) return;
      if (document.querySelector('dialog[open], :popover-open') !== null) return;
      event.preventDefault();
      backFromCompliance(ui);
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [ui]);
}

function Notices() {
  const { compliance } = useUi();
  const isReadOnly = useIsReadOnly();
  const isBehind = useStore(compliance.approvals, (state) => state.isBehind);
  return (
    <>
      {isReadOnly && (
        <Banner level="warn" mark="!">
          {COMPLIANCE_WORDS.readOnly}
        </Banner>
      )}
      {isBehind && (
        <Banner level="good" mark={COMPLIANCE_WORDS.behind}>
          {ERROR_WORDS.STORE_BEHIND.what} {ERROR_WORDS.STORE_BEHIND.act}
        </Banner>
      )}
    </>
  );
}

/** The *Compliance* screen: the rules of this desk, what was done against them, and what a supervisor sets. */
export function ComplianceScreen() {
  const ui = useUi();
  const section = useStore(ui.compliance, (state) => state.section);
  const content = useRef<HTMLDivElement>(null);
  useFocusHome('compliance-content', content);
  useEscape();
  return (
    <Pane label={COMPLIANCE_WORDS.region} className={styles['pane']}>
      <header className={styles['header']}>
        <h2 className={styles['title']}>{COMPLIANCE_WORDS.region}</h2>
        <Button aria-keyshortcuts="Escape" onClick={() => ui.screen.back()}>
          {COMPLIANCE_WORDS.back}
          <kbd className={styles['key']}>{COMPLIANCE_WORDS.backKey}</kbd>
        </Button>
      </header>
      <div className={styles['columns']}>
        <div className={styles['side']} data-pane="compliance">
          <SectionList />
        </div>
        <div
          ref={content}
          id="compliance-panel"
          role="tabpanel"
          tabIndex={-1}
          aria-label={SECTION_TITLES[section]}
          className={styles['content']}
          data-pane="compliance-content"
        >
          <Notices />
          {sectionContent(section)}
        </div>
      </div>
      <ApprovalDialogs />
    </Pane>
  );
}
