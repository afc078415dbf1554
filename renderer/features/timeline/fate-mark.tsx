import type { EntryFate } from '#shared/domain/timeline/types';
import { t } from '../../text/words';
import styles from './history-row.module.css';

/** Where an entry stands on its way: a mark, and the same in words. */
export function FateMark({ fate }: { readonly fate: EntryFate }) {
  const words = t(`timeline:fates.${fate.state}`);
  return (
    <span className={styles['fate']} data-fate={fate.state} title={words}>
      <span aria-hidden>{t(`timeline:ui.fateMarks.${fate.state}`)}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
