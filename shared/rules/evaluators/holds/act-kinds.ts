import type { Act, ActKind } from '../../types/act';
import { ACT_TRIGGERS } from '../../types/pack';

const CONTACTS: ReadonlySet<ActKind> = new Set(ACT_TRIGGERS['contact.attempt']);
const SPOKEN: ReadonlySet<ActKind> = new Set<ActKind>(['dial', 'ringless', 'voicemail', 'visit', 'talk']);
const PAYMENTS: ReadonlySet<ActKind> = new Set<ActKind>(['debit', 'plan']);

/** Reaching for somebody, by any channel; what is said once they answer is `talk` and not among these. */
export function isContact(act: Act): boolean {
  return CONTACTS.has(act.kind);
}

/** Reaching for somebody or talking to them. */
export function isContactOrTalk(act: Act): boolean {
  return act.kind === 'talk' || CONTACTS.has(act.kind);
}

/** Said or to be said aloud, as against written. */
export function isSpoken(act: Act): boolean {
  return SPOKEN.has(act.kind);
}

/** Money taken or agreed on. */
export function isPayment(act: Act): boolean {
  return PAYMENTS.has(act.kind);
}
