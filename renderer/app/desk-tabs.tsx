import { useStore } from 'zustand';
import { DESK_AREAS } from '../stores/layout-store';
import { useUi } from '../stores/ui-context';
import { t } from '../text/words';
import { Tabs } from '../ui/tabs';
import styles from './desk-tabs.module.css';

type DeskTab = 'queue' | 'account' | 'script' | 'form' | 'timeline';

/** What is shown where there is room for one pane at a time: the panes, and the parts of the account's. */
export function DeskTabs() {
  const { layout, account } = useUi();
  const pane = useStore(layout, (state) => state.pane);
  const area = useStore(layout, (state) => state.area);
  const isOpen = useStore(account, (state) => state.accountId !== null);
  const tabs: readonly DeskTab[] = isOpen ? ['queue', 'account', 'script', 'form', 'timeline'] : ['queue', 'account'];
  const choose = (tab: DeskTab) => {
    const chosenArea = DESK_AREAS.find((each) => each === tab);
    if (chosenArea !== undefined) layout.show('account', chosenArea);
    else layout.show(tab === 'queue' ? 'queue' : 'timeline');
  };
  return (
    <div className={styles['tabs']}>
      <Tabs
        label={t('account:desk.tabs')}
        tabs={tabs.map((id) => ({ id, title: t(`account:desk.${id}`) }))}
        chosen={pane === 'account' ? (isOpen ? area : 'account') : pane}
        onChoose={choose}
      />
    </div>
  );
}
