import { useStore } from 'zustand';
import { useUi } from '../stores/ui-context';

/** What screen readers are told. A new key makes the same words heard again. */
export function LiveRegions() {
  const { announcer } = useUi();
  const polite = useStore(announcer, (state) => state.polite);
  const assertive = useStore(announcer, (state) => state.assertive);
  return (
    <div className="visually-hidden">
      <div aria-live="polite" data-live="polite">
        <span key={polite.count}>{polite.words}</span>
      </div>
      <div aria-live="assertive" data-live="assertive">
        <span key={assertive.count}>{assertive.words}</span>
      </div>
    </div>
  );
}
