import { IMPORT_FIELDS, type MappedColumn } from '#shared/contract/import';
import { columnOf, openQuestions, withField, withParser } from '../../stores/import-mapping';
import { useUi } from '../../stores/ui-context';
import { FIELD_TITLES } from '../../text/domain-words';
import { IMPORT_WORDS } from '../../text/import-words';
import { classNames } from '../../ui/class-names';
import type { MappingPart } from './mapping-part';
import styles from './mapping-table.module.css';

const PATTERNS_ID = 'date-patterns';
const COMMON_PATTERNS = ['M/d/yyyy', 'd/M/yyyy', 'yyyy-MM-dd', 'M/d/yy', 'd.M.yyyy', 'yyyyMMdd', 'd-MMM-yyyy'];

type ParserProps = { readonly column: MappedColumn; readonly isAsked: boolean };

/** How the text of a column becomes a value. A date column that is asked about is answered above, not here. */
function ParserField({ column, isAsked }: ParserProps) {
  const { imports } = useUi();
  const { header, parser, field } = column;
  if (field === 'ignore') return null;
  switch (parser.kind) {
    case 'date':
      return isAsked ? (
        <span>{parser.pattern}</span>
      ) : (
        <input
          aria-label={IMPORT_WORDS.patternFor(header)}
          list={PATTERNS_ID}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          value={parser.pattern}
          onChange={({ target }) =>
            imports.change((before) => withParser(before, header, { kind: 'date', pattern: target.value }))
          }
        />
      );
    case 'money':
      return (
        <select
          aria-label={IMPORT_WORDS.decimalFor(header)}
          value={parser.decimal}
          onChange={({ target }) =>
            imports.change((before) =>
              withParser(before, header, { kind: 'money', decimal: target.value === ',' ? ',' : '.' }),
            )
          }
        >
          <option value=".">{IMPORT_WORDS.decimals.point}</option>
          <option value=",">{IMPORT_WORDS.decimals.comma}</option>
        </select>
      );
    case 'flag':
      return (
        <label className={styles['flag']}>
          {IMPORT_WORDS.yes}
          <input
            aria-label={IMPORT_WORDS.yesFor(header)}
            autoComplete="off"
            defaultValue={parser.yes.join(', ')}
            onBlur={({ target }) => {
              const yes = target.value.split(',').map((word) => word.trim());
              const words = yes.filter((word) => word !== '');
              imports.change((before) => withParser(before, header, { kind: 'flag', yes: words }));
            }}
          />
        </label>
      );
    case 'text-id':
      return <span className={styles['quiet']}>{IMPORT_WORDS.asId}</span>;
    case 'text':
      return <span className={styles['quiet']}>{IMPORT_WORDS.asText}</span>;
  }
}

/** Every column of the file, what it is taken for and how it is read. */
export function MappingTable({ inspection, edit }: MappingPart) {
  const { imports } = useUi();
  const asked = new Set(openQuestions(edit, inspection).map((question) => question.header));
  const { columns: titles } = IMPORT_WORDS;
  const sampleOf = (column: number) =>
    inspection.sampleRows.map((cells) => cells[column]?.trim() ?? '').find((cell) => cell !== '');
  return (
    <section aria-label={IMPORT_WORDS.mappingTitle}>
      <h3>{IMPORT_WORDS.mappingTitle}</h3>
      <datalist id={PATTERNS_ID}>
        {COMMON_PATTERNS.map((pattern) => (
          <option key={pattern}>{pattern}</option>
        ))}
      </datalist>
      <table className={styles['table']} aria-label={IMPORT_WORDS.mappingTable}>
        <thead>
          <tr>
            <th scope="col">{titles.header}</th>
            <th scope="col">{titles.sample}</th>
            <th scope="col">{titles.field}</th>
            <th scope="col">{titles.parser}</th>
          </tr>
        </thead>
        <tbody>
          {inspection.headers.map((header, n) => {
            const column = columnOf(edit.profile, header);
            const sample = sampleOf(n);
            return (
              <tr key={header} className={classNames(column.field === 'ignore' && styles['ignored'])}>
                <th scope="row">{header}</th>
                <td className={styles['sample']}>{sample ?? IMPORT_WORDS.empty}</td>
                <td>
                  <select
                    aria-label={IMPORT_WORDS.fieldFor(header)}
                    value={column.field}
                    onChange={({ target }) => {
                      const field = IMPORT_FIELDS.find((each) => each === target.value);
                      if (field !== undefined) imports.change((before) => withField(before, header, field));
                    }}
                  >
                    {IMPORT_FIELDS.map((field) => (
                      <option key={field} value={field}>
                        {FIELD_TITLES[field]}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <ParserField column={column} isAsked={asked.has(header)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
