import type { Account, Debt } from '#shared/domain/account/types';
import { type Disposition, dispositionByCode } from '#shared/domain/contact/dispositions';
import { decideLogContact } from '#shared/domain/contact/log-contact';
import type { NextStep, PromiseToPay } from '#shared/domain/events/types';
import { type Instant, type LocalDay, epochMs, instant, instantOfLocalTime, localDay } from '#shared/kernel/calendar';
import type { ScriptRun } from '#shared/domain/contact/script-run';
import type { EventId, PartyId } from '#shared/kernel/ids';
import type { Disclosure } from '#shared/rules/types/act';
import { scriptRun } from '#shared/scripts/run-log';
import { SHIPPED_SCRIPTS } from '#shared/scripts/shipped';
import { draftedNote, wholeNote } from '../text/script-words';
import type { LogContactInput } from '../ipc/types';
import type { RefusalCode } from '../text/code-words';
import { parseAmount } from './amount';
import { type BegunContact, channelOf } from './begin-wish';
import { disclosuresFor } from './said';
import { type CallTiming, type ContactDraft, type ContactWords, type FieldProblem, problemsOf } from './contact-draft';

/** The moment an entry is made for: the desk's, not this page's. */
export type EntryMoment = { readonly nowMs: number; readonly today: LocalDay; readonly zone: string };

export type EntryInput =
  | { readonly ok: true; readonly input: LogContactInput }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The hour a step comes up when only its day was named; the same as for steps nobody named. */
const DEFAULT_STEP_TIME = '08:00';
const MS_PER_MINUTE = 60_000;

/** The outcome a typed code means, or undefined. */
export function outcomeOf(code: string): Disposition | undefined {
  return dispositionByCode(code.trim().toUpperCase());
}

/** Debts a contact can be about: those still owed. */
export function openDebts(account: Account): readonly Debt[] {
  return account.debts.filter((debt) => debt.status === 'open');
}

/** Business debt is judged by other law than all other kinds (15 USC 1692a(5)), so one contact is not about both unless chosen. */
function isBusinessDebt(debt: Debt): boolean {
  return debt.type === 'commercial';
}

/** The open debts taken when nobody chose: all of the kind of the one that is due longest. */
export function preselectedDebts(account: Account): readonly Debt[] {
  const open = openDebts(account);
  const oldest = open.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))[0];
  return oldest === undefined ? [] : open.filter((debt) => isBusinessDebt(debt) === isBusinessDebt(oldest));
}

/** The open debts a contact is about. */
export function chosenDebts(words: Pick<ContactWords, 'debtsLeftOut'>, account: Account): readonly Debt[] {
  const { debtsLeftOut } = words;
  if (debtsLeftOut === null) return preselectedDebts(account);
  return openDebts(account).filter((debt) => !debtsLeftOut.includes(debt.id));
}

/** Currencies owed on the account, the first one first. */
export function currenciesOwed(account: Account): readonly string[] {
  return [...new Set(openDebts(account).map((debt) => debt.currency))];
}

/** The moment the clocks of `zone` show that day and time; null when either is not one. */
export function momentOf(day: string, time: string, zone: string): Instant | null {
  const on = localDay(day);
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (on === null || hour === undefined || minute === undefined) return null;
  return instant(epochMs(instantOfLocalTime(on, Number(hour), zone)) + Number(minute) * MS_PER_MINUTE);
}

/** Whom the contact was with: the person chosen, else the one the phone or address reaches, else the holder. */
export function partyOf(words: Pick<ContactWords, 'partyId' | 'contactPointId'>, account: Account): PartyId | null {
  const point = account.contactPoints.find((known) => known.id === words.contactPointId);
  const holder = account.parties.find((party) => party.role === 'holder') ?? account.parties[0];
  return words.partyId ?? point?.partyId ?? holder?.id ?? null;
}

