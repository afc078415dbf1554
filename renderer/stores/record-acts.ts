import type { BeginContactInput } from '#shared/contract/rules-commands';
import type { EventId } from '#shared/kernel/ids';
import type { RecordReader } from './record-fields';

/** What a report or a suit says of itself. */
type Told =
  | { readonly kind: 'furnish'; readonly marksDispute: boolean }
  | { readonly kind: 'suit'; readonly venue: NonNullable<BeginContactInput['venue']> | null };

/** A report to a bureau or a suit, as the rules are asked about it. It reaches nobody, so it goes to no number or address. */
export function actToAsk(read: RecordReader, commandId: EventId, told: Told): BeginContactInput {
  return {
    commandId,
    accountId: read.scope.account.id,
    purpose: 'collect',
    partyId: read.personId() as never,
    contactPointId: null,
    debtIds: read.openDebtIds() as never,
    dialMode: null,
    isRecorded: false,
    callbackConsentId: null,
    disclosures: [],
    isRightPartyVerified: null,
    text: null,
    language: null,
    newReason: null,
    warnReason: null,
    approval: null,
    ...told,
  };
}
