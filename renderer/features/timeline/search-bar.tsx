import { useRef } from 'react';
import { useStore } from 'zustand';
import { isNarrowed } from '../../stores/timeline-store';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { t } from '../../text/words';
import { Button } from '../../ui/button';
import { TextInput } from '../../ui/inputs';
import styles from './search-bar.module.css';
import type { Told } from './use-history';

/** Looks for words in the history, and says how much of it is shown. */
export function SearchBar({ told, filtersId }: { readonly told: Told; readonly filtersId: string }) {
  const { timeline, screen } = useUi();
  const text = useStore(timeline, (state) => state.searchText);
  const areFiltersShown = useStore(timeline, (state) => state.areFiltersShown);
  const isPart = useStore(timeline, isNarrowed);
  const input = useRef<HTMLInputElement>(null);
  useFocusHome('timeline-search', input);
  const { found, all } = told.history;
  return (
    <search className={styles['search']}>
      <div className={styles['bar']}>
        <TextInput
          ref={input}
          type="search"
          aria-label={t('timeline:ui.search')}
          placeholder={t('timeline:ui.search')}
          aria-keyshortcuts="/"
          autoComplete="off"
          value={text}
          maxLength={200}
          onChange={(event) => timeline.search(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'Escape') return;
            event.preventDefault();
            if (event.key === 'Escape' && text !== '') timeline.search('');
            else screen.focusOn('timeline');
          }}
        />
        <Button
          aria-expanded={areFiltersShown}
          aria-controls={filtersId}
          aria-keyshortcuts="F"
          onClick={() => timeline.showFilters(!areFiltersShown)}
        >
          {t('timeline:ui.filter')}
        </Button>
      </div>
      {isPart && (
        <p className={styles['found']} role="status">
          {t('timeline:ui.found', { found, count: all })}{' '}
          <Button kind="quiet" onClick={() => void timeline.showAll()}>
            {t('timeline:ui.showAll')}
          </Button>
        </p>
      )}
    </search>
  );
}
