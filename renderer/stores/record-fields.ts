import type { Account } from '#shared/domain/account/types';
import { type Instant, type LocalDay, instant, localDay } from '#shared/kernel/calendar';
import { parseAmount } from './amount';
import { currenciesOwed, momentOf } from './contact-input';

/** How a field of what is recorded is filled in. `choice` has its options in `RECORD_CHOICES`. */
export type RecordFieldKind =
  | 'text'
  | 'long'
  | 'day'
  | 'time'
  | 'tick'
  | 'choice'
  | 'person'
  | 'phone'
  | 'mailbox'
  | 'endpoint'
  | 'work-endpoint'
  | 'zone'
  | 'amount'
  | 'debts';

/** Every field there is, by its name: the same field means the same in each kind of entry. */
export const RECORD_FIELDS = {
  personId: 'person',
  debts: 'debts',
  source: 'choice',
  isWritten: 'tick',
  receivedDay: 'day',
  receivedTime: 'time',
  endpointId: 'endpoint',
  phoneId: 'phone',
  mailboxId: 'mailbox',
  workEndpointId: 'work-endpoint',
  placeName: 'text',
  weekdays: 'choice',
  from: 'time',
  until: 'time',
  confirmedInWritingOn: 'day',
  attorneyName: 'text',
  attorneyPhone: 'text',
  attorneyAddress: 'text',
  firstWroteOn: 'day',
  disputedOn: 'day',
  disputeReason: 'choice',
  disputedAmount: 'amount',
  wantsOriginalCreditor: 'tick',
  chapter: 'choice',
  filedOn: 'day',
  caseNumber: 'text',
  court: 'text',
  caseStatus: 'choice',
  diedOn: 'day',
  reportedOn: 'day',
  automatedMedia: 'choice',
  words: 'long',
  serviceEndedOn: 'day',
  note: 'long',
  expiresOn: 'day',
  zone: 'zone',
  travelFrom: 'day',
  travelTo: 'day',
  noticeKind: 'choice',
  sentBy: 'choice',
  endsOn: 'day',
  undeliverableOn: 'day',
  checkKind: 'choice',
  isClear: 'tick',
  amount: 'amount',
  payOn: 'day',
  isRecurring: 'tick',
  isPostDated: 'tick',
  usualAmount: 'amount',
  isSigned: 'tick',
  isCopySent: 'tick',
  marksDispute: 'tick',
  venue: 'choice',
} as const satisfies Record<string, RecordFieldKind>;
export type RecordFieldName = keyof typeof RECORD_FIELDS;

/** What stands in the fields, as typed; a tick is `yes` or empty. What is not there was not touched. */
export type RecordValues = Readonly<Partial<Record<RecordFieldName, string>>>;

export type RecordProblemCode =
  | 'KIND_REQUIRED'
  | 'REQUIRED'
  | 'DAY_INVALID'
  | 'DAY_AHEAD'
  | 'TIME_INVALID'
  | 'AMOUNT_INVALID'
  | 'ENDS_BEFORE_IT_BEGINS';
export type RecordProblem = { readonly field: RecordFieldName | 'kind'; readonly code: RecordProblemCode };

/** The account and the moment an entry is made for. */
export type RecordScope = {
  readonly account: Account;
  /** Debts chosen in the contact form. */
  readonly chosenDebtIds: readonly string[];
  readonly nowMs: number;
  readonly today: LocalDay;
  readonly zone: string;
};

/** Reads typed values and notes what cannot be read. */
export class RecordReader {
  readonly scope: RecordScope;
  readonly problems: RecordProblem[] = [];
  readonly #values: RecordValues;

  constructor(values: RecordValues, scope: RecordScope) {
    this.#values = values;
    this.scope = scope;
  }

