import type { BeginContactInput } from '#shared/contract/rules-commands';
import type { ContactActKind } from '#shared/domain/compliance/commands';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { Account } from '#shared/domain/account/types';
import { dayInZone } from '#shared/kernel/calendar';
import type { AccountId, ContactPointId, DebtId, EventId, PartyId } from '#shared/kernel/ids';
import type { Channel } from '#shared/domain/contact/dispositions';
import type { Disclosure } from '#shared/rules/types/act';
import type { Judgement, Verdict } from '#shared/rules/types/judgement';

/** A contact somebody wants to begin, before it has an id. */
export type Wish = {
  readonly accountId: AccountId;
  readonly kind: ContactActKind;
  readonly contactPointId: ContactPointId;
  readonly partyId: PartyId;
  readonly debtIds: readonly DebtId[];
  readonly callbackConsentId: string | null;
  /** What the message carries and says; nothing for a call nobody has answered. */
  readonly disclosures: readonly Disclosure[];
  readonly text: string | null;
  readonly warnReason: string | null;
  readonly approval: BeginContactInput['approval'];
};

/** A contact that main let begin and that is not logged yet. */
export type BegunContact = {
  readonly judgedId: EventId;
  readonly kind: ContactActKind;
  readonly contactPointId: ContactPointId;
  readonly partyId: PartyId;
  readonly callbackConsentId: string | null;
  readonly startedAtMs: number;
  readonly standing: 'begun' | 'overridden';
  /** How many rules were asked. */
  readonly rules: number;
};

const CHANNEL_OF: Readonly<Partial<Record<ContactActKind, Channel>>> = {
  dial: 'call-out',
  voicemail: 'call-out',
  ringless: 'call-out',
  talk: 'call-out',
  text: 'text',
  message: 'text',
  email: 'email',
  letter: 'letter',
  visit: 'in-person',
};

/** The channel on which a begun contact is logged. */
export function channelOf(kind: ContactActKind): Channel {
  return CHANNEL_OF[kind] ?? 'call-out';
}

/** What a begun contact fills in of the form. */
export function wordsOfBegun(begun: Pick<BegunContact, 'kind' | 'contactPointId' | 'partyId'>) {
  const { kind, contactPointId, partyId } = begun;
  return { contactPointId, partyId, channel: channelOf(kind), isChannelChosen: false };
}

/** The request main is sent. A call is dialled by hand, and nobody is on the line yet. */
export function beginInput(commandId: EventId, wish: Wish): BeginContactInput {
  const isCall = wish.kind === 'dial' || wish.kind === 'voicemail';
  return {
    commandId,
    accountId: wish.accountId,
    kind: wish.kind,
    purpose: 'collect',
    partyId: wish.partyId,
    contactPointId: wish.contactPointId,
    debtIds: [...wish.debtIds],
    dialMode: isCall ? 'manual' : null,
    isRecorded: false,
    callbackConsentId: wish.callbackConsentId,
    disclosures: [...wish.disclosures],
    isRightPartyVerified: null,
    text: wish.text,
    language: null,
    newReason: null,
    warnReason: wish.warnReason,
    approval: wish.approval,
  };
}

/** What the gate says of one way to use one phone, mailbox or address; null when it does not know it. */
export function judgementAt(
  view: GateView | null,
  contactPointId: string | null,
  kind: ContactActKind,
): Judgement | null {
  const point = view?.points.find((each) => each.contactPointId === contactPointId);
  return point?.acts.find((act) => act.kind === kind)?.judgement ?? null;
}

/** The phone to call: the best one, else the first there is. */
export function phoneToCall(view: GateView | null): ContactPointId | null {
  return view?.best.contactPointId ?? view?.points.find(({ kind }) => kind === 'phone')?.contactPointId ?? null;
}

/** The call-back that person asked for, when it covers this phone and these debts. Main judges whether it still holds. */
export function callbackConsentFor(
  view: GateView | null,
  wish: Pick<Wish, 'partyId' | 'contactPointId' | 'debtIds'>,
): string | null {
  const today = view === null ? '' : dayInZone(view.nowMs, view.zones[0] ?? view.deskZone);
  const fits = view?.consents.findLast(
    (consent) =>
      consent.kind === 'callback' &&
      consent.personId === wish.partyId &&
      (consent.endpointId === null || consent.endpointId === wish.contactPointId) &&
      (consent.debtIds === null || wish.debtIds.every((id) => consent.debtIds?.includes(id))) &&
      (consent.expiresOn === null || consent.expiresOn >= today),
  );
  return fits?.consentId ?? null;
}

/** Whom a phone, mailbox or address reaches. */
export function partyAt(account: Account, contactPointId: string): PartyId | null {
  const point = account.contactPoints.find(({ id }) => id === contactPointId);
  return point?.partyId ?? account.parties[0]?.id ?? null;
}

/** Who must agree before blocking rules let an act through; null when one of them lets nobody. */
export type Needed = {
  readonly by: 'collector' | 'supervisor' | 'compliance';
  readonly isEvidenceNeeded: boolean;
};

const RANK = { collector: 0, supervisor: 1, compliance: 2 } as const;

/** What all blocking verdicts together ask for. */
export function neededFor(verdicts: readonly Verdict[]): Needed | null {
  let needed: Needed = { by: 'collector', isEvidenceNeeded: false };
  for (const { outcome, overridable } of verdicts) {
    if (outcome !== 'blocked') continue;
    if (overridable === null) return null;
    const by = RANK[overridable.by] > RANK[needed.by] ? overridable.by : needed.by;
    needed = { by, isEvidenceNeeded: needed.isEvidenceNeeded || overridable.evidenceRequired };
  }
  return needed;
}
