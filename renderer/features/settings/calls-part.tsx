import { words } from '../../text/words';
import { ChoiceGroup } from '../../ui/choice-group';
import { Switch } from '../../ui/inputs';
import { KeptText } from './kept-text';
import styles from './settings-screen.module.css';
import { useSettings } from './use-settings';

const LANGUAGES = ['consumer', 'en', 'es'] as const;
const CALLER = ['agentName', 'agencyName', 'agencyPhone'] as const;

/** What scripts say of whoever calls, and in which language. */
export function CallsPart() {
  const [settings, change] = useSettings();
  const texts = words.settings.calls;
  return (
    <div className={styles['fields']}>
      {CALLER.map((name) => (
        <KeptText
          key={name}
          label={texts[name]}
          kept={settings[name] ?? ''}
          maxLength={120}
          onKeep={(typed) => change({ [name]: typed === '' ? null : typed })}
        />
      ))}
      <div>
        <Switch
          label={texts.recorded}
          isChecked={settings.callsAreRecorded}
          onChange={(callsAreRecorded) => change({ callsAreRecorded })}
        />
        <p className={styles['hint']}>{texts.recordedHint}</p>
      </div>
      <KeptText
        label={texts.notice}
        hint={texts.noticeHint}
        kept={settings.recordedNotice ?? ''}
        maxLength={2_000}
        isLong
        onKeep={(typed) => change({ recordedNotice: typed === '' ? null : typed })}
      />
      <ChoiceGroup
        label={texts.scriptLanguage}
        choices={LANGUAGES.map((id) => ({ id, title: texts.scriptLanguages[id] }))}
        chosen={settings.scriptLanguage}
        onChoose={(scriptLanguage) => change({ scriptLanguage })}
      />
    </div>
  );
}
