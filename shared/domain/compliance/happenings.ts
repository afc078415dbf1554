import { type Instant, type LocalDay, epochMs } from '../../kernel/calendar';
import { personClass } from '../../rules/judge/coverage';
import type { DutyStep, Happening } from '../../rules/duties/types';
import type { DebtFacts, Facts, Notice, Restriction } from '../../rules/types/facts';
import { localDayAt } from '../../rules/time/local-days';
import { slips } from '../account/undone';
import type { Account } from '../account/types';
import type { RecordedEvent } from '../events/types';

/** What is known of an account when its duties are worked out. `zone` is the consumer's. */
export type HappeningParts = {
  readonly account: Account;
  readonly events: readonly RecordedEvent[];
  readonly facts: Pick<Facts, 'contacts' | 'restrictions' | 'notices' | 'account' | 'debts'>;
  readonly zone: string;
};

type Of = HappeningParts & { readonly dayOf: (at: Instant) => LocalDay };

/** The contacts that were the first communication about some debt with "the consumer", and about which debts. */
function firstCommunications({ facts, dayOf }: Of): readonly Happening[] {
  const known = new Set<string>();
  return facts.contacts.flatMap((contact): readonly Happening[] => {
    if (!contact.counts.communicated || personClass(contact.personRole) !== 'consumer') return [];
    const debtIds = contact.debtIds.filter((debtId) => !known.has(debtId));
    for (const debtId of debtIds) known.add(debtId);
    return debtIds.length === 0
      ? []
      : [{ kind: 'communication.first', happeningId: contact.contactId, on: dayOf(contact.at), debtIds }];
  });
}

const STEPS: Readonly<Partial<Record<Notice['kind'], DutyStep>>> = {
  'before-furnishing': 'before-furnishing-notice',
  'reg-e-amount': 'amount-notice',
  'post-dated': 'post-dated-notice',
  verification: 'dispute-answer',
  substantiation: 'substantiation',
};

function ofNotices({ facts, dayOf }: Of): readonly Happening[] {
  return facts.notices.flatMap((notice): readonly Happening[] => {
    const base = { happeningId: notice.noticeId, on: dayOf(notice.sentAt), debtIds: notice.debtIds };
    if (notice.kind === 'validation') {
      return [{ ...base, kind: 'validation.sent', printedEndsOn: notice.endsOn, returnedOn: notice.undeliverableOn }];
    }
    const step = STEPS[notice.kind];
    if (step === undefined) return [];
    return [{ ...base, kind: 'step.taken', step, sourceId: null, returnedOn: notice.undeliverableOn }];
  });
}

/** Whether the debts were charged off; null when nobody knows of some. */
function isChargedOff(debts: readonly DebtFacts[], debtIds: readonly string[] | null): boolean | null {
  const about = debts.filter(({ debtId }) => debtIds === null || debtIds.includes(debtId));
  return about.some(({ chargedOffOn }) => chargedOffOn !== null) ? true : null;
}

function ofRestriction({ facts, dayOf }: Of, stop: Restriction): readonly Happening[] {
  const base = { happeningId: stop.restrictionId, on: dayOf(stop.receivedAt), debtIds: stop.debtIds ?? [] };
  if (stop.kind === 'dispute') {
    return [
      {
        ...base,
        kind: 'dispute.received',
        form: stop.isWritten ? 'written' : 'oral',
        via: 'consumer',
        isFurnished: null,
        isChargedOff: isChargedOff(facts.debts, stop.debtIds),
        materialAddedOn: null,
        frivolousFoundOn: null,
      },
    ];
  }
  if (stop.kind === 'bankruptcy') {
    return [{ ...base, kind: 'bankruptcy.noticed', chapter: stop.chapter, orderForReliefOn: stop.filedOn }];
  }
  return stop.kind === 'tcpa-revocation' ? [{ ...base, kind: 'consent.revoked' }] : [];
}

/** A stop that was lifted sets no clock running any more. */
function liftedSources({ facts, dayOf }: Of): readonly Happening[] {
  return facts.restrictions.flatMap((stop): readonly Happening[] =>
    stop.liftedAt === null ? [] : [voided(stop.restrictionId, dayOf(stop.liftedAt))],
  );
}

function voided(sourceId: string, on: LocalDay): Happening {
  return { kind: 'source.void', happeningId: `void:${sourceId}`, on, debtIds: [], sourceId };
}

