import type { AccountId } from '#shared/kernel/ids';
import type { AccountView } from '../../ipc/types';
import type { ContactDraft, ContactField } from '../../stores/contact-draft';
import { refusalWords } from '../../text/code-words';

/** What every part of the contact form is given. `view` is null until the account has come. */
export type FormPart = {
  readonly accountId: AccountId;
  readonly draft: ContactDraft;
  readonly view: AccountView | null;
};

/** What is wrong with a field, in words, or null. */
export function problemAt(draft: ContactDraft, field: ContactField): string | null {
  const words = draft.problems
    .filter((problem) => problem.field === field)
    .map((problem) => refusalWords(problem.reason));
  return words.length === 0 ? null : words.join(' ');
}
