import { type StoreApi, createStore } from 'zustand/vanilla';
import type { ContactActKind } from '#shared/domain/compliance/commands';
import type { ContactPointId } from '#shared/kernel/ids';
import type { Verdict } from '#shared/rules/types/judgement';
import type { Wish } from './begin-wish';

/** What stands in front of the desk to be read or answered about the open account. One at a time. */
export type GateDialog =
  /** Why a contact may be made or not. `answer` is what main said to a wish, in place of what the gate says. */
  | {
      readonly kind: 'explain';
      readonly contactPointId: ContactPointId;
      readonly act: ContactActKind;
      readonly answer: {
        readonly wish: Wish;
        readonly verdicts: readonly Verdict[];
        readonly passed: readonly string[];
      } | null;
    }
  /** A rule warns: the reason to go on. */
  | { readonly kind: 'reason'; readonly wish: Wish; readonly verdicts: readonly Verdict[] }
  /** A rule blocks: somebody with the right may let it through. */
  | { readonly kind: 'approve'; readonly wish: Wish; readonly verdicts: readonly Verdict[] }
  | { readonly kind: 'place' }
  | { readonly kind: 'record' }
  | { readonly kind: 'lift'; readonly restrictionId: string }
  | { readonly kind: 'revoke-consent'; readonly consentId: string }
  | { readonly kind: 'cancel-debit'; readonly debitId: string }
  | { readonly kind: 'finish-duty'; readonly dutyId: string };

export type GateDialogStore = StoreApi<{ readonly dialog: GateDialog | null }> & {
  readonly show: (dialog: GateDialog) => void;
  readonly close: () => void;
};

export function createGateDialogStore(): GateDialogStore {
  const store = createStore<{ readonly dialog: GateDialog | null }>(() => ({ dialog: null }));
  return Object.assign(store, {
    show: (dialog: GateDialog) => store.setState({ dialog }),
    close: () => store.setState({ dialog: null }),
  });
}
