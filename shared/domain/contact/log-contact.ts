import { type Instant, type LocalDay, addDays, daysBetween, instantOfLocalTime } from '../../kernel/calendar';
import type { ActorId, AccountId, ContactPointId, DebtId, EventId, PartyId } from '../../kernel/ids';
import { type Result, err, ok } from '../../kernel/result';
import type { DialMode, Disclosure } from '../../rules/types/act';
import type { DeskFacts } from '../../rules/types/facts';
import type { Account } from '../account/types';
import type { ContactLogged, EventDraft, NextStep, PromiseToPay } from '../events/types';
import { type Channel, type CountsAs, type Disposition, dispositionByCode } from './dispositions';
import { SHIFT_START_HOUR } from '../work/working-morning';
import { refusedText } from './note-text';
import type { ScriptRun } from './script-run';

/** What a collector enters after a contact. `commandId` becomes the event's id, so the same entry sent twice is one entry. */
export type LogContact = {
  readonly commandId: EventId;
  readonly accountId: AccountId;
  readonly channel: Channel;
  readonly disposition: string;
  readonly partyId: PartyId | null;
  readonly contactPointId: ContactPointId | null;
  /** Empty means all open debts of the account. */
  readonly debtIds: readonly DebtId[];
  readonly note: string | null;
  readonly nextStep: NextStep | null;
  readonly promise: PromiseToPay | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** The decision with which it was begun. Without one it is judged when it is recorded. */
  readonly judgedId?: EventId | null;
  /** Why it was made although a rule was against it. */
  readonly madeAnyway?: string | null;
  readonly dialMode?: DialMode | null;
  /** The consent under which it was made; a call back uses its consent up. */
  readonly consentId?: string | null;
  /** It reached a stranger and is not charged to the consumer. */
  readonly reachedStranger?: boolean;
  readonly disclosures?: readonly Disclosure[];
  readonly script?: ScriptRun;
};

/** What the desk knows of the moment: comes in, is never taken. */
export type DecideContext = {
  readonly now: Instant;
  readonly today: LocalDay;
  /** The desk's IANA zone, for times of day that nobody named. */
  readonly zone: string;
  /** Who asks. Without it a step may be private to anybody, as in histories that are made up whole. */
  readonly actorId?: ActorId;
  /** What the desk knows of its own clock; without it: one clock, no hub. */
  readonly desk?: DeskFacts;
};

/** A promise further away than this is refused as a slip of the keyboard. */
const LONGEST_PROMISE_DAYS = 366;
export const LONGEST_NOTE = 100_000;

/** A step that is private to somebody else would leave the work of everybody who is here. */
export function isOfAnother(step: NextStep | null, { actorId }: Pick<DecideContext, 'actorId'>): boolean {
  const ownerId = step?.ownerId ?? null;
  return ownerId !== null && actorId !== undefined && ownerId !== actorId;
}

function refusals(account: Account, command: LogContact, disposition: Disposition, ctx: DecideContext): string[] {
  const reasons: string[] = [];
  const add = (applies: boolean, reason: string) => applies && reasons.push(reason);
  const needs = (what: Disposition['requires'][number]) => disposition.requires.includes(what);
  add(!disposition.channels.includes(command.channel), 'CHANNEL_NOT_FOR_DISPOSITION');
  add(needs('contact-point') && command.contactPointId === null, 'CONTACT_POINT_REQUIRED');
  add(needs('note') && (command.note ?? '').trim() === '', 'NOTE_REQUIRED');
  add(needs('next-step') && command.nextStep === null, 'NEXT_STEP_REQUIRED');
  add(needs('promise') && command.promise === null, 'PROMISE_REQUIRED');
  add(!needs('promise') && command.promise !== null, 'PROMISE_WITHOUT_DISPOSITION');
  add((command.note ?? '').length > LONGEST_NOTE, 'NOTE_TOO_LONG');
  add(
    command.contactPointId !== null && !account.contactPoints.some((known) => known.id === command.contactPointId),
    'CONTACT_POINT_UNKNOWN',
  );
  add(command.partyId !== null && !account.parties.some((known) => known.id === command.partyId), 'PARTY_UNKNOWN');
  add(
    command.debtIds.some((id) => !account.debts.some((known) => known.id === id)),
    'DEBT_UNKNOWN',
  );
  add(command.nextStep !== null && command.nextStep.at < ctx.now, 'NEXT_STEP_IN_THE_PAST');
  add(isOfAnother(command.nextStep, ctx), 'NEXT_STEP_OF_ANOTHER');
  add(
    command.startedAt !== null && command.endedAt !== null && command.endedAt < command.startedAt,
    'ENDED_BEFORE_STARTED',
  );
  if (command.promise !== null) reasons.push(...promiseRefusals(account, command.promise, ctx));
  return reasons;
}

