import type { Inspection } from '#shared/contract/import';
import { IMPORT_WORDS } from '../../text/import-words';
import styles from './sample-table.module.css';

/** The first rows of the file as they were read. */
export function SampleTable({ inspection }: { readonly inspection: Inspection }) {
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
