import type { Act, ActKind, ActPayment } from '../../rules/types/act';
import type { Account } from '../account/types';
import type { LogContact } from '../contact/log-contact';
import type { Disposition } from '../contact/dispositions';
import type { BeginContact } from './commands';
import { endpointsOf, peopleOf, personOf } from './known-people';
import { isOutbound } from './prior-contacts';

const NO_EXTRAS = { payment: null, marksDispute: null, purges: null, venue: null } as const;

/** All open debts, where nobody says which. */
export function debtsNamed(account: Account, debtIds: readonly string[]): readonly string[] {
  return debtIds.length > 0 ? debtIds : account.debts.filter((debt) => debt.status === 'open').map((debt) => debt.id);
}

/** The act somebody wants to begin. A report or a suit goes to no number or address of the account. */
export function actToBegin(account: Account, command: BeginContact): Act {
  const { kind } = command;
  const isContact = kind !== 'furnish' && kind !== 'suit';
  return {
    kind,
    purpose: command.purpose,
    personId: command.partyId,
    endpointId: isContact ? command.contactPointId : null,
    debtIds: debtsNamed(account, command.debtIds),
    dialMode: kind === 'dial' ? (command.dialMode ?? 'manual') : command.dialMode,
    isRecorded: command.isRecorded,
    callbackConsentId: command.callbackConsentId,
    disclosures: command.disclosures,
    isRightPartyVerified: command.isRightPartyVerified,
    text: command.text,
    language: command.language,
    newReason: command.newReason,
    ...NO_EXTRAS,
    marksDispute: kind === 'furnish' ? (command.marksDispute ?? null) : null,
    venue: kind === 'suit' ? (command.venue ?? null) : null,
  };
}

const ACT_OF: Readonly<Partial<Record<LogContact['channel'], ActKind>>> = {
  'call-out': 'dial',
  email: 'email',
  letter: 'letter',
  text: 'text',
  'in-person': 'visit',
};

/** What a logged contact was as an act; null for what came in and for notes, which nobody began. */
export function actOfContact(account: Account, command: LogContact, disposition: Disposition): Act | null {
  const kind = ACT_OF[command.channel];
  if (kind === undefined || !isOutbound({ channel: command.channel, outcome: disposition.outcome })) return null;
  const known = { people: peopleOf(account), endpoints: endpointsOf(account) };
  const isCall = kind === 'dial';
  return {
    kind,
    purpose: 'collect',
    personId: personOf(known, command.partyId, command.contactPointId),
    endpointId: command.contactPointId,
    debtIds: debtsNamed(account, command.debtIds),
    dialMode: isCall ? (command.dialMode ?? 'manual') : null,
    isRecorded: false,
    callbackConsentId: command.consentId ?? null,
    disclosures: command.disclosures ?? [],
    isRightPartyVerified: null,
    // What was said or sent is not known here: rules about words are asked before it is sent.
    text: null,
    language: null,
    newReason: null,
    ...NO_EXTRAS,
  };
}

/** The debit somebody wants to plan. */
export function actOfDebit(personId: string, debtIds: readonly string[], payment: ActPayment | null): Act {
  return {
    kind: 'debit',
    purpose: 'collect',
    personId,
    endpointId: null,
    debtIds,
    dialMode: null,
    isRecorded: false,
    callbackConsentId: null,
    disclosures: [],
    isRightPartyVerified: null,
    text: null,
    language: null,
    newReason: null,
    ...NO_EXTRAS,
    payment,
  };
}
