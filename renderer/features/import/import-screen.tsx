import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ImportStep } from '../../stores/import-store';
import { useUi } from '../../stores/ui-context';
import { IMPORT_WORDS } from '../../text/import-words';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { Pane } from '../../ui/pane';
import { ChooseStep } from './choose-step';
import { ImportError } from './import-error';
import styles from './import-screen.module.css';
import { MappingStep } from './mapping-step';
import { ReportStep } from './report-step';
import { RunningStep } from './running-step';

const STEPS: readonly ImportStep[] = ['choose', 'mapping', 'report', 'done'];

function StepList({ step }: { readonly step: ImportStep }) {
  return (
    <ol className={styles['steps']}>
      {STEPS.map((each, n) => (
        <li
          key={each}
          aria-current={each === step ? 'step' : undefined}
          className={classNames(each === step && styles['current'])}
        >
          {n + 1}. {IMPORT_WORDS.steps[each]}
        </li>
      ))}
    </ol>
  );
}

function stepContent(step: ImportStep, isRunning: boolean): ReactNode {
  if (isRunning) return <RunningStep />;
  switch (step) {
    case 'choose':
      return <ChooseStep />;
    case 'mapping':
      return <MappingStep />;
    case 'report':
    case 'done':
      return <ReportStep />;
  }
}

/** The import: choose, check the columns, see what it does, import. What is typed stays until another file is chosen. */
export function ImportScreen() {
  const { imports, screen } = useUi();
  const step = useStore(imports, (state) => state.step);
  const busy = useStore(imports, (state) => state.busy);
  const isRunning = busy === 'checking' || busy === 'importing';
  const top = useRef<HTMLDivElement>(null);
  // Each step is a new page to whoever cannot see it.
  useEffect(() => top.current?.focus(), [step, isRunning]);
  return (
    <Pane label={IMPORT_WORDS.region} className={styles['pane']}>
      <header className={styles['header']}>
        <h2 className={styles['title']}>{IMPORT_WORDS.region}</h2>
        <StepList step={step} />
        <Button onClick={() => screen.go('desk')}>{IMPORT_WORDS.back}</Button>
      </header>
      <div ref={top} tabIndex={-1} className={styles['body']} role="group" aria-label={IMPORT_WORDS.steps[step]}>
        <ImportError />
        {stepContent(step, isRunning)}
      </div>
    </Pane>
  );
}
