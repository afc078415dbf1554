import { useStore } from 'zustand';
import type { AccountView } from '../../ipc/types';
import { askAgain } from '../../stores/begin-contact';
import { openAccount } from '../../stores/open-account';
import { useUi } from '../../stores/ui-context';
import { ERROR_WORDS } from '../../text/code-words';
import { BEGIN_WORDS, GATE_WORDS } from '../../text/gate-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';

/** What came of the last wish to begin, when it did not simply begin. */
export function BeginMessages({ view }: { readonly view: AccountView }) {
  const ui = useUi();
  const failed = useStore(ui.begins, (state) => state.failed);
  const hindered = useStore(ui.begins, (state) => state.hindered);
  const elsewhere = useStore(
    ui.drafts,
    (state) =>
      Object.entries(state.drafts).find(([id, draft]) => draft.begun !== null && id !== view.account.id)?.[0] ?? null,
  );
  // The dialog in which the PIN is typed tells of it.
  const isAtPin = failed?.error.code.startsWith('PIN_') === true;
  const goThere = () => {
    const there = ui.drafts.begunOn().find((id) => id === elsewhere);
    if (there !== undefined) void openAccount(ui, there);
  };
  return (
    <>
      {failed !== null && !isAtPin && failed.wish.accountId === view.account.id && (
        <Banner level="danger" mark="!" role="alert">
          {ERROR_WORDS[failed.error.code].what} {ERROR_WORDS[failed.error.code].act}{' '}
          <Button onClick={() => void askAgain(ui)}>{BEGIN_WORDS.again}</Button>
        </Banner>
      )}
      {hindered !== null && hindered.accountId === view.account.id && elsewhere === null && (
        <Banner level="warn" mark="!">
          {hindered.words}
        </Banner>
      )}
      {elsewhere !== null && (
        <Banner level="warn" mark="!">
          {GATE_WORDS.elsewhere} <Button onClick={goThere}>{GATE_WORDS.openElsewhere}</Button>
        </Banner>
      )}
    </>
  );
}
