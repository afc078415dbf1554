import { Component, type ErrorInfo, type ReactNode, useEffect, useRef, useState } from 'react';
import type { DeskStatus } from '#shared/contract/views';
import { CRASH_WORDS } from '../text/ui-words';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { TextArea } from '../ui/inputs';
import { crashReport } from './crash-report';
import styles from './error-boundary.module.css';

type BoundaryProps = {
  /** The whole window stopped, not one pane. */
  readonly isWhole?: boolean;
  readonly status: () => DeskStatus | null;
  /** What is shown inside; when it changes, a pane that failed is tried again. */
  readonly shown?: string | null;
  readonly children: ReactNode;
};
type BoundaryState = {
  readonly error: unknown;
  readonly stack: string | undefined;
  readonly hasFailed: boolean;
  readonly shown: string | null | undefined;
};

type CrashProps = { readonly isWhole: boolean; readonly report: string; readonly onGoOn: () => void };

function Crash({ isWhole, report, onGoOn }: CrashProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const goOn = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What had the focus is gone with the pane.
    if (document.activeElement === document.body) goOn.current?.focus();
  }, []);
  const copy = () => {
    area.current?.select();
    // Permissions are refused to this page, also the clipboard's; then the selection is there for Ctrl+C.
    navigator.clipboard.writeText(report).then(
      () => setSaid(CRASH_WORDS.copied),
      () => setSaid(CRASH_WORDS.copyByHand),
    );
  };
  return (
    <div className={styles['crash']} role="alert">
      <h2>{isWhole ? CRASH_WORDS.whole : CRASH_WORDS.title}</h2>
      <p>{CRASH_WORDS.what}</p>
      <Field label={CRASH_WORDS.report}>
        {(control) => (
          <TextArea {...control} ref={area} readOnly rows={8} value={report} className={styles['report']} />
        )}
      </Field>
      <div className={styles['tools']}>
        <Button ref={goOn} kind="primary" onClick={onGoOn}>
          {CRASH_WORDS.goOn}
        </Button>
        <Button onClick={copy}>{CRASH_WORDS.copy}</Button>
        {isWhole && <Button onClick={() => window.location.reload()}>{CRASH_WORDS.reload}</Button>}
        <span role="status">{said}</span>
      </div>
    </div>
  );
}

const NO_FAULT = { error: null, stack: undefined, hasFailed: false } as const;

/** Keeps a fault in its pane: the others, and what was typed in them, stay. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { ...NO_FAULT, shown: this.props.shown };

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return props.shown === state.shown ? null : { ...NO_FAULT, shown: props.shown };
  }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error, hasFailed: true };
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState({ stack: info.componentStack ?? undefined });
  }

  override render(): ReactNode {
    const { error, stack, hasFailed } = this.state;
    if (!hasFailed) return this.props.children;
    return (
      <Crash
        isWhole={this.props.isWhole === true}
        report={crashReport(error, stack, this.props.status())}
        onGoOn={() => this.setState(NO_FAULT)}
      />
    );
  }
}