function stepOf(
  words: ContactWords,
  disposition: Disposition,
  zone: string,
): { step: NextStep | null; problem: RefusalCode | null } {
  const isNamed = words.stepDay !== '' || words.stepTime !== '' || words.stepText.trim() !== '';
  if (!isNamed && words.stepKind === '') return { step: null, problem: null };
  const at = momentOf(words.stepDay, words.stepTime === '' ? DEFAULT_STEP_TIME : words.stepTime, zone);
  if (at === null) return { step: null, problem: 'NEXT_STEP_INCOMPLETE' };
  const usual = disposition.requires.includes('next-step') ? 'call-back' : 'follow-up';
  const text = words.stepText.trim();
  return {
    step: { kind: words.stepKind === '' ? usual : words.stepKind, at, text: text === '' ? null : text },
    problem: null,
  };
}

function promiseOf(
  words: ContactWords,
  account: Account,
): { promise: PromiseToPay | null; problem: RefusalCode | null } {
  if (words.promiseAmount.trim() === '' && words.promiseDay === '') return { promise: null, problem: null };
  const currency = words.promiseCurrency ?? currenciesOwed(account)[0] ?? 'USD';
  const amountMinor = parseAmount(words.promiseAmount, currency);
  const dueOn = localDay(words.promiseDay);
  if (words.promiseAmount.trim() === '' || dueOn === null) return { promise: null, problem: 'PROMISE_REQUIRED' };
  if (amountMinor === null) return { promise: null, problem: 'PROMISE_AMOUNT_INVALID' };
  return { promise: { amountMinor, currency, dueOn }, problem: null };
}

/** Whether the contact that is typed is the one that was begun. Another one is judged when it is logged. */
export function isOfBegun(
  begun: BegunContact | null,
  entry: Pick<LogContactInput, 'channel' | 'contactPointId'>,
): begun is BegunContact {
  return begun !== null && channelOf(begun.kind) === entry.channel && begun.contactPointId === entry.contactPointId;
}

/** A call that was timed here, and what its script comes to. */
export type EntryCall = {
  readonly timing: CallTiming;
  readonly said: readonly Disclosure[];
  readonly run: ScriptRun | null;
  /** The note the script drafted. */
  readonly drafted: string;
};

/** Whether the contact that is typed is the call that was timed. */
function isOfCall(call: EntryCall | null, words: Pick<ContactWords, 'channel'>): call is EntryCall {
  return call !== null && words.channel === (call.timing.direction === 'in' ? 'call-in' : 'call-out');
}

/** What an entry's call and script come to; null without a call. */
export function callOf({ call, player }: Pick<ContactDraft, 'call' | 'player'>): EntryCall | null {
  if (call === null) return null;
  return {
    timing: call,
    said: player?.said ?? [],
    run: player === null ? null : scriptRun(SHIPPED_SCRIPTS, player),
    drafted: draftedNote(player),
  };
}

/** A consent given in a conversation counts from after it, so such a conversation has a start of its own. */
const TALKED_MS = 1_000;

/** When the contact was started: when it was begun or received here, or nobody says. */
function startOf(words: ContactWords, begun: BegunContact | null, call: EntryCall | null, { nowMs }: EntryMoment) {
  if (isOfBegun(begun, words)) return instant(begun.startedAtMs);
  if (isOfCall(call, words)) return instant(call.timing.startedAtMs);
  return words.isCallBackConsent ? instant(nowMs - TALKED_MS) : null;
}

/** When a call that was timed here ended: when somebody hung up, at the latest now. */
function endOf(words: ContactWords, call: EntryCall | null, { nowMs }: EntryMoment): Instant | null {
  if (!isOfCall(call, words)) return null;
  const { startedAtMs, endedAtMs } = call.timing;
  return instant(Math.max(startedAtMs, endedAtMs ?? nowMs));
}

