import type { AppError } from '#shared/kernel/result';
import { useDeskTimes } from '../../stores/ui-context';
import { ERROR_WORDS } from '../../text/code-words';
import { APPROVAL_WORDS } from '../../text/compliance-words';
import { CONTACT_WORDS } from '../../text/ui-words';
import { Banner } from '../../ui/banner';

type PinErrorProps = { readonly error: AppError; readonly waitUntilMs: number | null };

/** Why what needs a PIN was not done: with the tries that are left, or the time from which a PIN is looked at again. */
export function PinError({ error, waitUntilMs }: PinErrorProps) {
  const times = useDeskTimes();
  const tries = error.details?.['triesLeft'];
  const hasTries = error.code === 'PIN_WRONG' && typeof tries === 'number' && tries > 0;
  return (
    <Banner level="danger" mark={CONTACT_WORDS.attention} role="alert">
      <p>
        {APPROVAL_WORDS.notDone} {ERROR_WORDS[error.code].what}{' '}
        {waitUntilMs === null ? ERROR_WORDS[error.code].act : APPROVAL_WORDS.waitUntil(times.exact(waitUntilMs))}
      </p>
      {waitUntilMs === null && hasTries && <p>{APPROVAL_WORDS.triesLeft(tries)}</p>}
    </Banner>
  );
}
