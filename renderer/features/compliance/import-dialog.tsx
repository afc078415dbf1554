import { useStore } from 'zustand';
import { useUi } from '../../stores/ui-context';
import { APPROVAL_WORDS, PACK_IMPORT_WORDS } from '../../text/compliance-words';
import { ApprovalForm } from './approval-form';
import { dayWords } from './day-words';

/** A supervisor takes a compared pack in. */
export function ImportDialog() {
  const { compliance, desk } = useUi();
  const file = useStore(compliance.packImport, (state) => state.file);
  const pack = useStore(compliance.packImport, (state) => state.comparison?.pack ?? null);
  if (file === null || pack === null) return null;
  const isNow = pack.effectiveFrom <= desk.today();
  return (
    <ApprovalForm
      title={APPROVAL_WORDS.importTitle}
      go={isNow ? PACK_IMPORT_WORDS.goNow : PACK_IMPORT_WORDS.goFrom(dayWords(pack.effectiveFrom))}
      approved={() => ({ kind: 'import', token: file.token })}
    >
      <p>{PACK_IMPORT_WORDS.facts(pack.title, pack.packId, pack.version)}</p>
    </ApprovalForm>
  );
}
