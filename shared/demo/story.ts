import type { Account, ContactPoint, Party } from '../domain/account/types';
import type { BeginContact, PlaceRestriction } from '../domain/compliance/commands';
import type { GivenConsent, SentNotice, StatedPlace } from '../domain/compliance/types';
import type { LogContact } from '../domain/contact/log-contact';
import { type Instant, type LocalDay, addDays, epochMs, instant, instantOfLocalTime } from '../kernel/calendar';
import { preparations } from './preparations';
import type { Seeded } from './seeded';

type Ids = 'commandId' | 'accountId';

/** The place in the same story of the act a contact was begun with, or of the consent it was made under. */
export type Leading = { readonly begunBy?: number; readonly consentBy?: number };

/** What the collector of the demonstration asked to have recorded, without ids: those are made when it is recorded. */
export type StoryCommand =
  | ({ readonly kind: 'log-contact'; readonly input: Omit<LogContact, Ids> } & Leading)
  | { readonly kind: 'begin-contact'; readonly input: Omit<BeginContact, Ids> }
  | { readonly kind: 'place-restriction'; readonly restriction: PlaceRestriction['restriction'] }
  | { readonly kind: 'give-consent'; readonly consent: GivenConsent }
  | { readonly kind: 'state-place'; readonly place: StatedPlace }
  | { readonly kind: 'record-notice'; readonly notice: SentNotice }
  | { readonly kind: 'add-note'; readonly text: string }
  /** `of` is the place in the same story of the act whose words are corrected or that is undone. */
  | { readonly kind: 'correct-note'; readonly of: number; readonly text: string; readonly reason: string | null }
  | { readonly kind: 'undo-contact'; readonly of: number; readonly reason: string | null };

export type StoryAct = { readonly at: Instant; readonly command: StoryCommand };

type OmitEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A stop with what is special of its kind. */
export type Stop = OmitEach<PlaceRestriction['restriction'], 'personId' | 'debtIds' | 'receivedAt'>;

type Contact = Extract<StoryCommand, { kind: 'log-contact' }>['input'];

/** The hours of the day in which nobody in any state is called too early or too late. */
const ZONE = 'America/Chicago';
const FIRST_HOUR = 13;
const LAST_HOUR = 16;

export type StoryInput = { readonly chance: Seeded; readonly account: Account; readonly today: LocalDay };

/** One account's contacts, told in order. Acts are always before today, later ones never before earlier ones. */
export class Story {
  readonly chance: Seeded;
  readonly today: LocalDay;
  readonly account: Account;
  readonly acts: StoryAct[] = [];
  #daysAgo: number;
  #lastMs = 0;
  #isPrepared = false;

  constructor(input: StoryInput, daysAgo: number) {
    this.chance = input.chance;
    this.account = input.account;
    this.today = input.today;
    this.#daysAgo = daysAgo;
  }

