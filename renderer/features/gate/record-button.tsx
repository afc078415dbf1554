import { useCommandKeys } from '../../commands/use-command-keys';
import { useUi } from '../../stores/ui-context';
import { GATE_WORDS } from '../../text/gate-words';
import { Button } from '../../ui/button';

/** The way to record what was said or received, wherever the account stands. */
export function RecordButton() {
  const { gateDialogs } = useUi();
  const keys = useCommandKeys('record.open');
  return (
    <Button kind="quiet" title={keys.words} {...keys.props} onClick={() => gateDialogs.show({ kind: 'record' })}>
      {GATE_WORDS.recordButton}
    </Button>
  );
}
