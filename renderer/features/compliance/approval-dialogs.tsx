import { useStore } from 'zustand';
import { useUi } from '../../stores/ui-context';
import { ImportDialog } from './import-dialog';
import { RaiseDialog } from './raise-dialog';
import { TermsDialog } from './terms-dialog';

/** What a supervisor is asked to agree to now, in front of the screen. */
export function ApprovalDialogs() {
  const { compliance } = useUi();
  const task = useStore(compliance.approvals, (state) => state.task);
  switch (task?.kind) {
    case undefined:
      return null;
    case 'import':
      return <ImportDialog />;
    case 'raise':
      return <RaiseDialog rule={task.rule} />;
    case 'terms':
      return <TermsDialog client={task.client} />;
  }
}
