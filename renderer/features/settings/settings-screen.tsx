import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch } from '#shared/contract/settings';
import { SETTINGS_PARTS, type SettingsPart } from '../../stores/settings-page';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { changeSettings } from '../../stores/window-settings';
import { words } from '../../text/words';
import { Button } from '../../ui/button';
import { Tabs } from '../../ui/tabs';
import { CallsPart } from './calls-part';
import { KeysPart } from './keys-part';
import { LookPart } from './look-part';
import styles from './settings-screen.module.css';
import { SnippetsPart } from './snippets-part';
import { SpeechPart } from './speech-part';
import { WorkPart } from './work-part';

/** The settings each part is about: what is put back with it. */
const OF_PART: Readonly<Record<SettingsPart, readonly (keyof Settings)[]>> = {
  look: ['language', 'theme', 'textScale', 'density'],
  keys: ['singleKeys', 'mouseHints', 'keys'],
  calls: ['callsAreRecorded', 'recordedNotice', 'scriptLanguage', 'agentName', 'agencyName', 'agencyPhone'],
  snippets: ['snippets'],
  work: ['dailyGoal'],
  speech: ['announce', 'silentOnCall'],
};

function usualOf(part: SettingsPart): SettingsPatch {
  return Object.fromEntries(OF_PART[part].map((name) => [name, DEFAULT_SETTINGS[name]]));
}

function partOf(part: SettingsPart): ReactNode {
  switch (part) {
    case 'look':
      return <LookPart />;
    case 'keys':
      return <KeysPart />;
    case 'calls':
      return <CallsPart />;
    case 'snippets':
      return <SnippetsPart />;
    case 'work':
      return <WorkPart />;
    case 'speech':
      return <SpeechPart />;
  }
}

/** What a person sets for themselves at this desk. */
export function SettingsScreen() {
  const ui = useUi();
  const part = useStore(ui.settingsPage, (state) => state.part);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusHome('settings', heading);
  const texts = words.settings;
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    // A dialog of this screen is its child in React, and closes by its own Escape.
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || event.defaultPrevented || !isInside) return;
    event.preventDefault();
    ui.screen.back();
  };
  const reset = async () => {
    if (await changeSettings(ui, usualOf(part))) ui.announcer.say(texts.resetSaid);
  };
  return (
    // Escape leads back from wherever the focus is on this screen.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles['screen']} aria-label={texts.title} data-pane="settings" onKeyDown={handleKey}>
      <div className={styles['head']}>
        <h1 ref={heading} tabIndex={-1}>
          {texts.title}
        </h1>
        <p className={styles['intro']}>{texts.intro}</p>
        <span className={styles['spring']} />
        <Button onClick={() => ui.screen.back()}>{texts.back}</Button>
      </div>
      <div className={styles['parts']}>
        <Tabs
          label={texts.partsLabel}
          tabs={SETTINGS_PARTS.map((id) => ({ id, title: texts.parts[id] }))}
          chosen={part}
          onChoose={(chosen) => ui.settingsPage.setState({ part: chosen })}
        />
      </div>
      <div className={styles['part']} role="tabpanel" aria-label={texts.parts[part]}>
        {partOf(part)}
        {part !== 'keys' && part !== 'snippets' && (
          <div className={styles['tools']}>
            <Button kind="quiet" onClick={() => void reset()}>
              {texts.reset}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
