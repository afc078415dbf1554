import { useStore } from 'zustand';
import type { Inspection } from '#shared/contract/import';
import { mappingProblems, openQuestions } from '../../stores/import-mapping';
import { useUi } from '../../stores/ui-context';
import { formatBytes, formatCount } from '../../text/format';
import { IMPORT_WORDS } from '../../text/import-words';
import { textNamed } from '../../text/words';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Select, TextInput } from '../../ui/inputs';
import { DateQuestions } from './date-questions';
import styles from './look-step.module.css';
import type { MappingPart } from './mapping-part';
import { SampleTable } from './sample-table';
import { WizardFoot } from './wizard-foot';

function FileFacts({ inspection }: { readonly inspection: Inspection }) {
  const { bytes, rows, format, headers } = inspection;
  const { facts: titles } = IMPORT_WORDS;
  const facts: readonly (readonly [string, string])[] = [
    [titles.rows, formatCount(rows)],
    [titles.columns, formatCount(headers.length)],
    [titles.size, formatBytes(bytes)],
    [titles.encoding, IMPORT_WORDS.encoding(format.encoding, format.hasBom)],
    [titles.delimiter, textNamed(IMPORT_WORDS.delimiters, format.delimiter) ?? format.delimiter],
    [titles.quotes, format.quote ?? IMPORT_WORDS.quote(null)],
  ];
  return (
    <section aria-label={IMPORT_WORDS.fileFacts}>
      <dl className={styles['facts']}>
        {facts.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function MappingChoice({ inspection, edit }: MappingPart) {
  const { imports } = useUi();
  const profiles = useStore(imports, (state) => state.profiles);
  const fits = (id: string) => inspection.fittingProfiles.includes(id);
  return (
    <Field label={IMPORT_WORDS.useProfile}>
      {(control) => (
        <Select
          {...control}
          value={edit.savedAs ?? ''}
          onChange={(event) => imports.useProfile(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{IMPORT_WORDS.suggested}</option>
          {profiles.map((profile) => (
            <option key={profile.id} value={profile.id}>
              {fits(profile.id) ? IMPORT_WORDS.fits(profile.name) : IMPORT_WORDS.doesNotFit(profile.name)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function AsOf({ edit }: Pick<MappingPart, 'edit'>) {
  const { imports } = useUi();
  return (
    <Field label={IMPORT_WORDS.asOf} hint={IMPORT_WORDS.asOfHint}>
      {(control) => (
        <TextInput
          {...control}
          data-step-home
          type="date"
          required
          value={edit.asOf}
          onChange={({ target }) => imports.change((before) => ({ ...before, asOf: target.value }))}
        />
      )}
    </Field>
  );
}

/** The file as Kept reads it: its format, its first rows, the day it is of, and the dates only a person can read. */
export function LookStep() {
  const { imports } = useUi();
  const inspection = useStore(imports, (state) => state.inspection);
  const edit = useStore(imports, (state) => state.edit);
  if (inspection === null || edit === null) return null;
  const part = { inspection, edit };
  const left = openQuestions(edit, inspection).filter(({ header }) => !edit.answered.includes(header));
  const asOfProblem = mappingProblems(edit, inspection).filter((problem) => problem === IMPORT_WORDS.problems.asOf);
  const problems = [...(left.length > 0 ? [IMPORT_WORDS.questionsLeft(left.length)] : []), ...asOfProblem];
  return (
    <>
      <h3 className={styles['title']}>{IMPORT_WORDS.lookTitle(inspection.fileName)}</h3>
      <FileFacts inspection={inspection} />
      <div className={styles['fields']}>
        <AsOf edit={edit} />
        <MappingChoice {...part} />
      </div>
      <DateQuestions {...part} />
      <SampleTable inspection={inspection} />
      <WizardFoot
        primary={IMPORT_WORDS.goOn}
        isBlocked={problems.length > 0}
        problems={problems}
        problemsTitle={IMPORT_WORDS.problemsTitle}
      >
        <Button onClick={() => imports.reset()}>{IMPORT_WORDS.again}</Button>
      </WizardFoot>
    </>
  );
}
