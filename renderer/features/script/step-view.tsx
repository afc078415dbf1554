import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { maySayToAnybody } from '#shared/scripts/check-words';
import type { FieldWords } from '#shared/scripts/fields';
import { merge } from '#shared/scripts/merge';
import type { ScriptLanguage, Step } from '#shared/scripts/model';
import { type PlayerState, mayTellDebt } from '#shared/scripts/player';
import { useCommandKeys } from '../../commands/use-command-keys';
import { playScript } from '../../stores/script-acts';
import { useUi } from '../../stores/ui-context';
import { language, t } from '../../text/words';
import { Button } from '../../ui/button';
import { AnswerList, textIn } from './answer-list';
import { CallerFields } from './caller-fields';
import styles from './script-panel.module.css';
import { SpokenText } from './spoken-text';
import { VerifyItems } from './verify-items';

/** Whether a step has stood long enough to have been read. */
function useIsRead(step: Step, player: PlayerState): boolean {
  const { desk, env } = useUi();
  const minMs = step.type === 'say' ? (step.minSeconds ?? 0) * 1_000 : 0;
  const leftMs = player.enteredMs + minMs - desk.nowMs();
  const [, setTold] = useState(0);
  useEffect(() => (leftMs > 0 ? env.later(leftMs + 10, () => setTold((n) => n + 1)) : undefined), [env, leftMs]);
  return leftMs <= 0;
}

function ContinueButton({ step, player }: Pick<StepViewProps, 'step' | 'player'>) {
  const ui = useUi();
  const isRead = useIsRead(step, player);
  const keys = useCommandKeys('contact.primary');
  return (
    <Button kind="primary" {...keys.props} aria-disabled={!isRead} onClick={() => playScript(ui, { kind: 'continue' })}>
      {isRead ? t('script:continue') : t('script:waiting')}
    </Button>
  );
}

/** What is for the collector's eyes alone. */
function Guide({ step, language }: { readonly step: Step; readonly language: ScriptLanguage }) {
  const isVerbatim = step.type === 'say' && step.isVerbatim === true;
  if (step.guide === undefined && !isVerbatim) return null;
  return (
    <p className={styles['guide']}>
      <span className={styles['label']}>{t('script:guide')}:</span> {isVerbatim && `${t('script:verbatim')} `}
      <span lang={language}>{textIn(step.guide, language)}</span>
    </p>
  );
}

/** The desk's own notice of recording, in the language of the window; not where it would tell a stranger of a debt. */
function noticeOf(own: string | null, spoken: ScriptLanguage): string | null {
  return own !== null && spoken === language() && maySayToAnybody(own) ? own : null;
}

export type StepViewProps = {
  readonly step: Step;
  readonly player: PlayerState;
  readonly values: FieldWords;
};

/** One step: what is said, large enough to be read aloud; what is for the collector alone; and what can be answered. */
export function StepView({ step, player, values }: StepViewProps) {
  const ui = useUi();
  const recordedNotice = useStore(ui.settings, (state) => state.settings.recordedNotice);
  const [isCallerShown, showCaller] = useState(false);
  const spoken = player.language;
  const isOpen = mayTellDebt(player);
  const aside = step.type === 'ask' ? step.answers.find(({ digit }) => digit === player.aside) : undefined;
  const said = aside?.leadsTo.kind === 'stay' ? aside.leadsTo.say : step.text;
  const ownNotice = step.type === 'say' && step.must === 'recording-notice' ? noticeOf(recordedNotice, spoken) : null;
  const text = ownNotice ?? textIn(said, spoken);
  const isCallerUnknown = merge(text, values, isOpen).some(
    (piece) => piece.kind === 'unknown' && piece.field.startsWith('agen'),
  );
  return (
    <>
      <blockquote className={styles['spoken']} lang={spoken}>
        <SpokenText text={text} values={values} mayTellDebt={isOpen} />
      </blockquote>
      {player.picked === null && <Guide step={step} language={spoken} />}
      {step.type === 'ask' && <AnswerList answers={step.answers} language={spoken} aside={player.aside} />}
      {step.type === 'verify' && <VerifyItems step={step} player={player} />}
      {isCallerShown && <CallerFields onClose={() => showCaller(false)} />}
      <div className={styles['foot']}>
        {(step.type === 'say' || step.type === 'note' || aside !== undefined) && (
          <ContinueButton step={step} player={player} />
        )}
        {player.trail.length > 0 && (
          <Button kind="quiet" data-command="script.back" onClick={() => playScript(ui, { kind: 'back' })}>
            {t('script:back')}
          </Button>
        )}
        {isCallerUnknown && !isCallerShown && (
          <Button kind="quiet" onClick={() => showCaller(true)}>
            {t('script:fillIn')}
          </Button>
        )}
      </div>
    </>
  );
}
