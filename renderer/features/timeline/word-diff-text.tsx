import { wordDiff } from '#shared/phrases/word-diff';
import { t } from '../../text/words';
import styles from './note-words.module.css';

type Props = { readonly before: string; readonly after: string };

/** How a text was corrected: struck through and underlined to the eye, in words to the ear. */
export function WordDiffText({ before, after }: Props) {
  const parts = wordDiff(before, after);
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <p className={styles['words']} dir="auto" aria-label={t('timeline:ui.diffLabel')} role="group" tabIndex={0}>
      {parts.map(({ kind, text }, at) => {
        // A piece has no name of its own, and none is ever moved.
        // oxlint-disable react/no-array-index-key
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={at} className={styles[kind]}>
            <span className="visually-hidden"> {t(`timeline:ui.${kind}`)} </span>
            {text}
          </Mark>
        );
        // oxlint-enable react/no-array-index-key
      })}
    </p>
  );
}
