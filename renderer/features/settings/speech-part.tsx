import { words } from '../../text/words';
import { ChoiceGroup } from '../../ui/choice-group';
import { Switch } from '../../ui/inputs';
import styles from './settings-screen.module.css';
import { useSettings } from './use-settings';

const HOW_MUCH = ['all', 'important'] as const;

/** What is said to a screen reader. */
export function SpeechPart() {
  const [{ announce, silentOnCall }, change] = useSettings();
  const texts = words.settings.speech;
  return (
    <div className={styles['fields']}>
      <ChoiceGroup
        label={texts.announce}
        choices={HOW_MUCH.map((id) => ({ id, title: texts.announces[id] }))}
        chosen={announce}
        onChoose={(chosen) => change({ announce: chosen })}
      />
      <div>
        <Switch
          label={texts.silentOnCall}
          isChecked={silentOnCall}
          onChange={(isSilent) => change({ silentOnCall: isSilent })}
        />
        <p className={styles['hint']}>{texts.silentHint}</p>
      </div>
    </div>
  );
}
