import { useStore } from 'zustand';
import { useUi } from '../../stores/ui-context';
import { ColumnsDialog } from './columns-dialog';
import { FilterDialog } from './filter-dialog';
import { FollowUpDialog } from './follow-up-dialog';
import { QuickSearch } from './quick-search';
import { RenameView, SaveView } from './save-view-dialog';
import { SkipDialog } from './skip-dialog';

/** What of the queue stands before the desk, if anything does. */
export function QueueDialogs() {
  const { queuePanels } = useUi();
  const panel = useStore(queuePanels, (state) => state.panel);
  switch (panel?.kind) {
    case undefined:
      return null;
    case 'search':
      return <QuickSearch />;
    case 'filter':
      return <FilterDialog />;
    case 'columns':
      return <ColumnsDialog />;
    case 'save-view':
      return <SaveView />;
    case 'rename-view':
      return <RenameView savedId={panel.savedId} />;
    case 'skip':
      return <SkipDialog key={panel.accountId} target={panel} />;
    case 'follow-up':
      return <FollowUpDialog key={panel.accountId} target={panel} />;
  }
}
