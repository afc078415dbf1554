import type { Account, ContactPoint } from '../domain/account/types';
import type { LogContact } from '../domain/contact/log-contact';
import { type Instant, type LocalDay, addDays, epochMs, instant, instantOfLocalTime } from '../kernel/calendar';
import type { Seeded } from './seeded';

/** What the collector of the demonstration asked to have recorded, without ids: those are made when it is recorded. */
export type StoryCommand =
  | { readonly kind: 'log-contact'; readonly input: Omit<LogContact, 'commandId' | 'accountId'> }
  | { readonly kind: 'add-note'; readonly text: string }
  /** `of` is the place in the same story of the act whose words are corrected or that is undone. */
  | { readonly kind: 'correct-note'; readonly of: number; readonly text: string; readonly reason: string | null }
  | { readonly kind: 'undo-contact'; readonly of: number; readonly reason: string | null };

export type StoryAct = { readonly at: Instant; readonly command: StoryCommand };

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

  /** Logs a contact with a disposition; returns its place in the story. A call of a known length unless `rest` says otherwise. */
  contact(disposition: string, rest: Partial<Contact> = {}): number {
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
    return this.#add(endedMs, { kind: 'log-contact', input });
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
