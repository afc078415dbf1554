import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ImportProgress } from '#shared/contract/import';
import { type TimeLeft, timeLeft } from '../../stores/import-time';
import { useUi } from '../../stores/ui-context';
import { IMPORT_WORDS } from '../../text/import-words';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import styles from './choose-step.module.css';

const DRY_RUN: readonly ImportProgress['phase'][] = ['reading', 'comparing'];
const IMPORT: readonly ImportProgress['phase'][] = ['reading', 'comparing', 'recording'];
const TICK_MS = 500;

/** The time that is left as it is said: coarse, for it is an estimate. */
function timeWords({ leftMs, isMoreToCome }: TimeLeft): string {
  const { timeLeft: words } = IMPORT_WORDS;
  if (leftMs === null) return words.workingOut;
  const seconds = Math.ceil(leftMs / 5_000) * 5;
  const time =
    seconds <= 5 ? words.few : seconds < 90 ? words.seconds(seconds) : words.minutes(Math.round(seconds / 60));
  return isMoreToCome ? words.part(time) : time;
}

function TimeLine() {
  const { imports, env } = useUi();
  const [, redraw] = useState(0);
  const busy = useStore(imports, (state) => state.busy);
  const timing = useStore(imports, (state) => state.timing);
  const lastTimes = useStore(imports, (state) => state.lastTimes);
  useEffect(() => {
    let stop = (): void => undefined;
    const tick = () => {
      stop = env.later(TICK_MS, () => {
        redraw((count) => count + 1);
        tick();
      });
    };
    tick();
    return () => stop();
  }, [env]);
  const left = timeLeft(timing, busy === 'importing' ? IMPORT : DRY_RUN, lastTimes, env.elapsedMs());
  return <p className={styles['body']}>{timeWords(left)}</p>;
}

/** A dry run or an import on its way: how far, how long yet, and the way out. */
export function RunningStep() {
  const { imports } = useUi();
  const busy = useStore(imports, (state) => state.busy);
  const progress = useStore(imports, (state) => state.progress);
  const isCancelling = useStore(imports, (state) => state.isCancelling);
  // How far recording is, is not known by bytes: they were all read before.
  const isByBytes = progress !== null && progress.bytesTotal > 0 && progress.phase !== 'recording';
  return (
    <div className={styles['run']}>
      <h3 className={styles['title']}>{busy === 'importing' ? IMPORT_WORDS.importing : IMPORT_WORDS.checking}</h3>
      <Progress
        label={IMPORT_WORDS.progressLabel}
        value={isByBytes ? progress.bytesDone / progress.bytesTotal : null}
      />
      <p className={styles['body']}>
        {progress === null
          ? ' '
          : `${IMPORT_WORDS.phases[progress.phase]}: ${IMPORT_WORDS.progress(progress.rowsDone)}`}
      </p>
      <TimeLine />
      <Button aria-disabled={isCancelling} onClick={() => void imports.cancel()}>
        {isCancelling ? IMPORT_WORDS.cancelling : IMPORT_WORDS.cancel}
      </Button>
      <p className={styles['body']}>{IMPORT_WORDS.cancelNote}</p>
    </div>
  );
}
