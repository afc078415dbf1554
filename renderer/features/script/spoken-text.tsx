import type { FieldWords } from '#shared/scripts/fields';
import { merge } from '#shared/scripts/merge';
import { t, words } from '../../text/words';
import styles from './script-panel.module.css';

type SpokenTextProps = { readonly text: string; readonly values: FieldWords; readonly mayTellDebt: boolean };

type UnknownKey = keyof typeof words.script.unknown;

/** A text of a script with its values. What may not be told yet is masked; what nobody knows says what is missing. */
export function SpokenText({ text, values, mayTellDebt }: SpokenTextProps) {
  const pieces = merge(text, values, mayTellDebt);
  return pieces.map((piece, index) => {
    switch (piece.kind) {
      case 'words':
        // Pieces of one text never change their places.
        // oxlint-disable-next-line react/no-array-index-key
        return <span key={index}>{piece.text}</span>;
      case 'value':
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <bdi key={index} className={styles['value']}>
            {piece.text}
          </bdi>
        );
      case 'masked':
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} className={styles['masked']}>
            <span aria-hidden>•••</span>
            <span className="visually-hidden">{t('script:masked')}</span>
          </span>
        );
      case 'unknown':
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} className={styles['unknown']}>
            [{words.script.unknown[piece.field.replace('.', '-') as UnknownKey]}]
          </span>
        );
    }
  });
}
