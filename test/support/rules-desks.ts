import { type Instant, epochMs, instant } from '#shared/kernel/calendar';
import { judge } from '#shared/rules/judge/judge';
import { attemptsToLend, shareAttempts } from '#shared/rules/lease/lease-shares';
import { shippedRules } from '#shared/rules/shipped';
import type { Consent, ContactCounts, DebtFacts, DeskFacts, Facts, PriorContact } from '#shared/rules/types/facts';
import type { Judgement } from '#shared/rules/types/judgement';
import type { Home } from './rules-arbitraries';
import { COUNTS, aConsent, aContact, anAccount, anAct, anEndpoint, aPerson, at, day, someFacts } from './rules-facts';

const MINUTE = 60_000;

/** One thing that happens at one of the desks, or to the day. */
export type Step =
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'dial'; readonly desk: number; readonly debtIds: readonly string[]; readonly answer: Answer }
  | { readonly do: 'called-in'; readonly desk: number; readonly debtIds: readonly string[]; readonly asksBack: boolean }
  | { readonly do: 'leave'; readonly desks: readonly number[] }
  | { readonly do: 'sync'; readonly desk: number }
  | { readonly do: 'set-clock'; readonly desk: number; readonly aheadMinutes: number };
export type Answer = 'unanswered' | 'voicemail' | 'busy' | 'conversation';

/** A call that was let through, with what the judge knew and said. */
export type LetThrough = {
  readonly contact: PriorContact;
  readonly judgement: Judgement;
};

type Desk = {
  aheadMs: number;
  isOffline: boolean;
  lastSyncMs: number;
  contacts: PriorContact[];
  consents: Consent[];
  /** What is left of what the hub lent, by debt; null while the hub is there to be asked. */
  lease: Map<string, number> | null;
  /** What the hub lent and has not heard of since: it may all be spent. */
  lent: number;
};

/** A hub and its desks working one consumer's debts at random; calls are placed only when the judge lets them through. */
export class Desks {
  readonly letThrough: LetThrough[] = [];
  private nowMs: number;
  private readonly desks: readonly Desk[];
  private readonly hub: { contacts: PriorContact[]; consents: Consent[] } = { contacts: [], consents: [] };
  private readonly home: Home;
  private readonly debts: readonly DebtFacts[];

  constructor(home: Home, debts: readonly DebtFacts[], count: number, from: Instant) {
    this.home = home;
    this.debts = debts;
    this.nowMs = epochMs(from);
    this.desks = Array.from({ length: count }, () => ({
      aheadMs: 0,
      isOffline: false,
      lastSyncMs: this.nowMs,
      contacts: [],
      consents: [],
      lease: null,
      lent: 0,
    }));
  }

  /** Every contact of every desk, also of those that have not been heard from. */
  get union(): readonly PriorContact[] {
    const all = [...this.hub.contacts, ...this.desks.flatMap(({ contacts }) => contacts)];
    return [...new Map(all.map((contact) => [contact.contactId, contact])).values()];
  }

  get consents(): readonly Consent[] {
    const all = [...this.hub.consents, ...this.desks.flatMap(({ consents }) => consents)];
    return [...new Map(all.map((consent) => [consent.consentId, consent])).values()];
  }

  step(step: Step): void {
    // Two things never happen at one moment, so that the order of all of them can be told afterwards.
    this.nowMs += 1_000;
    if (step.do === 'wait') {
      this.nowMs += step.minutes * MINUTE;
      return;
    }
    if (step.do === 'leave') {
      this.leave(step.desks);
      return;
    }
    const desk = this.desks[step.desk % this.desks.length];
    if (desk === undefined) return;
    if (step.do === 'dial') this.dial(desk, step.debtIds, step.answer);
    else if (step.do === 'called-in') this.calledIn(desk, step.debtIds, step.asksBack);
    else if (step.do === 'sync') this.sync(desk);
    else desk.aheadMs = step.aheadMinutes * MINUTE;
  }

  private dial(desk: Desk, debtIds: readonly string[], answer: Answer): void {
    const consent = desk.consents.find(({ usedAt }) => usedAt === null);
    const act = anAct({ debtIds, callbackConsentId: consent?.consentId ?? null });
    const judgement = judge(act, this.factsOf(desk), shippedRules(), instant(this.nowMs + desk.aheadMs));
    if (judgement.outcome === 'blocked' || !this.hubGrants(desk)) return;
    const contact = this.contact(COUNTS[answer], { debtIds, consentId: act.callbackConsentId });
    this.record(desk, contact);
    this.letThrough.push({ contact, judgement });
    if (desk.lease !== null) for (const id of debtIds) desk.lease.set(id, (desk.lease.get(id) ?? 0) - 1);
    if (answer === 'conversation' && consent !== undefined) this.use(desk, consent, contact);
  }

