import { useStore } from 'zustand';
import { useUi } from '../../stores/ui-context';
import { CancelDebitDialog, FinishDutyDialog, LiftDialog, RevokeConsentDialog } from './action-dialogs';
import { ApproveDialog } from './approve-dialog';
import { ExplainDialog } from './explain-dialog';
import { PlaceDialog } from './place-dialog';
import { ReasonDialog } from './reason-dialog';
import { RecordDialog } from './record-dialog';

/** The one dialog of the gate that is open, if any. Each closes itself only: one that took its place stays. */
export function GateDialogs() {
  const ui = useUi();
  const dialog = useStore(ui.gateDialogs, (state) => state.dialog);
  const view = useStore(ui.account, (state) => state.view);
  const gate = useStore(ui.gate, (state) => (state.accountId === view?.account.id ? state.view : null));
  if (dialog === null || view === null) return null;
  const onClose = () => {
    if (ui.gateDialogs.getState().dialog === dialog) ui.gateDialogs.close();
  };
  if (dialog.kind === 'record') return <RecordDialog gate={gate} view={view} onClose={onClose} />;
  if (gate === null) return null;
  const parts = { gate, view, onClose };
  switch (dialog.kind) {
    case 'explain':
      // Main’s answer is another thing to read than what the gate said before.
      return <ExplainDialog key={dialog.answer === null ? 'gate' : 'answer'} {...parts} dialog={dialog} />;
    case 'reason':
      return <ReasonDialog {...parts} dialog={dialog} />;
    case 'approve':
      return <ApproveDialog {...parts} dialog={dialog} />;
    case 'place':
      return <PlaceDialog {...parts} />;
    case 'lift':
      return <LiftDialog {...parts} restrictionId={dialog.restrictionId} />;
    case 'revoke-consent':
      return <RevokeConsentDialog {...parts} consentId={dialog.consentId} />;
    case 'cancel-debit':
      return <CancelDebitDialog {...parts} debitId={dialog.debitId} />;
    case 'finish-duty':
      return <FinishDutyDialog {...parts} dutyId={dialog.dutyId} />;
  }
}
