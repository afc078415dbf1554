import { SETTINGS_LANGUAGES, SETTINGS_THEMES, TEXT_SCALES } from '#shared/contract/settings';
import { useCommandKeys } from '../../commands/use-command-keys';
import { t, words } from '../../text/words';
import { ChoiceGroup } from '../../ui/choice-group';
import { Field } from '../../ui/field';
import { Select } from '../../ui/inputs';
import styles from './settings-screen.module.css';
import { useSettings } from './use-settings';

const DENSITIES = ['normal', 'compact'] as const;

function TextSize() {
  const [{ textScale }, change] = useSettings();
  const larger = useCommandKeys('window.larger').words ?? '–';
  const smaller = useCommandKeys('window.smaller').words ?? '–';
  const usual = useCommandKeys('window.usual-size').words ?? '–';
  return (
    <Field
      label={t('settings:look.textScale')}
      hint={t('settings:look.textScaleHint', { larger, smaller, usual })}
      className={styles['narrow']}
    >
      {(control) => (
        <Select
          {...control}
          value={String(textScale)}
          onChange={(event) => {
            const scale = TEXT_SCALES.find((each) => String(each) === event.target.value);
            if (scale !== undefined) change({ textScale: scale });
          }}
        >
          {TEXT_SCALES.map((scale) => (
            <option key={scale} value={String(scale)}>
              {t('settings:look.percent', { percent: Math.round(scale * 100) })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** Language, colors, size of text and height of rows. */
export function LookPart() {
  const [{ language, theme, density }, change] = useSettings();
  const texts = words.settings.look;
  return (
    <div className={styles['fields']}>
      <ChoiceGroup
        label={texts.language}
        choices={SETTINGS_LANGUAGES.map((id) => ({ id, title: texts.languages[id] }))}
        chosen={language}
        onChoose={(chosen) => change({ language: chosen })}
      />
      <div>
        <ChoiceGroup
          label={texts.theme}
          choices={SETTINGS_THEMES.map((id) => ({ id, title: texts.themes[id] }))}
          chosen={theme}
          onChoose={(chosen) => change({ theme: chosen })}
        />
        <p className={styles['hint']}>{texts.themeHint}</p>
      </div>
      <TextSize />
      <ChoiceGroup
        label={texts.density}
        choices={DENSITIES.map((id) => ({ id, title: texts.densities[id] }))}
        chosen={density}
        onChoose={(chosen) => change({ density: chosen })}
      />
    </div>
  );
}
