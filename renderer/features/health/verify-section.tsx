import { useStore } from 'zustand';
import type { VerifySummary } from '#shared/contract/health';
import { useUi } from '../../stores/ui-context';
import { t, words } from '../../text/words';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import styles from './health-screen.module.css';

/** What a check found, in sentences: that all is well, or each thing that differs. */
function foundWords(found: VerifySummary): readonly string[] {
  if (found.isClean) {
    return [
      t('health:verify.clean', {
        events: t('health:verify.events', { count: found.events }),
        files: t('health:verify.files', { count: found.keptFiles }),
        accounts: t('health:verify.accounts', { count: found.accounts }),
      }),
    ];
  }
  const { damagedAfterSeq: seq, damagedKeptFiles, storeDifferences, projectionDifferences } = found;
  return [
    t('health:verify.notClean'),
    ...(seq === null ? [] : [t('health:verify.damagedAfter', { seq })]),
    ...(damagedKeptFiles === 0 ? [] : [t('health:verify.damagedFiles', { count: damagedKeptFiles })]),
    ...(storeDifferences === 0 ? [] : [t('health:verify.storeDifferences', { count: storeDifferences })]),
    ...(projectionDifferences === 0
      ? []
      : [t('health:verify.projectionDifferences', { count: projectionDifferences })]),
  ];
}

/** A check of the whole record, when a person asks for it. */
export function VerifySection() {
  const { health: store } = useUi();
  const verifying = useStore(store, (state) => state.verifying);
  const found = useStore(store, (state) => state.found);
  const isStopped = useStore(store, (state) => state.isStopped);
  const { verify: texts } = words.health;
  const isRunning = verifying !== null;
  return (
    <section className={styles['act']} aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <p className={styles['quiet']}>{texts.body}</p>
      {/* One button that keeps its place, so that the focus stays where it is. */}
      <Button onClick={() => void (isRunning ? store.stopVerify() : store.verify())}>
        {isRunning ? texts.cancel : texts.start}
      </Button>
      {isRunning && <Progress label={texts.progressLabel} value={verifying.share} />}
      <div role="status">
        {isRunning && texts.stages[verifying.stage]}
        {isStopped && texts.stopped}
        {found !== null && foundWords(found).map((line) => <p key={line}>{line}</p>)}
      </div>
    </section>
  );
}
