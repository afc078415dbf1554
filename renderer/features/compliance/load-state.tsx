import type { AppError } from '#shared/kernel/result';
import { ERROR_WORDS } from '../../text/code-words';
import { COMPLIANCE_WORDS } from '../../text/compliance-words';
import { CONTACT_WORDS } from '../../text/ui-words';
import { Banner } from '../../ui/banner';

/** Why something did not work, and what to do. Cancelling is no error. */
export function ErrorBanner({ error, children }: { readonly error: AppError; readonly children?: string }) {
  if (error.code === 'CANCELLED') return null;
  return (
    <Banner level="danger" mark={CONTACT_WORDS.attention} role="alert">
      {children !== undefined && `${children} `}
      {ERROR_WORDS[error.code].what} {ERROR_WORDS[error.code].act}
    </Banner>
  );
}

type LoadStateProps = { readonly error: AppError | null; readonly isLoading: boolean };

/** What is said while an answer is on its way or missing. What was shown before stays beside it. */
export function LoadState({ error, isLoading }: LoadStateProps) {
  if (error !== null) return <ErrorBanner error={error} />;
  return isLoading ? <p role="status">{COMPLIANCE_WORDS.loading}</p> : null;
}
