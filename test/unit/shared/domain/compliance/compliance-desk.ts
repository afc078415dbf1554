import { type RulesInForce, standBefore } from '#shared/domain/compliance/judging';
import { type DeskRules, NO_DESK_RULES, rulesInForce } from '#shared/domain/compliance/desk-rules';
import type { BeginContact } from '#shared/domain/compliance/commands';
import type { PlacedRestriction } from '#shared/domain/compliance/types';
import type { Account, ContactPoint } from '#shared/domain/account/types';
import { type AccountCommand, decide } from '#shared/domain/contact/decide';
import type { DecideContext, LogContact } from '#shared/domain/contact/log-contact';
import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import { type Instant, dayInZone, epochMs } from '#shared/kernel/calendar';
import { formatHlc } from '#shared/kernel/hlc';
import type { EventId } from '#shared/kernel/ids';
import { type Result, unwrap } from '#shared/kernel/result';
import { aPhone, anAccount, eventId, partyId, pointId } from '#test/support/accounts';

export const CHICAGO = 'America/Chicago';
/** A Tuesday, 10 o'clock in the morning in Chicago. */
export const TUESDAY = '2026-03-03T16:00:00.000Z' as Instant;

export const AN_ADDRESS: ContactPoint = {
  id: pointId(9),
  partyId: partyId(1),
  medium: 'address',
  value: '1 Main St, Apt 4, Springfield, IL 62704',
  label: 'home',
  source: 'placement',
};

/** The account of a person who lives in Springfield, Illinois, and is called on a Chicago mobile. */
export function chicagoAccount(over: Partial<Account> = {}): Account {
  return anAccount({ contactPoints: [aPhone({ value: '+12175550142' }), AN_ADDRESS], ...over });
}

/** The terms under which all of Regulation F applies. */
export const THIRD_PARTY: DeskRules = {
  ...NO_DESK_RULES,
  terms: [
    {
      clientId: 'mercy',
      collectorRole: 'third_party',
      defaultStatus: 'in_default',
      entityId: 'agency',
      entityName: null,
      isNonProfitHospital: false,
    },
  ],
};

/** One desk with one account, in memory: decides by the shipped rules and records what was decided. */
export class ComplianceDesk {
  readonly account: Account;
  readonly deskId: string;
  readonly inForce: RulesInForce;
  events: RecordedEvent[] = [];
  now: Instant = TUESDAY;
  #ids = 0;

  constructor(account = chicagoAccount(), rules: DeskRules = THIRD_PARTY, deskId = 'desk') {
    this.account = account;
    this.inForce = rulesInForce(rules);
    this.deskId = deskId;
  }

  get ctx(): DecideContext {
    return { now: this.now, today: dayInZone(epochMs(this.now), CHICAGO), zone: CHICAGO };
  }

  get before() {
    return standBefore(this.account, this.events, this.ctx, this.inForce);
  }

  nextId(): EventId {
    this.#ids += 1;
    return eventId(this.#ids + (this.deskId === 'desk' ? 0 : 50_000));
  }

  /** Sets the clock to a moment in Chicago, such as `2026-03-03T10:00`. */
  at(utc: string): this {
    this.now = utc as Instant;
    return this;
  }

  later(minutes: number): this {
    this.now = new Date(epochMs(this.now) + minutes * 60_000).toISOString() as Instant;
    return this;
  }

  record(drafts: readonly EventDraft[]): readonly RecordedEvent[] {
    const recorded = drafts.map((draft, index) => {
      const seq = this.events.filter((event) => event.deskId === this.deskId).length + index + 1;
      return {
        ...draft,
        actorId: 'jane',
        deskId: this.deskId,
        at: this.now,
        hlc: formatHlc({ ms: epochMs(this.now), counter: seq % 60_000 }, this.deskId),
        seq,
        prevHash: '',
        hash: `${this.deskId}-${seq}`,
        knownAt: null,
        rulePack: draft.rulePack ?? null,
      } as unknown as RecordedEvent;
    });
    this.events = [...this.events, ...recorded];
    return recorded;
  }

  try(command: AccountCommand): Result<readonly RecordedEvent[]> {
    const decision = decide(this.account, this.events, command, this.ctx, this.inForce);
    if (!decision.ok) return decision;
    return {
      ok: true,
      value: decision.value.kind === 'record' ? this.record(decision.value.drafts) : decision.value.events,
    };
  }

  do(command: AccountCommand): readonly RecordedEvent[] {
    return unwrap(this.try(command));
  }

  log(disposition: string, over: Partial<LogContact> = {}): RecordedEvent & { readonly type: 'contact.v1.logged' } {
    const input: LogContact = {
      commandId: this.nextId(),
      accountId: this.account.id,
      channel: 'call-out',
      disposition,
      partyId: partyId(1),
      contactPointId: pointId(1),
      debtIds: [],
      note: 'said so',
      nextStep: null,
      promise: null,
      startedAt: null,
      endedAt: null,
      ...over,
    };
    const [event] = this.do({ kind: 'log-contact', input });
    if (event?.type !== 'contact.v1.logged') throw new Error('no contact was recorded');
    return event;
  }

  /** The wish to dial the holder's phone. */
  wish(over: Partial<BeginContact> = {}): BeginContact {
    return {
      commandId: this.nextId(),
      accountId: this.account.id,
      kind: 'dial',
      purpose: 'collect',
      partyId: partyId(1),
      contactPointId: pointId(1),
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
      ...over,
    };
  }

  begin(over: Partial<BeginContact> = {}): RecordedEvent & { readonly type: 'compliance.v1.judged' } {
    const [event] = this.do({ kind: 'begin-contact', input: this.wish(over) });
    if (event?.type !== 'compliance.v1.judged') throw new Error('nothing was judged');
    return event;
  }

  restrict(restriction: Omit<PlacedRestriction, 'placedAt'>): readonly RecordedEvent[] {
    const input = { commandId: this.nextId(), accountId: this.account.id, restriction: restriction as never };
    return this.do({ kind: 'place-restriction', input });
  }
}

/** A cease in writing, received at a moment. */
export function aCease(receivedAt: Instant): Omit<PlacedRestriction, 'placedAt'> {
  return {
    kind: 'cease',
    usedPurposes: [],
    personId: null,
    debtIds: null,
    receivedAt,
    source: 'consumer',
    isWritten: true,
  } as Omit<PlacedRestriction, 'placedAt'>;
}
