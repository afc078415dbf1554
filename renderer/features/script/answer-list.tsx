import type { Answer, ScriptLanguage, Texts } from '#shared/scripts/model';
import { useCommandKeys } from '../../commands/use-command-keys';
import { playScript } from '../../stores/script-acts';
import { useUi } from '../../stores/ui-context';
import { t } from '../../text/words';
import { classNames } from '../../ui/class-names';
import styles from './script-panel.module.css';

/** A text in a language, or in whichever there is. */
export function textIn(texts: Texts | undefined, language: ScriptLanguage): string {
  return texts?.[language] ?? texts?.en ?? '';
}

type AnswerButtonProps = {
  readonly digit: number;
  readonly label: string;
  readonly mark?: string | undefined;
  readonly isPressed?: boolean;
};

/** One answer under its digit. A plain button: nine of them stand here on every step. */
export function AnswerButton({ digit, label, mark, isPressed = false }: AnswerButtonProps) {
  const ui = useUi();
  const keys = useCommandKeys(`script.answer-${digit}`);
  return (
    <button
      type="button"
      className={classNames(styles['answer'], isPressed && styles['chosen'])}
      {...keys.props}
      aria-pressed={isPressed}
      onClick={() => playScript(ui, { kind: 'answer', digit })}
    >
      <kbd className={styles['digit']}>{digit}</kbd>
      <span>{label}</span>
      {mark !== undefined && <span className={styles['mark']}>{mark}</span>}
    </button>
  );
}

type AnswerListProps = {
  readonly answers: readonly Answer[];
  readonly language: ScriptLanguage;
  readonly aside: number | null;
};

/** The answers of a step. */
export function AnswerList({ answers, language, aside }: AnswerListProps) {
  return (
    <ol className={styles['answers']} aria-label={t('script:answers')}>
      {answers.map(({ digit, label }) => (
        <li key={digit}>
          <AnswerButton digit={digit} label={textIn(label, language)} isPressed={aside === digit} />
        </li>
      ))}
    </ol>
  );
}