  private calledIn(desk: Desk, debtIds: readonly string[], asksBack: boolean): void {
    this.record(desk, this.contact(COUNTS.inboundConversation, { debtIds, direction: 'in' }));
    if (!asksBack) return;
    const consent = aConsent({ debtIds, givenAt: instant(this.nowMs) });
    desk.consents.push(consent);
    if (!desk.isOffline) this.share();
  }

  /** The desks leave the hub together; what is left of every cap is split among them and the debts. */
  private leave(numbers: readonly number[]): void {
    const leaving = [...new Set(numbers.map((n) => n % this.desks.length))].filter(
      (n) => this.desks[n]?.isOffline === false,
    );
    const keys = leaving.flatMap((n) => this.debts.map(({ debtId }) => `${n} ${debtId}`));
    const shares = new Map(shareAttempts(this.left(), keys).map(({ deskId, attempts }) => [deskId, attempts]));
    for (const n of leaving) {
      const desk = this.desks[n];
      if (desk === undefined) continue;
      desk.isOffline = true;
      desk.lastSyncMs = this.nowMs;
      desk.lease = new Map(this.debts.map(({ debtId }) => [debtId, shares.get(`${n} ${debtId}`) ?? 0]));
      desk.lent = [...desk.lease.values()].reduce((sum, attempts) => sum + attempts, 0);
    }
  }

  private sync(desk: Desk): void {
    desk.isOffline = false;
    desk.lease = null;
    desk.lent = 0;
    this.share();
  }

  /** An online desk asks the hub for the one attempt; desks that are out may have spent all they were lent. */
  private hubGrants(desk: Desk): boolean {
    if (desk.isOffline || this.outstanding() === 0) return true;
    return this.left() > 0;
  }

  private outstanding(): number {
    return this.desks.reduce((sum, { lent }) => sum + lent, 0);
  }

  /** What the hub may still lend of the fullest cap any row puts on any of the debts. */
  private left(): number {
    const facts = this.factsFor(this.hub.contacts, this.hub.consents, this.deskFacts(null));
    const rows = this.debts.flatMap(({ debtId }) =>
      judge(anAct({ debtIds: [debtId] }), facts, shippedRules(), instant(this.nowMs)).verdicts.map(
        ({ facts: of }) => of,
      ),
    );
    const left = rows.flatMap(({ count, max }) =>
      typeof count === 'number' && typeof max === 'number' ? [attemptsToLend(max, count, this.outstanding())] : [],
    );
    return Math.min(20, ...left);
  }

  private contact(counts: ContactCounts, over: Partial<PriorContact>): PriorContact {
    return aContact({ at: instant(this.nowMs), counts, ...over });
  }

  private record(desk: Desk, contact: PriorContact): void {
    desk.contacts.push(contact);
    if (!desk.isOffline) this.share();
  }

  private use(desk: Desk, consent: Consent, by: PriorContact): void {
    const used = { ...consent, usedByContactId: by.contactId, usedAt: by.at };
    const known = desk.isOffline ? [desk] : [this.hub, ...this.desks.filter(({ isOffline }) => !isOffline)];
    for (const one of known) {
      one.consents = one.consents.map((each) => (each.consentId === consent.consentId ? used : each));
    }
  }

  /** What the hub and the desks that reach it know is the same. */
  private share(): void {
    const online = [this.hub, ...this.desks.filter(({ isOffline }) => !isOffline)];
    const contacts = new Map(online.flatMap((one) => one.contacts).map((contact) => [contact.contactId, contact]));
    const consents = new Map<string, Consent>();
    for (const consent of online.flatMap((one) => one.consents)) {
      // That a consent was used is never forgotten.
      const known = consents.get(consent.consentId);
      if (known === undefined || known.usedAt === null) consents.set(consent.consentId, consent);
    }
    for (const one of online) {
      one.contacts = [...contacts.values()];
      one.consents = [...consents.values()];
    }
  }

  private deskFacts(desk: Desk | null): DeskFacts {
    const lease = desk?.lease ?? null;
    return {
      otherNow: instant(this.nowMs),
      lastSyncAt: instant(desk?.isOffline === true ? desk.lastSyncMs : this.nowMs),
      worksWithHub: true,
      lease: lease === null ? null : [...lease].map(([debtId, attemptsLeft]) => ({ debtId, attemptsLeft })),
      isOffline: desk?.isOffline ?? false,
    };
  }

  private factsOf(desk: Desk): Facts {
    return this.factsFor(desk.contacts, desk.consents, this.deskFacts(desk));
  }

  private factsFor(contacts: readonly PriorContact[], consents: readonly Consent[], desk: DeskFacts): Facts {
    return someFacts({
      account: anAccount({ places: [this.home.place], lastActivityOn: day('2026-08-01') }),
      person: aPerson({ zoneEvidence: [{ kind: 'residence-zip', zip: this.home.zip }] }),
      endpoint: anEndpoint({ value: this.home.phone, usedByPersonAt: at('2026-08-01T10:00') }),
      debts: this.debts,
      contacts,
      consents,
      desk,
    });
  }
}
