import { type KeyboardEvent, type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { startFirst } from '../../stores/import-acts';
import { IMPORT_STEPS, type ImportBusy, type ImportStep } from '../../stores/import-store';
import { useUi } from '../../stores/ui-context';
import type { UiState } from '../../stores/ui-state';
import { IMPORT_WORDS } from '../../text/import-words';
import { Button } from '../../ui/button';
import { Pane } from '../../ui/pane';
import { ChooseStep } from './choose-step';
import { ColumnsStep } from './columns-step';
import { DoneStep } from './done-step';
import { ImportError } from './import-error';
import styles from './import-screen.module.css';
import { LookStep } from './look-step';
import { ReportStep } from './report-step';
import { RunningStep } from './running-step';
import { StepList } from './step-list';

/** What the page shows besides its own content: a run, the reading of a file, or nothing that takes its place. */
function activityOf(busy: ImportBusy | null): 'run' | 'reading' | 'none' {
  switch (busy) {
    case 'checking':
    case 'importing':
      return 'run';
    case 'dropping':
    case 'inspecting':
      return 'reading';
    case 'choosing':
    case 'saving-errors':
    case null:
      return 'none';
  }
}

function stepContent(step: ImportStep, isRunning: boolean): ReactNode {
  if (isRunning) return <RunningStep />;
  switch (step) {
    case 'choose':
      return <ChooseStep />;
    case 'look':
      return <LookStep />;
    case 'columns':
      return <ColumnsStep />;
    case 'report':
      return <ReportStep />;
    case 'done':
      return <DoneStep />;
  }
}

/** The one way on from each page: Enter in a field and Ctrl+Enter anywhere do what its button does. */
function goOn(ui: UiState, form: HTMLFormElement): void {
  const { imports } = ui;
  // A page whose button is not to be pressed yet says so beside it; it is not left by a key either.
  if (form.querySelector('button[type="submit"][aria-disabled="true"]') !== null) return;
  switch (imports.getState().step) {
    case 'choose':
      return void imports.choose();
    case 'look':
      return imports.goTo('columns');
    case 'columns':
      return void imports.check();
    case 'report':
      return void imports.commit();
    case 'done':
      return void startFirst(ui);
  }
}

/** The import in five pages: choose, look, columns, try out, start working. What is typed stays until another file is chosen. */
export function ImportScreen() {
  const ui = useUi();
  const { imports, screen, announcer } = ui;
  const step = useStore(imports, (state) => state.step);
  const activity = useStore(imports, (state) => activityOf(state.busy));
  const isRunning = activity === 'run';
  const page = useRef<HTMLFormElement>(null);
  const stepWords = IMPORT_WORDS.stepNow(IMPORT_STEPS.indexOf(step) + 1, IMPORT_STEPS.length, IMPORT_WORDS.steps[step]);
  // Each page is a new one to whoever cannot see it: it is said, and what is to be done next gets the focus.
  useEffect(() => announcer.say(stepWords), [announcer, stepWords]);
  useEffect(() => {
    const home = page.current?.querySelector<HTMLElement>('[data-step-home]') ?? page.current;
    home?.focus();
  }, [step, activity]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (activity === 'none') goOn(ui, event.currentTarget);
  };
  const handleKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.repeat) return;
    event.preventDefault();
    if (activity === 'none') goOn(ui, event.currentTarget);
  };
  return (
    <Pane label={IMPORT_WORDS.region} className={styles['pane']}>
      <header className={styles['header']}>
        <h2 className={styles['title']}>{IMPORT_WORDS.region}</h2>
        <StepList step={step} />
        <Button onClick={() => screen.back()}>{IMPORT_WORDS.back}</Button>
      </header>
      {/* The keys are those of the controls inside; the form itself takes the focus only where a page has no control to give it to. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        ref={page}
        tabIndex={-1}
        className={styles['body']}
        aria-label={IMPORT_WORDS.steps[step]}
        noValidate
        onSubmit={submit}
        onKeyDown={handleKey}
      >
        <ImportError />
        {stepContent(step, isRunning)}
      </form>
    </Pane>
  );
}