/** What was said besides the outcome; a field that says nothing is left out. */
function saidFields(
  words: ContactWords,
  disposition: Disposition,
  begun: BegunContact | null,
  call: EntryCall | null,
): Partial<LogContactInput> {
  const bound = isOfBegun(begun, words) ? begun : null;
  const sayable = disclosuresFor(disposition, words.channel);
  // What the form does not ask for was confirmed in the script or not at all.
  const inScript = isOfCall(call, words) ? call.said.filter((each) => !sayable.includes(each)) : [];
  const disclosures = [...words.disclosures.filter((each) => sayable.includes(each)), ...inScript];
  const run = isOfCall(call, words) ? call.run : null;
  const isStranger = disposition.outcome === 'WRONG_PARTY';
  return {
    ...(bound === null ? {} : { judgedId: bound.judgedId }),
    ...(bound === null || bound.callbackConsentId === null ? {} : { consentId: bound.callbackConsentId }),
    ...(words.madeAnyway.trim() === '' ? {} : { madeAnyway: words.madeAnyway }),
    ...(disclosures.length > 0 ? { disclosures } : {}),
    ...(run === null ? {} : { script: run }),
    // A stranger's call is the consumer's all the same until somebody says why it is not.
    ...(isStranger ? { reachedStranger: words.note.trim() !== '' } : {}),
  };
}

function refused(reasons: readonly string[]): EntryInput {
  return { ok: false, problems: problemsOf([...new Set(reasons)]) };
}

/**
 * Turns what was typed into the command that is sent, or into the problems at its fields. Judges by the same pure decision
 * as the store, so that a refusal shows before anything is sent; the store's answer is the one that counts.
 */
export function entryInput(
  commandId: EventId,
  words: ContactWords,
  account: Account,
  moment: EntryMoment,
  begun: BegunContact | null = null,
  call: EntryCall | null = null,
): EntryInput {
  if (words.code.trim() === '') return refused(['DISPOSITION_REQUIRED' satisfies RefusalCode]);
  const disposition = outcomeOf(words.code);
  if (disposition === undefined) return refused(['DISPOSITION_UNKNOWN' satisfies RefusalCode]);
  const debts = openDebts(account);
  const note = wholeNote(words.isNoteDraftOff ? '' : (call?.drafted ?? ''), words.note);
  const debtIds = chosenDebts(words, account).map((debt) => debt.id);
  const { step, problem: stepProblem } = stepOf(words, disposition, moment.zone);
  const { promise, problem: promiseProblem } = promiseOf(words, account);
  const own: RefusalCode[] = [];
  if (debts.length > 0 && debtIds.length === 0) own.push('DEBTS_NONE_CHOSEN');
  if (stepProblem !== null) own.push(stepProblem);
  if (promiseProblem !== null) own.push(promiseProblem);
  if (words.isCallBackConsent && words.consentUntil !== '' && (localDay(words.consentUntil) ?? '') < moment.today) {
    own.push('CONSENT_DAY_INVALID');
  }
  const input: LogContactInput = {
    commandId,
    accountId: account.id,
    channel: words.channel,
    disposition: disposition.code,
    partyId: partyOf(words, account),
    contactPointId: words.contactPointId,
    debtIds,
    note: note.trim() === '' ? null : note,
    nextStep: step,
    promise,
    startedAt: startOf(words, begun, call, moment),
    endedAt: endOf(words, call, moment),
    ...saidFields(words, disposition, begun, call),
  };
  const decided = decideLogContact(account, input, {
    now: instant(moment.nowMs),
    today: moment.today,
    zone: moment.zone,
  });
  const reasons = decided.ok ? [] : ((decided.error.details?.['reasons'] as readonly string[] | undefined) ?? []);
  // A step or promise that could not be read is told as such, not as missing.
  const told = reasons.filter(
    (reason) =>
      !(stepProblem !== null && reason === 'NEXT_STEP_REQUIRED') &&
      !(promiseProblem !== null && reason === 'PROMISE_REQUIRED'),
  );
  return own.length + told.length > 0 ? refused([...own, ...told]) : { ok: true, input };
}
