import type { Account } from '#shared/domain/account/types';
import { type RulesInForce, standBefore } from '#shared/domain/compliance/judging';
import { NO_DESK_RULES, rulesInForce } from '#shared/domain/compliance/desk-rules';
import { type AccountCommand, decide } from '#shared/domain/contact/decide';
import type { LogContact } from '#shared/domain/contact/log-contact';
import { type EventDraft, type RecordedEvent, compareEvents } from '#shared/domain/events/types';
import { type Instant, epochMs } from '#shared/kernel/calendar';
import { formatHlc } from '#shared/kernel/hlc';
import { type ActorId, type DeskId, type EventId, asId } from '#shared/kernel/ids';
import { unwrap } from '#shared/kernel/result';
import { localDayAt } from '#shared/rules/time/local-days';
import type { DeskFacts } from '#shared/rules/types/facts';
import { aParty, aPhone, anAccount, aDebt, pointId } from './accounts';
import { NY } from './rules-facts';

/** A consumer in Dayton, Ohio, whose one debt an agency collects. */
export const DAYTON: Account = anAccount({
  parties: [aParty()],
  debts: [aDebt({ balanceMinor: 50_000 })],
  contactPoints: [
    aPhone({ value: '+19375550142' }),
    { ...aPhone({ id: pointId(2) }), medium: 'address', value: '12 Main St, Dayton, OH 45402', label: 'home' },
  ],
});

/** The shipped packs, and an agency collecting debts in default. */
export const AGENCY: RulesInForce = rulesInForce({
  ...NO_DESK_RULES,
  terms: [
    {
      clientId: DAYTON.clientId,
      collectorRole: 'third_party',
      defaultStatus: 'in_default',
      entityId: 'own',
      entityName: null,
      isNonProfitHospital: false,
    },
  ],
});

let made = 0;

/** Far enough apart that the ids of what one command records besides do not meet those of the next. */
function newId(): EventId {
  made += 0x1_0000;
  return asId<EventId>(`00000000-0000-7000-9000-${made.toString(16).padStart(12, '0')}`);
}

/** A desk that decides and records, and hears of other desks only when they meet. */
export class RecordingDesk {
  events: readonly RecordedEvent[] = [];
  private readonly name: string;
  private readonly account: Account;
  private readonly inForce: RulesInForce;
  private readonly knows: DeskFacts | undefined;
  private seq = 0;

  constructor(name: string, { account = DAYTON, inForce = AGENCY, knows }: DeskOver = {}) {
    this.name = name;
    this.account = account;
    this.inForce = inForce;
    this.knows = knows;
  }

  /** Decides a command and records what comes of it; throws when it is refused without a record. */
  do(command: AccountCommand, now: Instant): readonly RecordedEvent[] {
    const today = localDayAt(epochMs(now), NY);
    const ctx = { now, today, zone: NY, ...(this.knows === undefined ? {} : { desk: this.knows }) };
    const decision = unwrap(decide(this.account, this.events, command, ctx, this.inForce));
    if (decision.kind === 'already-recorded') return decision.events;
    const recorded = decision.drafts.map((draft) => this.stamp(draft, now));
    this.events = [...this.events, ...recorded];
    return recorded;
  }

  /** Logs a call that reached a machine on which no message was left. */
  call(now: Instant, over: Partial<LogContact> = {}): RecordedEvent {
    const input = { ...this.aCall(now), ...over };
    const [event] = this.do({ kind: 'log-contact', input }, now);
    if (event === undefined) throw new Error('nothing was recorded');
    return event;
  }

  /** The desks hear of each other: each has the events of both, in the one order of all desks. */
  meet(other: RecordingDesk): void {
    const all = new Map([...this.events, ...other.events].map((event) => [event.id, event]));
    this.events = [...all.values()].toSorted(compareEvents);
    other.events = this.events;
  }

  /** A fresh id for a command. */
  id(): EventId {
    return newId();
  }

  /** The account as it stands at this desk. */
  before(now: Instant) {
    return standBefore(this.account, this.events, { now, today: localDayAt(epochMs(now), NY), zone: NY }, this.inForce);
  }

  private aCall(now: Instant): LogContact {
    const { id, parties, contactPoints } = this.account;
    return {
      commandId: newId(),
      accountId: id,
      channel: 'call-out',
      disposition: 'VM',
      partyId: parties[0]?.id ?? null,
      contactPointId: contactPoints[0]?.id ?? null,
      debtIds: [],
      note: null,
      nextStep: null,
      promise: null,
      startedAt: now,
      endedAt: null,
    };
  }

  private stamp(draft: EventDraft, now: Instant): RecordedEvent {
    this.seq += 1;
    return {
      ...draft,
      actorId: asId<ActorId>('collector'),
      deskId: asId<DeskId>(this.name),
      at: now,
      hlc: formatHlc({ ms: epochMs(now), counter: this.seq }, this.name),
      seq: this.seq,
      prevHash: '',
      hash: `${this.name}-${this.seq}`,
      knownAt: null,
      rulePack: draft.rulePack ?? null,
    } as RecordedEvent;
  }
}
type DeskOver = { readonly account?: Account; readonly inForce?: RulesInForce; readonly knows?: DeskFacts };
