import { useStore } from 'zustand';
import type { AppError } from '#shared/kernel/result';
import { useUi } from '../../stores/ui-context';
import { ERROR_WORDS } from '../../text/code-words';
import { IMPORT_WORDS } from '../../text/import-words';
import { CONTACT_WORDS } from '../../text/ui-words';
import { Banner } from '../../ui/banner';

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** What main says beyond the code: the row, the advice, the columns. Written for people, about the file. */
export function importErrorDetails({ details }: AppError): readonly string[] {
  const row = details?.['row'];
  const advice = details?.['advice'];
  const missing = texts(details?.['missingHeaders']);
  return [
    ...(typeof row === 'number' ? [IMPORT_WORDS.row(row)] : []),
    ...(typeof advice === 'string' ? [advice] : []),
    ...(missing.length > 0 ? [IMPORT_WORDS.missing(missing.join(', '))] : []),
    ...texts(details?.['problems']),
  ];
}

/** What happened and what to do, where the import has words of its own. */
function wordsOf(code: AppError['code']): { readonly what: string; readonly act: string } {
  if (code === 'CONFLICT') return { what: IMPORT_WORDS.conflict, act: IMPORT_WORDS.conflictAct };
  if (code === 'USAGE') return { what: IMPORT_WORDS.dropOne, act: '' };
  if (code === 'CANCELLED') return { what: IMPORT_WORDS.cancelled, act: '' };
  return ERROR_WORDS[code];
}

/** Why the last step did not work. Cancelling is no error. */
export function ImportError() {
  const { imports } = useUi();
  const error = useStore(imports, (state) => state.error);
  if (error === null) return null;
  const { what, act } = wordsOf(error.code);
  const details = importErrorDetails(error);
  const isCancelled = error.code === 'CANCELLED';
  return (
    <Banner level={isCancelled ? 'info' : 'danger'} mark={isCancelled ? 'i' : CONTACT_WORDS.attention} role="alert">
      <p>
        {what} {act}
      </p>
      {details.length > 0 && (
        <ul>
          {details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Banner>
  );
}