  #wrong(field: RecordFieldName, code: RecordProblemCode): null {
    this.problems.push({ field, code });
    return null;
  }

  raw(field: RecordFieldName): string {
    return (this.#values[field] ?? '').trim();
  }

  text(field: RecordFieldName): string | null {
    const text = this.raw(field);
    return text === '' ? null : text;
  }

  required(field: RecordFieldName): string {
    const text = this.raw(field);
    if (text === '') this.#wrong(field, 'REQUIRED');
    return text;
  }

  tick(field: RecordFieldName): boolean {
    return this.raw(field) === 'yes';
  }

  /** One of the options; the first is the usual one. */
  choice<T extends string>(field: RecordFieldName, options: readonly [T, ...T[]]): T {
    return options.find((option) => option === this.raw(field)) ?? options[0];
  }

  day(field: RecordFieldName): LocalDay | null {
    const text = this.raw(field);
    return text === '' ? null : (localDay(text) ?? this.#wrong(field, 'DAY_INVALID'));
  }

  /** A day that has been; today when nothing is typed. */
  pastDay(field: RecordFieldName): LocalDay {
    const day = this.day(field) ?? this.scope.today;
    if (day > this.scope.today) this.#wrong(field, 'DAY_AHEAD');
    return day;
  }

  requiredDay(field: RecordFieldName): LocalDay {
    const day = this.day(field);
    if (day === null && this.raw(field) === '') this.#wrong(field, 'REQUIRED');
    return day ?? this.scope.today;
  }

  timeOfDay(field: RecordFieldName, usual: string): string {
    const text = this.raw(field);
    if (text === '') return usual;
    if (!/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text)) this.#wrong(field, 'TIME_INVALID');
    return text;
  }

  /** When it was received: now, unless a day or a time of it is named. A day alone counts from its beginning. */
  receivedAt(): Instant {
    const { nowMs, zone, today } = this.scope;
    const [day, time] = [this.raw('receivedDay'), this.raw('receivedTime')];
    if ((day === '' || day === today) && time === '') return instant(nowMs);
    const at = momentOf(day === '' ? today : day, time === '' ? '00:00' : time, zone);
    if (at === null) this.#wrong('receivedDay', 'DAY_INVALID');
    else if (Date.parse(at) > nowMs) this.#wrong('receivedDay', 'DAY_AHEAD');
    return at ?? instant(nowMs);
  }

  /** Minor units of the account's first currency; null when nothing is typed. */
  amount(field: RecordFieldName): number | null {
    const text = this.raw(field);
    if (text === '') return null;
    const amount = parseAmount(text, this.currency());
    return amount === null || amount <= 0 ? this.#wrong(field, 'AMOUNT_INVALID') : amount;
  }

  requiredAmount(field: RecordFieldName): number {
    if (this.raw(field) === '') this.#wrong(field, 'REQUIRED');
    return this.amount(field) ?? 1;
  }

  currency(): string {
    return currenciesOwed(this.scope.account)[0] ?? 'USD';
  }

  /** The person chosen, else the holder. */
  personId(): string {
    const { parties } = this.scope.account;
    const chosen = parties.find(({ id }) => id === this.raw('personId'));
    const holder = parties.find(({ role }) => role === 'holder') ?? parties[0];
    return chosen?.id ?? holder?.id ?? '';
  }

  /** The person a stop protects; null: everybody on the account. */
  protectedId(): string | null {
    return this.raw('personId') === 'everybody' ? null : this.personId();
  }

  /** Null: every debt. */
  debtIds(): readonly string[] | null {
    if (this.raw('debts') !== 'chosen') return null;
    // To leave out every debt would read as all of them.
    if (this.scope.chosenDebtIds.length === 0) this.#wrong('debts', 'REQUIRED');
    return this.scope.chosenDebtIds;
  }

  openDebtIds(): readonly string[] {
    const open = this.scope.account.debts.filter(({ status }) => status === 'open').map(({ id }) => id as string);
    return this.debtIds() ?? open;
  }

  /** A phone, mailbox or address of the account; null when none is chosen. */
  endpoint(field: RecordFieldName): string | null {
    const chosen = this.raw(field);
    return this.scope.account.contactPoints.find(({ id }) => id === chosen)?.id ?? null;
  }

  requiredEndpoint(field: RecordFieldName): string {
    const endpoint = this.endpoint(field);
    if (endpoint === null) this.#wrong(field, 'REQUIRED');
    return endpoint ?? '';
  }

  endsBefore(field: RecordFieldName): void {
    this.#wrong(field, 'ENDS_BEFORE_IT_BEGINS');
  }
}
