import { useStore } from 'zustand';
import type { Inspection } from '#shared/contract/import';
import { type MappingEdit, mappingProblems } from '../../stores/import-mapping';
import { useUi } from '../../stores/ui-context';
import { IMPORT_WORDS } from '../../text/import-words';
import { textNamed } from '../../text/words';
import { formatBytes } from '../../text/format';
import { Button } from '../../ui/button';
import { DateQuestions } from './date-questions';
import styles from './mapping-step.module.css';
import { MappingTable } from './mapping-table';
import { ProfileFields } from './profile-fields';

export type MappingPart = { readonly inspection: Inspection; readonly edit: MappingEdit };

function FileFacts({ inspection }: { readonly inspection: Inspection }) {
  const { fileName, bytes, rows, format } = inspection;
  const facts = [
    IMPORT_WORDS.rows(rows),
    formatBytes(bytes),
    IMPORT_WORDS.encoding(format.encoding, format.hasBom),
    IMPORT_WORDS.delimiter(textNamed(IMPORT_WORDS.delimiters, format.delimiter) ?? format.delimiter),
    IMPORT_WORDS.quote(format.quote),
  ];
  return (
    <section aria-label={IMPORT_WORDS.fileFacts}>
      <h3 className={styles['file']}>{fileName}</h3>
      <p className={styles['quiet']}>{facts.join(' · ')}</p>
    </section>
  );
}

function SampleTable({ inspection }: { readonly inspection: Inspection }) {
  return (
    <section aria-label={IMPORT_WORDS.sampleTitle}>
      <h3>{IMPORT_WORDS.sampleTitle}</h3>
      {/* A wide file scrolls in here; what scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['sample']} tabIndex={0} role="group" aria-label={IMPORT_WORDS.sampleTitle}>
        <table>
          <thead>
            <tr>
              {inspection.headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inspection.sampleRows.map((cells, n) => (
              // Rows of a file have no id; their number is what they are known by.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={n}>
                {inspection.headers.map((header, column) => (
                  <td key={header}>{cells[column] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <section className={styles['problems']} aria-label={IMPORT_WORDS.problemsTitle}>
      <h3>{IMPORT_WORDS.problemsTitle}</h3>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </section>
  );
}

/** How the file is read: its facts, the mapping of its columns, and the questions only a person can answer. */
export function MappingStep() {
  const { imports } = useUi();
  const inspection = useStore(imports, (state) => state.inspection);
  const edit = useStore(imports, (state) => state.edit);
  if (inspection === null || edit === null) return null;
  const problems = mappingProblems(edit, inspection);
  const part = { inspection, edit };
  return (
    <>
      <FileFacts inspection={inspection} />
      <ProfileFields {...part} />
      <DateQuestions {...part} />
      <MappingTable {...part} />
      <SampleTable inspection={inspection} />
      <div className={styles['foot']}>
        <Problems problems={problems} />
        <div className={styles['tools']}>
          <Button onClick={() => imports.reset()}>{IMPORT_WORDS.again}</Button>
          <Button kind="primary" aria-disabled={problems.length > 0} onClick={() => void imports.check()}>
            {IMPORT_WORDS.check}
          </Button>
        </div>
      </div>
    </>
  );
}
