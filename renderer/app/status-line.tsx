import { type ReactNode, useId } from 'react';
import type { DeskNotice, DeskStatus } from '#shared/contract/views';
import { useDeskTimes, useUi } from '../stores/ui-context';
import { NOTICE_LEVELS, noticeWords } from '../text/code-words';
import { APP_WORDS } from '../text/ui-words';
import { t } from '../text/words';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import styles from './status-line.module.css';

/** The notice to show when there is room for one: the newest that asks for an act, else the newest. */
export function foremostNotice(notices: readonly DeskNotice[]): DeskNotice | undefined {
  return notices.findLast((notice) => NOTICE_LEVELS[notice.code] === 'problem') ?? notices.at(-1);
}

function AllNotices({ notices }: { readonly notices: readonly DeskNotice[] }) {
  const listId = useId();
  const times = useDeskTimes();
  const { desk } = useUi();
  return (
    <>
      <Button kind="quiet" className={styles['more']} popoverTarget={listId}>
        {APP_WORDS.notices(notices.length)}
      </Button>
      <div id={listId} popover="auto" role="group" aria-label={APP_WORDS.noticesTitle} className={styles['list']}>
        <ul>
          {notices.toReversed().map((notice) => (
            <li key={`${notice.code}${notice.at}`}>
              <time dateTime={notice.at} className={styles['when']}>
                {times.moment(Date.parse(notice.at), desk.nowMs())}
              </time>
              <span>{noticeWords(notice)}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** The last line: what the desk has to say of itself, the last entry (`children`), what is on this PC only, and the version. */
export function StatusLine({ status, children }: { readonly status: DeskStatus; readonly children: ReactNode }) {
  const foremost = foremostNotice(status.notices);
  const isProblem = foremost !== undefined && NOTICE_LEVELS[foremost.code] === 'problem';
  return (
    <footer className={styles['line']}>
      <p role="status" className={classNames(styles['words'], isProblem && styles['problem'])}>
        {isProblem && <strong>! </strong>}
        {foremost === undefined ? APP_WORDS.noNotices : noticeWords(foremost)}
      </p>
      {status.notices.length > 1 && <AllNotices notices={status.notices} />}
      {children}
      <span className={styles['sync']} title={APP_WORDS.aloneTitle}>
        <span aria-hidden>○ </span>
        {t('app:bar.onlyHere', { count: status.events })}
      </span>
      <span className={styles['version']}>
        {APP_WORDS.product} {status.versions.kept}
      </span>
    </footer>
  );
}