function promiseRefusals(account: Account, promise: PromiseToPay, ctx: DecideContext): string[] {
  const reasons: string[] = [];
  const owed = account.debts
    .filter((debt) => debt.status === 'open' && debt.currency === promise.currency)
    .reduce((sum, debt) => sum + debt.balanceMinor, 0);
  if (!Number.isSafeInteger(promise.amountMinor) || promise.amountMinor <= 0) reasons.push('PROMISE_AMOUNT_INVALID');
  else if (promise.amountMinor > owed) reasons.push('PROMISE_ABOVE_BALANCE');
  const days = daysBetween(ctx.today, promise.dueOn);
  if (days < 0) reasons.push('PROMISE_IN_THE_PAST');
  if (days > LONGEST_PROMISE_DAYS) reasons.push('PROMISE_TOO_FAR');
  return reasons;
}

function nextStepOf(command: LogContact, disposition: Disposition, ctx: DecideContext): NextStep | null {
  const shiftStart = (day: LocalDay) => instantOfLocalTime(day, SHIFT_START_HOUR, ctx.zone);
  if (command.nextStep !== null) return command.nextStep;
  if (command.promise !== null) {
    return { kind: 'promise-check', at: shiftStart(addDays(command.promise.dueOn, 1)), text: null };
  }
  if (disposition.followUpDays === null) return null;
  return { kind: 'follow-up', at: shiftStart(addDays(ctx.today, disposition.followUpDays)), text: null };
}

/** A disposition names what it counts as on a call; in writing or by hearsay no call was placed and nobody was talked to. */
function countsOn(channel: Channel, counts: CountsAs): CountsAs {
  if (channel === 'call-out') return counts;
  if (channel === 'call-in' || channel === 'in-person') return { ...counts, placed: false };
  return { ...counts, placed: false, connected: false, conversation: false, rightParty: false };
}

/** The fields that were said; the others are left out, as in the contacts recorded before there were such fields. */
function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(said) as { [K in keyof T]?: NonNullable<T[K]> };
}

/**
 * Decides what is recorded when a collector logs a contact: one `contact.v1.logged` event, or `RULE_VIOLATION` with every reason.
 * Pure: the same account, command and context give the same answer.
 */
export function decideLogContact(
  account: Account,
  command: LogContact,
  ctx: DecideContext,
): Result<readonly EventDraft[]> {
  const disposition = dispositionByCode(command.disposition);
  if (disposition === undefined) {
    return err('RULE_VIOLATION', 'unknown disposition code', { reasons: ['DISPOSITION_UNKNOWN'] });
  }
  const words = refusedText({
    note: command.note,
    'nextStep.text': command.nextStep?.text,
    madeAnyway: command.madeAnyway,
  });
  const reasons = [...refusals(account, command, disposition, ctx), ...words.reasons];
  if (reasons.length > 0) {
    return err('RULE_VIOLATION', `contact refused: ${reasons.join(', ')}`, { reasons, ...words.details });
  }
  const open = account.debts.filter((debt) => debt.status === 'open').map((debt) => debt.id);
  const data: ContactLogged = {
    channel: command.channel,
    disposition: disposition.code,
    outcome: disposition.outcome,
    countsAs: countsOn(command.channel, disposition.countsAs),
    effects: disposition.effects,
    partyId: command.partyId,
    contactPointId: command.contactPointId,
    debtIds: command.debtIds.length > 0 ? command.debtIds : open,
    note: command.note,
    nextStep: nextStepOf(command, disposition, ctx),
    promise: command.promise,
    startedAt: command.startedAt,
    endedAt: command.endedAt,
    ...given({
      dialMode: command.dialMode,
      consentId: command.consentId,
      reachedStranger: command.reachedStranger,
      disclosures: command.disclosures,
      script: command.script,
    }),
  };
  return ok([
    { id: command.commandId, type: 'contact.v1.logged', accountId: account.id, partyId: command.partyId, data },
  ]);
}