function ofEvent({ dayOf }: Of, event: RecordedEvent): readonly Happening[] {
  const base = { happeningId: event.id, on: dayOf(event.at), debtIds: [] };
  switch (event.type) {
    case 'consent.v1.revoked':
      return [{ ...base, kind: 'consent.revoked', on: dayOf(event.data.revokedAt) }];
    case 'consent.v1.given': {
      const { kind, endpointId, givenAt } = event.data.consent;
      if (kind !== 'text' || endpointId === null) return [];
      return [{ ...base, kind: 'number.texted', on: dayOf(givenAt), endpointId }];
    }
    case 'check.v1.made': {
      const { kind, endpointId, on } = event.data.check;
      return kind === 'reassigned-number' && endpointId !== null
        ? [{ ...base, kind: 'number.texted', on, endpointId }]
        : [];
    }
    case 'debit.v1.planned':
      return ofDebit(event.data.payment, { ...base, debtIds: event.data.debtIds });
    case 'debit.v1.cancelled':
      return [voided(event.data.debitId, base.on)];
    case 'duty.v1.done':
      return [{ ...base, kind: 'duty.done', dutyId: event.data.dutyId }];
    default:
      return [];
  }
}

type Base = Pick<Happening, 'happeningId' | 'on' | 'debtIds'>;

function ofDebit(
  payment: (RecordedEvent & { readonly type: 'debit.v1.planned' })['data']['payment'],
  base: Base,
): readonly Happening[] {
  const found: Happening[] = [];
  const { isPostDated, isRecurring, on, usualAmountMinor, amountMinor } = payment;
  if (isPostDated) found.push({ ...base, kind: 'payment.post-dated', depositOn: on });
  if (isRecurring) found.push({ ...base, kind: 'payment.plan-agreed' });
  const isChanged = usualAmountMinor !== null && usualAmountMinor !== amountMinor;
  if (isChanged) found.push({ ...base, kind: 'payment.amount-changed', debitOn: on });
  return found;
}

function ofContacts({ facts, dayOf }: Of): readonly Happening[] {
  return facts.contacts.flatMap((contact): readonly Happening[] => {
    const base = { on: dayOf(contact.at), debtIds: contact.debtIds };
    const found: Happening[] = [];
    if (contact.counts.conversation && personClass(contact.personRole) === 'consumer') {
      const step = { kind: 'step.taken', step: 'spoken-with-consumer', sourceId: null, returnedOn: null } as const;
      found.push({ ...base, ...step, happeningId: `spoken:${contact.contactId}` });
    }
    if (contact.kind === 'text' && contact.direction === 'in' && contact.endpointId !== null) {
      found.push({
        ...base,
        kind: 'number.texted',
        happeningId: `texted:${contact.contactId}`,
        endpointId: contact.endpointId,
      });
    }
    return found;
  });
}

function ofMaster({ account, facts, events }: Of): readonly Happening[] {
  const paid = account.debts.flatMap((debt): readonly Happening[] => {
    const on = debt.settledOn ?? debt.lastPaidOn;
    if (debt.status !== 'closed' || on === null) return [];
    return [{ kind: 'debt.paid', happeningId: `paid:${debt.id}`, on, debtIds: [debt.id] }];
  });
  const { lastActivityOn } = facts.account;
  if (lastActivityOn === null) return paid;
  const happeningId = `activity:${events.at(-1)?.id ?? account.firstBatchId}`;
  return [...paid, { kind: 'record.last-activity', happeningId, on: lastActivityOn, debtIds: [] }];
}

/** What happened on an account that may set a clock of a rule running, stop one, or carry a duty out. */
export function happeningsOf(parts: HappeningParts): readonly Happening[] {
  const of: Of = { ...parts, dayOf: (at) => localDayAt(epochMs(at), parts.zone) };
  // A stop stands though its contact was undone later, and so does what it obliges to.
  const undone = [...slips(parts.events)].map((contactId) => {
    const contact = parts.events.find((event) => event.id === contactId);
    return voided(contactId, contact === undefined ? parts.account.placedOn : of.dayOf(contact.at));
  });
  return [
    ...firstCommunications(of),
    ...ofNotices(of),
    ...parts.facts.restrictions.flatMap((stop) => ofRestriction(of, stop)),
    ...liftedSources(of),
    ...parts.events.flatMap((event) => ofEvent(of, event)),
    ...ofContacts(of),
    ...ofMaster(of),
    ...undone,
  ];
}
