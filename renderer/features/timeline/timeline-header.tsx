import { useStore } from 'zustand';
import { dayInZone, epochMs } from '#shared/kernel/calendar';
import { dayWords, timeWords } from '#shared/phrases/formats';
import { printHistory, saveHistory } from '../../stores/timeline-acts';
import { useUi } from '../../stores/ui-context';
import { formatCount } from '../../text/format';
import { speech } from '../../text/timeline-speech';
import { t } from '../../text/words';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { AddNoteButton } from './add-note';
import { AttemptDots } from './attempt-dots';
import styles from './timeline-pane.module.css';
import type { Told } from './use-history';

/** Whose clocks the rows show. */
function zoneWords({ history }: Told): string {
  const { zone, isConsumers, consumerZones } = history.rowZone;
  if (isConsumers) return t('timeline:zone.consumers', { zone });
  if (consumerZones.length === 0) return t('timeline:zone.desksUnknown', { zone });
  return t('timeline:zone.desksSeveral', { zone, zones: consumerZones.join(', ') });
}

/** What has not left the desk, and since when. */
function SendingState({ told }: { readonly told: Told }) {
  const { notSent, rowZone, today } = told.history;
  if (notSent.isAlone) {
    return (
      <span className={styles['quiet']} title={t('timeline:ui.aloneTitle')}>
        {t('timeline:ui.alone')}
      </span>
    );
  }
  if (notSent.entries === 0 || notSent.since === null) return null;
  const day = dayInZone(epochMs(notSent.since), rowZone.deskZone);
  const when = day === today ? timeWords(notSent.since, rowZone.deskZone, speech()) : dayWords(day, speech(), 'short');
  return <strong>{t('timeline:ui.notSent', { count: notSent.entries, when })}</strong>;
}

function HistoryMenu() {
  const ui = useUi();
  const { timeline } = ui;
  const isFolded = useStore(timeline, (state) => state.folded.size > 0);
  return (
    <Menu
      trigger={<Button aria-label={t('timeline:ui.menu')}>{t('timeline:ui.more')}</Button>}
      choices={[
        {
          id: 'fold',
          title: t(isFolded ? 'timeline:ui.unfoldAll' : 'timeline:ui.foldAll'),
          onChoose: () => timeline.foldAll(!isFolded),
        },
        { id: 'print', title: t('timeline:ui.print'), onChoose: () => void printHistory(ui) },
        { id: 'pdf', title: t('timeline:ui.savePdf'), onChoose: () => void saveHistory(ui, 'pdf') },
        { id: 'csv', title: t('timeline:ui.saveCsv'), onChoose: () => void saveHistory(ui, 'csv') },
      ]}
    />
  );
}

/** Whose clocks the rows show: in short to the eye, in full when it is asked for and to the ear. */
function ZoneWords({ told }: { readonly told: Told }) {
  const words = zoneWords(told);
  return (
    <span className={styles['quiet']} title={words}>
      <span aria-hidden>{t(told.history.rowZone.isConsumers ? 'timeline:ui.theirTime' : 'timeline:ui.deskTime')}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** The head of the history: how much there is, calls of the week, whose clocks it shows, what has left the desk. */
export function TimelineHeader({ told }: { readonly told: Told | null }) {
  return (
    <header className={styles['header']}>
      <div className={styles['headLine']}>
        <h2>
          {t('timeline:region')}{' '}
          {told !== null && (
            <span className={styles['quiet']} title={t('timeline:ui.entries', { count: told.history.all })}>
              <span aria-hidden>{formatCount(told.history.all)}</span>
              <span className="visually-hidden">{t('timeline:ui.entries', { count: told.history.all })}</span>
            </span>
          )}
        </h2>
        {told !== null && (
          <>
            <AddNoteButton accountId={told.account.id} />
            <HistoryMenu />
          </>
        )}
      </div>
      {told !== null && (
        <div className={styles['facts']}>
          <AttemptDots attempts={told.history.attempts} zone={told.history.rowZone.zone} />
          <ZoneWords told={told} />
          <SendingState told={told} />
        </div>
      )}
    </header>
  );
}