  /** The day of the next act. */
  get day(): LocalDay {
    return addDays(this.today, -this.#daysAgo);
  }

  /** Lets days pass; false, and nothing passes, when that would reach today. */
  wait(days: number): boolean {
    if (this.#daysAgo - days < 1) return false;
    this.#daysAgo -= days;
    return true;
  }

  holder(): Party {
    const [holder] = this.account.parties;
    if (holder === undefined) throw new Error('an account without anybody on it');
    return holder;
  }

  phones(): readonly ContactPoint[] {
    return this.account.contactPoints.filter((point) => point.medium === 'phone');
  }

  /** What is owed on open debts of the first open debt's currency, in minor units. */
  owed(): { readonly minor: number; readonly currency: string } {
    const open = this.account.debts.filter((debt) => debt.status === 'open');
    const currency = open[0]?.currency ?? 'USD';
    const same = open.filter((debt) => debt.currency === currency);
    return { minor: same.reduce((sum, debt) => sum + debt.balanceMinor, 0), currency };
  }

  /** The time of the next act: within the day, a while after the one before. */
  #time(): number {
    const fromDay = epochMs(instantOfLocalTime(this.day, this.chance.int(FIRST_HOUR, LAST_HOUR), ZONE));
    const atMs = Math.max(fromDay + this.chance.int(0, 3_599) * 1000, this.#lastMs + this.chance.int(120, 900) * 1000);
    this.#lastMs = atMs;
    return atMs;
  }

  /** Lets time pass within the day. */
  pause(minutes: number): void {
    this.#lastMs += minutes * 60_000;
  }

  /** The moment of the last act; the next ones are later. */
  get now(): Instant {
    return instant(this.#lastMs);
  }

  /** Before the first contact: what has to be known or sent so that it may be made. */
  #prepare(): void {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    for (const command of preparations(this.account, this.today)) this.#add(this.#time(), command);
  }

  /**
   * Logs a contact with a disposition; returns its place in the story. A call of a known length unless `rest` says otherwise.
   * `leading` names the act it was begun with and the consent it was made under.
   */
  contact(disposition: string, rest: Partial<Contact> = {}, leading: Leading = {}): number {
    this.#prepare();
    const endedMs = this.#time();
    const isCall = (rest.channel ?? 'call-out') === 'call-out' || rest.channel === 'call-in';
    const seconds = rest.note === undefined && rest.promise === undefined ? 35 : 260;
    const startedMs = endedMs - this.chance.int(seconds, seconds * 2) * 1000;
    const input: Contact = {
      channel: 'call-out',
      disposition,
      partyId: this.account.parties[0]?.id ?? null,
      contactPointId: isCall ? (this.phones()[0]?.id ?? null) : null,
      debtIds: [],
      note: null,
      nextStep: null,
      promise: null,
      startedAt: isCall ? instant(startedMs) : null,
      endedAt: isCall ? instant(endedMs) : null,
      ...rest,
    };
    return this.#add(endedMs, { kind: 'log-contact', input, ...leading });
  }

  /** Asks the rules for a call before it is made. */
  begin(rest: Partial<Omit<BeginContact, Ids>> = {}): number {
    this.#prepare();
    const input: Omit<BeginContact, Ids> = {
      kind: 'dial',
      purpose: 'collect',
      partyId: this.holder().id,
      contactPointId: this.phones()[0]?.id ?? null,
      debtIds: [],
      dialMode: 'manual',
      isRecorded: false,
      callbackConsentId: null,
      disclosures: [],
      isRightPartyVerified: null,
      text: null,
      language: null,
      newReason: null,
      warnReason: null,
      approval: null,
      ...rest,
    };
    return this.#add(this.#time(), { kind: 'begin-contact', input });
  }

  /** Places a stop that was received just now. */
  stop(restriction: Stop): number {
    const atMs = this.#time();
    const base = { personId: this.holder().id, debtIds: null, receivedAt: instant(atMs) } as const;
    return this.#add(atMs, { kind: 'place-restriction', restriction: { ...base, ...restriction } });
  }

  consent(consent: Pick<GivenConsent, 'kind' | 'endpointId' | 'expiresOn' | 'isWritten'>): number {
    const rest = { personId: this.holder().id, debtIds: null, hours: null };
    return this.#add(this.#time(), { kind: 'give-consent', consent: { ...rest, ...consent, givenAt: this.now } });
  }

  note(text: string): number {
    return this.#add(this.#time(), { kind: 'add-note', text });
  }

  correct(of: number, text: string, reason: string | null): number {
    return this.#add(this.#time(), { kind: 'correct-note', of, text, reason });
  }

  undo(of: number, reason: string | null): number {
    return this.#add(this.#time(), { kind: 'undo-contact', of, reason });
  }

  #add(atMs: number, command: StoryCommand): number {
    this.acts.push({ at: instant(atMs), command });
    return this.acts.length - 1;
  }
}

/** A moment of a working day, for call-backs. */
export function atHour(day: LocalDay, hour: number): Instant {
  return instantOfLocalTime(day, hour, ZONE);
}
