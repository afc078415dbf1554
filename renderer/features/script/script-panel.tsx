import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { SCRIPT_LANGUAGES } from '#shared/scripts/model';
import { type PlayerState, stepAt } from '#shared/scripts/player';
import { SHIPPED_SCRIPTS } from '#shared/scripts/shipped';
import type { AccountView } from '../../ipc/types';
import type { ContactDraft } from '../../stores/contact-draft';
import { outcomeOf } from '../../stores/contact-input';
import { playScript } from '../../stores/script-acts';
import { fieldWords } from '../../stores/script-play';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { outcomeTitle } from '../../text/domain-words';
import { t, words } from '../../text/words';
import { Button } from '../../ui/button';
import { textIn } from './answer-list';
import { Objections } from './objections';
import styles from './script-panel.module.css';
import { StepView } from './step-view';

/** English or Spanish: what is read aloud, whatever the window speaks. */
function LanguageChoice({ player }: { readonly player: PlayerState }) {
  const ui = useUi();
  return (
    <div className={styles['languages']} role="group" aria-label={t('script:language')}>
      {SCRIPT_LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={styles['language']}
          data-command={language === player.language ? undefined : 'script.language'}
          aria-pressed={language === player.language}
          onClick={() => playScript(ui, { kind: 'language', language })}
        >
          {words.script.languages[language]}
        </button>
      ))}
    </div>
  );
}

/** The script is over: with what, or that the outcome is still to be chosen. */
function Ended({ player }: { readonly player: PlayerState }) {
  const ui = useUi();
  const outcome = player.outcome === null ? undefined : outcomeOf(player.outcome);
  const ended =
    outcome === undefined ? t('script:ended') : t('script:endedAs', { outcome: outcomeTitle(outcome.code) });
  return (
    <>
      <p className={styles['spoken']}>
        {player.owed.length > 0 ? t('script:owed') : player.phase === 'stopped' ? t('script:stopped') : ended}
      </p>
      <div className={styles['foot']}>
        {player.trail.length > 0 && (
          <Button kind="quiet" data-command="script.back" onClick={() => playScript(ui, { kind: 'back' })}>
            {t('script:back')}
          </Button>
        )}
      </div>
    </>
  );
}

type PlayingProps = { readonly draft: ContactDraft; readonly player: PlayerState; readonly view: AccountView };

function Playing({ draft, player, view }: PlayingProps) {
  const { settings } = useUi();
  const set = useStore(settings, (state) => state.settings);
  const step = stepAt(SHIPPED_SCRIPTS, player);
  const script = SHIPPED_SCRIPTS.get(player.place?.script ?? player.entered.at(-1) ?? '')?.script;
  if (script === undefined) return null;
  return (
    <>
      <div className={styles['top']}>
        <h2 className={styles['title']}>{textIn(step?.title ?? script.title, player.language)}</h2>
        <span className={styles['count']}>
          {textIn(script.title, player.language)}
          {step !== null &&
            ` · ${t('script:step', { step: script.steps.indexOf(step) + 1, steps: script.steps.length })}`}
        </span>
        <span className={styles['spring']} />
        <LanguageChoice player={player} />
      </div>
      {step === null ? (
        <Ended player={player} />
      ) : (
        <StepView step={step} player={player} values={fieldWords(view.account, draft.words, set)} />
      )}
      {step !== null && <Objections />}
    </>
  );
}

/** The script of the call on the open account. */
export function ScriptPanel() {
  const { account, drafts } = useUi();
  const panel = useRef<HTMLElement>(null);
  useFocusHome('script', panel);
  const accountId = useStore(account, (state) => state.accountId);
  const view = useStore(account, (state) => state.view);
  const draft = useStore(drafts, (state) => (accountId === null ? undefined : state.drafts[accountId]));
  const player = draft?.player ?? null;
  const at = `${player?.place?.script} ${player?.place?.step} ${player?.phase}`;
  useEffect(() => {
    // A new step is read from its top, and in a small window it comes into sight.
    if (panel.current === null) return;
    panel.current.scrollTop = 0;
    if (panel.current.contains(document.activeElement)) panel.current.scrollIntoView({ block: 'nearest' });
  }, [at]);
  if (accountId === null) return null;
  return (
    <section ref={panel} className={styles['panel']} aria-label={t('script:region')} data-pane="script" tabIndex={-1}>
      {draft === undefined || player === null || view === null ? (
        <p className={styles['idle']}>{t('script:idle')}</p>
      ) : (
        <Playing draft={draft} player={player} view={view} />
      )}
    </section>
  );
}
