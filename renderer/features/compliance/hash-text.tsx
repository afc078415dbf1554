import { useRef, useState } from 'react';
import { COMPLIANCE_WORDS } from '../../text/compliance-words';
import { Button } from '../../ui/button';
import styles from './hash-text.module.css';

type HashTextProps = {
  readonly hash: string;
  /** What it is the hash of. */
  readonly of: string;
};

const SHORT = 10;

/** A hash: short in the line, whole while it is pointed at or has the focus. */
export function HashText({ hash, of }: HashTextProps) {
  const whole = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  const copy = () => {
    const { current } = whole;
    if (current === null) return;
    current.focus();
    window.getSelection()?.selectAllChildren(current);
    // Permissions are refused to this page, also that of the clipboard's newer interface; the older one asks for none.
    setSaid(document.execCommand('copy') ? COMPLIANCE_WORDS.copied : COMPLIANCE_WORDS.copyByHand);
  };
  return (
    <span className={styles['line']}>
      <span className={styles['hash']}>
        <code aria-hidden="true">{hash.slice(0, SHORT)}…</code>
        {/* Focusable, so that whoever has no mouse can read all of it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <code ref={whole} tabIndex={0} className={styles['whole']} aria-label={COMPLIANCE_WORDS.hashLabel(hash)}>
          {hash}
        </code>
      </span>
      <Button kind="quiet" aria-label={COMPLIANCE_WORDS.copyHash(of)} onClick={copy}>
        {COMPLIANCE_WORDS.copy}
      </Button>
      <span role="status" className={styles['said']}>
        {said}
      </span>
    </span>
  );
}
