import { useStore } from 'zustand';
import { unfold } from '#shared/domain/timeline/runs';
import type { TimelineEntry } from '#shared/domain/timeline/types';
import { entryWords } from '#shared/phrases/entry-words';
import type { EntryPanel as Panel } from '../../stores/entry-panel-store';
import { useUi } from '../../stores/ui-context';
import { ERROR_WORDS } from '../../text/code-words';
import { entryMoment, speech } from '../../text/timeline-speech';
import { t } from '../../text/words';
import { Banner } from '../../ui/banner';
import { Dialog } from '../../ui/dialog';
import { AuditView } from './audit-view';
import { EntryDetails } from './entry-details';
import type { Told } from './use-history';

function entryIn({ history }: Told, entryId: string): TimelineEntry | null {
  const all = [...unfold(history.lines), ...history.pinned];
  return all.find(({ id }) => id === entryId) ?? null;
}

function Proof({ panel, told }: { readonly panel: Panel; readonly told: Told }) {
  const { isProofShown, audit, error } = panel;
  if (error !== null) {
    return (
      <Banner level="danger" mark="✗" role="alert">
        {ERROR_WORDS[error.code].what} {ERROR_WORDS[error.code].act}
      </Banner>
    );
  }
  if (audit !== null) return <AuditView audit={audit} told={told} />;
  return isProofShown ? <p role="status">{t('timeline:audit.loading')}</p> : null;
}

/** One entry looked at closely: all that is known of it, and what proves it. */
export function EntryPanel({ told }: { readonly told: Told }) {
  const { entryPanel, timeline } = useUi();
  const panel = useStore(entryPanel, (state) => state.panel);
  const compared = useStore(timeline, (state) => state.compared);
  const entry = panel === null ? null : entryIn(told, panel.entryId);
  if (panel === null || entry === null) return null;
  const { zone } = told.history.rowZone;
  const { word } = entryWords(entry, told.account, speech(), zone);
  return (
    <Dialog
      title={`${word} · ${entryMoment(entry, zone)}`}
      closeLabel={t('timeline:ui.close')}
      size="wide"
      onClose={entryPanel.close}
    >
      <EntryDetails entry={entry} told={told} isCompared={compared.has(entry.id)} />
      {entry.eventIds.length > 0 && <Proof panel={panel} told={told} />}
    </Dialog>
  );
}
