import { useStore } from 'zustand';
import { mappingProblems, openQuestions } from '../../stores/import-mapping';
import { useUi } from '../../stores/ui-context';
import { IMPORT_WORDS } from '../../text/import-words';
import { Button } from '../../ui/button';
import { DateQuestions } from './date-questions';
import { MappingTable } from './mapping-table';
import { ProfileFields } from './profile-fields';
import { WizardFoot } from './wizard-foot';

/** What each column is taken for and how it is read; whose the file is. A date column that was mapped only here is asked about here. */
export function ColumnsStep() {
  const { imports } = useUi();
  const inspection = useStore(imports, (state) => state.inspection);
  const edit = useStore(imports, (state) => state.edit);
  if (inspection === null || edit === null) return null;
  const problems = mappingProblems(edit, inspection);
  const part = { inspection, edit };
  const isAsked = openQuestions(edit, inspection).some(({ header }) => !edit.answered.includes(header));
  return (
    <>
      {isAsked && <DateQuestions {...part} />}
      <MappingTable {...part} />
      <ProfileFields {...part} />
      <WizardFoot
        primary={IMPORT_WORDS.check}
        isBlocked={problems.length > 0}
        problems={problems}
        problemsTitle={IMPORT_WORDS.problemsTitle}
        isHome
      >
        <Button onClick={() => imports.goTo('look')}>{IMPORT_WORDS.backToLook}</Button>
      </WizardFoot>
    </>
  );
}
