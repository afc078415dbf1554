import { words } from '../../text/words';
import { KeptText } from './kept-text';
import styles from './settings-screen.module.css';
import { useSettings } from './use-settings';

const MOST = 10_000;

function goalOf(typed: string): number | null {
  const goal = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  return goal >= 1 && goal <= MOST ? goal : null;
}

/** What a person means to do in a day. */
export function WorkPart() {
  const [{ dailyGoal }, change] = useSettings();
  const texts = words.settings.work;
  return (
    <div className={styles['fields']}>
      <KeptText
        label={texts.goal}
        hint={texts.goalHint}
        kept={dailyGoal === null ? '' : String(dailyGoal)}
        maxLength={6}
        className={styles['narrow']}
        problemOf={(typed) => (typed === '' || goalOf(typed) !== null ? null : texts.goalBad)}
        onKeep={(typed) => change({ dailyGoal: goalOf(typed) })}
      />
    </div>
  );
}
