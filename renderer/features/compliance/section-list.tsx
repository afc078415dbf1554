import { type KeyboardEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { type AccountList, COMPLIANCE_SECTIONS, type ComplianceSection } from '../../stores/compliance-store';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { COMPLIANCE_WORDS, SECTION_TITLES } from '../../text/compliance-words';
import { formatCount } from '../../text/format';
import { classNames } from '../../ui/class-names';
import styles from './compliance-screen.module.css';

/** Up and down where the parts stand in a column, left and right where they stand in a line: all four do. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

function sectionAfter(section: ComplianceSection, key: string): ComplianceSection | undefined {
  if (key === 'Home') return COMPLIANCE_SECTIONS[0];
  if (key === 'End') return COMPLIANCE_SECTIONS.at(-1);
  const by = STEPS[key];
  if (by === undefined) return undefined;
  const { length } = COMPLIANCE_SECTIONS;
  return COMPLIANCE_SECTIONS[(COMPLIANCE_SECTIONS.indexOf(section) + by + length) % length];
}

/** The parts that are lists of accounts. */
function isListed(section: ComplianceSection): section is AccountList {
  return section === 'incidents' || section === 'overrides' || section === 'duties';
}

/** The parts of the screen as a list of tabs; the lists of accounts with their counts. */
export function SectionList() {
  const { compliance } = useUi();
  const section = useStore(compliance, (state) => state.section);
  const overview = useStore(compliance, (state) => state.overview.value);
  const chosen = useRef<HTMLButtonElement>(null);
  useFocusHome('compliance', chosen);
  const handleKey = (event: KeyboardEvent) => {
    const next = sectionAfter(section, event.key);
    if (next === undefined) return;
    event.preventDefault();
    void compliance.show(next);
    document.getElementById(`compliance-tab-${next}`)?.focus();
  };
  const countOf = (name: ComplianceSection) => (overview !== null && isListed(name) ? overview[name].accounts : null);
  return (
    // The keys are those of the tabs inside; the list itself takes no focus.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      className={styles['sections']}
      role="tablist"
      aria-orientation="vertical"
      aria-label={COMPLIANCE_WORDS.sections}
      onKeyDown={handleKey}
    >
      {COMPLIANCE_SECTIONS.map((name) => {
        const count = countOf(name);
        return (
          <button
            key={name}
            ref={name === section ? chosen : undefined}
            id={`compliance-tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === section}
            aria-controls="compliance-panel"
            tabIndex={name === section ? 0 : -1}
            className={classNames(styles['section'], name === section && styles['chosen'])}
            onClick={() => void compliance.show(name)}
          >
            {SECTION_TITLES[name]}
            {count !== null && <strong className={styles['count']}>{formatCount(count)}</strong>}
          </button>
        );
      })}
    </div>
  );
}
