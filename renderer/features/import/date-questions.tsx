import type { DateQuestion } from '#shared/contract/import';
import { columnOf, openQuestions, orderWords, readSample, withAnswer } from '../../stores/import-mapping';
import { useUi } from '../../stores/ui-context';
import { IMPORT_WORDS } from '../../text/import-words';
import { formatLongDay } from '../../text/format';
import styles from './date-questions.module.css';
import type { MappingPart } from './mapping-part';

type QuestionProps = Pick<MappingPart, 'edit'> & { readonly question: DateQuestion };

/** A sample that the patterns read as different days, so that the choice can be seen; else the first. */
function tellingSample({ samples, patterns }: DateQuestion): string | undefined {
  const readings = (sample: string) => new Set(patterns.map((pattern) => readSample(sample, pattern)));
  return samples.find((sample) => readings(sample).size > 1) ?? samples[0];
}

/** What a reading would make of a sample. */
function readingWords(question: DateQuestion, pattern: string): string {
  const order = orderWords(pattern);
  const sample = tellingSample(question) ?? '';
  const day = readSample(sample, pattern);
  return day === null ? `${order} (${pattern})` : IMPORT_WORDS.reading(order, pattern, sample, formatLongDay(day));
}

function Question({ question, edit }: QuestionProps) {
  const { imports } = useUi();
  const { header } = question;
  const { parser } = columnOf(edit.profile, header);
  const isAnswered = edit.answered.includes(header);
  return (
    <fieldset className={styles['question']}>
      <legend className={styles['legend']}>{IMPORT_WORDS.question(header)}</legend>
      <p className={styles['quiet']}>{IMPORT_WORDS.undecided}</p>
      {question.patterns.map((pattern) => (
        <label key={pattern} className={styles['answer']}>
          <input
            type="radio"
            name={`reading-of-${header}`}
            checked={isAnswered && parser.kind === 'date' && parser.pattern === pattern}
            onChange={() => imports.change((before) => withAnswer(before, header, pattern))}
          />
          {readingWords(question, pattern)}
        </label>
      ))}
    </fieldset>
  );
}

/** Date columns that could be read two ways: those a value of the file decides, and those only a person can. */
export function DateQuestions({ inspection, edit }: MappingPart) {
  const open = openQuestions(edit, inspection);
  const decided = inspection.dateQuestions.filter((question) => question.deciding !== null);
  if (open.length === 0 && decided.length === 0) return null;
  const title = open.length === 0 ? IMPORT_WORDS.decidedTitle : IMPORT_WORDS.questionsTitle;
  return (
    <section aria-label={title} className={styles['questions']}>
      <h3>{title}</h3>
      {open.map((question) => (
        <Question key={question.header} question={question} edit={edit} />
      ))}
      <ul className={styles['quiet']}>
        {decided.map(({ header, deciding }) =>
          deciding === null ? null : (
            <li key={header}>
              {IMPORT_WORDS.decided(header, orderWords(deciding.pattern), deciding.row, deciding.value)}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
