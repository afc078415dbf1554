import { type Instant, type LocalDay, epochMs } from '../../kernel/calendar';
import type { ActorId } from '../../kernel/ids';
import type { Duty } from '../../rules/duties/types';
import { localDayAt } from '../../rules/time/local-days';
import type { AccountState } from '../account/account-state';
import type { GateDebit } from '../compliance/gate-types';
import type { NextStep } from '../events/types';

/** Something that is to come on an account. Amounts in minor units; days by the clocks of the zone the rows are shown in. */
export type NextItem = {
  readonly id: string;
  readonly kind: 'promise' | 'debit' | 'duty' | NextStep['kind'];
  readonly dueOn: LocalDay;
  /** The moment, where there is one. */
  readonly dueAt: Instant | null;
  readonly isLate: boolean;
  readonly text: string | null;
  readonly amount: { readonly amountMinor: number; readonly currency: string } | null;
  /** The code of a duty (`SEND_VALIDATION_NOTICE`) and where it stands in the law. */
  readonly duty: { readonly title: string; readonly citation: string } | null;
  /** Whose it is alone; null: shared. */
  readonly ownerId: ActorId | null;
  /** The entry it comes from, when there is one. */
  readonly entryId: string | null;
};

export type NextParts = {
  readonly state: AccountState;
  readonly debits: readonly GateDebit[];
  readonly duties: readonly Duty[];
  readonly now: Instant;
  readonly today: LocalDay;
  readonly zone: string;
  /** Who asks: what is another person's alone is not theirs to see. */
  readonly actorId: ActorId;
};

const NOTHING = { dueAt: null, text: null, amount: null, duty: null, ownerId: null, entryId: null } as const;

function ofPromise({ state, today }: NextParts): readonly NextItem[] {
  const { promise } = state;
  if (promise === null) return [];
  const { contactId, amountMinor, currency, dueOn } = promise;
  const amount = { amountMinor, currency };
  return [
    {
      ...NOTHING,
      id: `promise-${contactId}`,
      kind: 'promise',
      dueOn,
      isLate: dueOn < today,
      amount,
      entryId: contactId,
    },
  ];
}

function ofStep({ state, now, zone, actorId }: NextParts): readonly NextItem[] {
  const { nextStep, promise } = state;
  if (nextStep === null) return [];
  const ownerId = nextStep.ownerId ?? null;
  if (ownerId !== null && ownerId !== actorId) return [];
  // A promise says already when it is looked after.
  if (nextStep.kind === 'promise-check' && promise !== null && nextStep.text === null) return [];
  const { kind, at, text } = nextStep;
  const entryId = state.nextStepId;
  const dueOn = localDayAt(epochMs(at), zone);
  return [
    { ...NOTHING, id: `step-${entryId ?? at}`, kind, dueOn, dueAt: at, isLate: at < now, text, ownerId, entryId },
  ];
}

function ofDebits({ debits, today }: NextParts): readonly NextItem[] {
  return debits.map(({ debitId, payment: { amountMinor, currency, on } }) => {
    const amount = { amountMinor, currency };
    return {
      ...NOTHING,
      id: `debit-${debitId}`,
      kind: 'debit',
      dueOn: on,
      isLate: on < today,
      amount,
      entryId: debitId,
    };
  });
}

/** Duties that press: due within days, or late. */
function ofDuties({ duties }: NextParts): readonly NextItem[] {
  const pressing = duties.filter(({ state }) => state === 'due-soon' || state === 'late');
  return pressing.map(({ dutyId, title, citation, dueOn, state }) => {
    return {
      ...NOTHING,
      id: `duty-${dutyId}`,
      kind: 'duty',
      dueOn,
      isLate: state === 'late',
      duty: { title, citation },
    };
  });
}

function compare(a: NextItem, b: NextItem): number {
  const one = `${a.dueOn} ${a.dueAt ?? ''} ${a.id}`;
  const other = `${b.dueOn} ${b.dueAt ?? ''} ${b.id}`;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What is to come on an account, the earliest first. */
export function nextBand(parts: NextParts): readonly NextItem[] {
  return [...ofPromise(parts), ...ofStep(parts), ...ofDebits(parts), ...ofDuties(parts)].toSorted(compare);
}
