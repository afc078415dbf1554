import type { NextItem } from '#shared/domain/timeline/next-band';
import { dutyText } from '#shared/phrases/entry-words';
import { dayWords, moneyWords, momentWords } from '#shared/phrases/formats';
import { useUi } from '../../stores/ui-context';
import { speech } from '../../text/timeline-speech';
import { t } from '../../text/words';
import { Band } from './band';
import styles from './bands.module.css';
import type { Told } from './use-history';

function Item({ item, told }: { readonly item: NextItem; readonly told: Told }) {
  const { zone } = told.history.rowZone;
  const { kind, dueAt, dueOn, isLate, text, amount, duty, ownerId } = item;
  const isThisYear = dueOn.slice(0, 4) === useUi().desk.today().slice(0, 4);
  const when = dayWords(dueOn, speech(), isThisYear ? 'short' : 'long');
  const parts = [
    amount === null ? null : moneyWords(amount.amountMinor, amount.currency, speech()),
    duty === null ? null : dutyText(duty.title, speech()),
    text,
    ownerId === null ? null : t('timeline:ui.mine'),
  ].filter((part) => part !== null);
  return (
    <li className={styles['item']}>
      <time
        className={styles['when']}
        dateTime={dueAt ?? dueOn}
        title={dueAt === null ? dayWords(dueOn, speech()) : momentWords(dueAt, zone, speech(), true)}
      >
        {when}
      </time>
      <span className={styles['what']} dir="auto" title={duty?.citation}>
        {isLate && <strong className={styles['late']}>{t('timeline:ui.late')} </strong>}
        <strong>{t(`timeline:nextKinds.${kind}`)}</strong>
        {parts.length > 0 && ` · ${parts.join(' · ')}`}
      </span>
    </li>
  );
}

/** What is to come on the account, the earliest first. */
export function NextBand({ told }: { readonly told: Told }) {
  const { next } = told.history;
  return (
    <Band title={t('timeline:ui.next')} count={next.length} nothing={t('timeline:ui.nothingNext')}>
      <ol>
        {next.map((item) => (
          <Item key={item.id} item={item} told={told} />
        ))}
      </ol>
    </Band>
  );
}
