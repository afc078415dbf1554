import type { Act } from '#shared/rules/types/act';
import { aPayment, anAct, day } from './rules-facts';

/** A text to the mobile that carries what every later text must. */
export function aText(over: Partial<Act> = {}): Act {
  return anAct({ kind: 'text', disclosures: ['from-debt-collector', 'opt-out-instructions'], ...over });
}

/** An email to the mailbox that carries what every later email must. */
export function anEmail(over: Partial<Act> = {}): Act {
  return anAct({
    kind: 'email',
    endpointId: 'email-1',
    dialMode: null,
    disclosures: ['from-debt-collector', 'opt-out-instructions'],
    ...over,
  });
}

/** A letter to the residence that says whom it is from. */
export function aLetter(over: Partial<Act> = {}): Act {
  return anAct({ kind: 'letter', endpointId: null, dialMode: null, disclosures: ['from-debt-collector'], ...over });
}

/** What is said to the consumer, verified, once they answered. */
export function aTalk(over: Partial<Act> = {}): Act {
  return anAct({
    kind: 'talk',
    disclosures: ['from-debt-collector', 'caller-identity'],
    isRightPartyVerified: true,
    ...over,
  });
}

/** A report to a bureau of a debt that nobody disputes. */
export function aFurnishing(over: Partial<Act> = {}): Act {
  return anAct({ kind: 'furnish', endpointId: null, dialMode: null, marksDispute: false, ...over });
}

/** A suit where the consumer resides. */
export function aSuit(over: Partial<Act> = {}): Act {
  return anAct({ kind: 'suit', endpointId: null, dialMode: null, venue: 'consumer-resides', ...over });
}

/** One debit on 2026-04-08 of what the consumer authorised. */
export function aDebit(over: Partial<NonNullable<Act['payment']>> = {}): Act {
  const payment = aPayment({ on: day('2026-04-08'), authorizationId: 'authorization-1', ...over });
  return anAct({ kind: 'debit', endpointId: null, dialMode: null, payment });
}

/** A plan of several debits that was agreed on 2026-04-08. */
export function aPlan(over: Partial<NonNullable<Act['payment']>> = {}): Act {
  const payment = aPayment({ isRecurring: true, authorizationId: 'authorization-1', ...over });
  return anAct({ kind: 'plan', endpointId: null, dialMode: null, payment });
}

/** A sale of the debt, or its placement with another collector. */
export function aTransfer(over: Partial<Act> = {}): Act {
  return anAct({ kind: 'transfer', endpointId: null, dialMode: null, ...over });
}

/** Deleting the account's record or one recording. */
export function aPurge(purges: 'account' | 'recording'): Act {
  return anAct({ kind: 'purge', endpointId: null, dialMode: null, purges });
}
