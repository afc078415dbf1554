import { describe, expect, it } from 'vitest';
import { beginContact } from '../../../../renderer/stores/begin-contact';
import { notMade } from '../../../../renderer/stores/call-flow';
import { homeAfterEntry } from '../../../../renderer/stores/home-after-entry';
import { openAccount } from '../../../../renderer/stores/open-account';
import { CODE_FIELD } from '../../../../renderer/stores/screen-store';
import { settle, startedUi } from '../support';

/** Owed by a business: nothing is against a call. */
const ALLOWED = 19;

describe('the focus after an entry of the rules', () => {
  it('goes to the call button, on a call to its script, and to the outcome where that is all that is missing', async () => {
    const { ui, desk, stop } = await startedUi();
    const { id } = desk.accountAt(ALLOWED);
    await openAccount(ui, id);
    await settle();
    expect(homeAfterEntry(ui)).toBe('call');
    await beginContact(ui);
    expect(homeAfterEntry(ui)).toBe('script');
    ui.drafts.put(id, { player: null });
    expect(homeAfterEntry(ui)).toEqual(CODE_FIELD);
    notMade(ui);
    expect(homeAfterEntry(ui)).toBe('call');
    stop();
  });
});
