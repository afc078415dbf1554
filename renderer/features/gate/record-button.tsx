import { useUi } from '../../stores/ui-context';
import { GATE_WORDS } from '../../text/gate-words';
import { Button } from '../../ui/button';

/** The way to record what was said or received, wherever the account stands. */
export function RecordButton() {
  const { gateDialogs } = useUi();
  return (
    <Button kind="quiet" aria-keyshortcuts="Alt+R" title="Alt+R" onClick={() => gateDialogs.show({ kind: 'record' })}>
      {GATE_WORDS.recordButton}
    </Button>
  );
}
