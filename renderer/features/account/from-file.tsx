import type { AccountView } from '../../ipc/types';
import { t } from '../../text/words';
import styles from './from-file.module.css';

/** What the placement file told besides: kept as it came, in the words of the file. */
export function FromFile({ view }: { readonly view: AccountView }) {
  const attributes = Object.entries(view.account.attributes);
  if (attributes.length === 0) return null;
  return (
    <section aria-label={t('account:fromFile')}>
      <h3 className={styles['title']}>{t('account:fromFile')}</h3>
      <dl className={styles['list']}>
        {attributes.map(([header, value]) => (
          <div key={header}>
            <dt>{header}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
