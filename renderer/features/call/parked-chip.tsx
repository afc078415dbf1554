import { useStore } from 'zustand';
import { useCommandKeys } from '../../commands/use-command-keys';
import { openParked } from '../../stores/call-flow';
import { useUi } from '../../stores/ui-context';
import { elapsedClock } from '../../text/elapsed';
import { t } from '../../text/words';
import { Button } from '../../ui/button';
import { useNowEachSecond } from './use-now';

/** The entry that was left for a received call, and the way back to it. */
export function ParkedChip() {
  const ui = useUi();
  const parked = useStore(ui.calls, (state) => state.parked);
  const accountId = useStore(ui.account, (state) => state.accountId);
  const keys = useCommandKeys('call.parked');
  const nowMs = useNowEachSecond(parked !== null);
  if (parked === null || parked.accountId === accountId) return null;
  return (
    <Button
      kind="quiet"
      {...keys.props}
      aria-label={t('call:parkedBack', { name: parked.name })}
      onClick={() => void openParked(ui)}
    >
      {t('call:parkedSince', { name: parked.name, clock: elapsedClock(nowMs - parked.sinceMs) })}
    </Button>
  );
}
