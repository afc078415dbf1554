import { useId, useRef } from 'react';
import { useStore } from 'zustand';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { ERROR_WORDS } from '../../text/code-words';
import { t } from '../../text/words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Pane } from '../../ui/pane';
import { NewNote } from './add-note';
import { EntryPanel } from './entry-panel';
import { FilterPanel } from './filter-panel';
import { HistoryList } from './history-list';
import { NextBand } from './next-band';
import { PinnedBand } from './pinned-band';
import { SearchBar } from './search-bar';
import { TimelineHeader } from './timeline-header';
import styles from './timeline-pane.module.css';
import { type Told, useRows, useTold } from './use-history';

/** Why there are no rows: words, and what to do. It is where the focus comes to meanwhile. */
function NoRows({ told }: { readonly told: Told | null }) {
  const { account, timeline } = useUi();
  const hasAccount = useStore(account, (state) => state.accountId !== null);
  const box = useRef<HTMLDivElement>(null);
  useFocusHome('timeline', box);
  const words =
    told !== null ? t('timeline:ui.noneFound') : hasAccount ? t('timeline:loading') : t('timeline:ui.noAccount');
  return (
    <div ref={box} className={styles['empty']} tabIndex={-1} role="group" aria-label={t('timeline:list')}>
      <p>{words}</p>
      {told !== null && (
        <Button onClick={() => void timeline.showAll()}>
          {t('timeline:ui.noneFoundAct', { count: told.history.all })}
        </Button>
      )}
    </div>
  );
}

function Failure() {
  const { timeline } = useUi();
  const error = useStore(timeline, (state) => state.error);
  if (error === null) return null;
  return (
    <Banner level="danger" mark={t('timeline:ui.failed')} role="alert">
      {ERROR_WORDS[error.code].what} {ERROR_WORDS[error.code].act}{' '}
      <Button onClick={() => void timeline.refresh()}>{t('timeline:ui.retry')}</Button>
    </Banner>
  );
}

function Past({ told }: { readonly told: Told | null }) {
  const rows = useRows();
  if (told === null || rows.length === 0) return <NoRows told={told} />;
  return <HistoryList rows={rows} told={told} />;
}

/** The contact history of the open account: what is to come, what is kept in sight, and the past, newest first. */
export function TimelinePane() {
  const { account, timeline } = useUi();
  const told = useTold();
  const accountId = useStore(account, (state) => state.accountId);
  const areFiltersShown = useStore(timeline, (state) => state.areFiltersShown);
  const filtersId = useId();
  return (
    <Pane label={t('timeline:region')}>
      <TimelineHeader told={told} />
      <Failure />
      {told !== null && (
        <>
          <NextBand told={told} />
          <PinnedBand told={told} />
          <SearchBar told={told} filtersId={filtersId} />
          {areFiltersShown && <FilterPanel id={filtersId} told={told} />}
        </>
      )}
      {accountId !== null && <NewNote accountId={accountId} />}
      <Past told={told} />
      {told !== null && <EntryPanel told={told} />}
    </Pane>
  );
}
