import type { AccountState } from '../domain/account/account-state';
import type { AgingBucket } from '../domain/account/aging';
import type { PointHistories } from '../domain/account/point-history';
import type { Account } from '../domain/account/types';
import type { AccountCommand, Decision } from '../domain/contact/decide';
import type { ClientTerms } from '../domain/compliance/types';
import type { GateView, RecordedDecision } from '../domain/compliance/gate-types';
import type { DecideContext } from '../domain/contact/log-contact';
import type { FieldChange, RecordedEvent } from '../domain/events/types';
import type { AccountDraft, BatchContext, DraftConflict } from '../domain/placement/types';
import type { QueueFilter } from '../domain/queue/filter';
import type { ScorePart } from '../domain/queue/score';
import type { QueueSort } from '../domain/queue/sort';
import type { QueueView } from '../domain/queue/views';
import type { TimelineFilter } from '../domain/timeline/filter';
import type { History } from '../domain/timeline/history';
import type { TimelineEntry } from '../domain/timeline/types';
import type { DeskFacts } from '../rules/types/facts';
import type { Raise, RulePack } from '../rules/types/pack';
import type { LocalDay } from '../kernel/calendar';
import type { AccountId, ActorId, BatchId } from '../kernel/ids';
import type { Result } from '../kernel/result';

/** Position in the record: the number and hash of the last event. `seq` 0 and an empty hash mean nothing is recorded yet. */
export type RecordHead = { readonly seq: number; readonly hash: string };

export type StoreOpenInput = {
  /** AES-256 key for payload columns, base64. */
  readonly keyBase64: string;
  readonly databaseName: string;
  /** What main knows must be there (its sentinel); null on a first start. */
  readonly expected: { readonly databaseId: string; readonly head: RecordHead } | null;
  /** Given to the database when it is created. */
  readonly newDatabaseId: string;
  /** The last session did not close the store: rotate Chromium's log before the first write. */
  readonly wasUnclean: boolean;
};

/**
 * How an opening ended. Everything but `opened` and `created` leaves the database closed and untouched.
 * - `created`: there was none and none was expected (one that the key opens although none was expected is `opened`)
 * - `reset`: one was expected and none is there, or it lost data (`dataLoss` as the browser reports it)
 * - `foreign`: another database id than the expected one
 * - `unreadable`: it cannot be opened or decrypted · `too-new`: written by a newer Kept
 * A database behind the journal is `opened`: `head` tells main what to replay.
 */
export type StoreOpenOutcome = 'opened' | 'created' | 'reset' | 'foreign' | 'unreadable' | 'too-new';

export type StoreOpenReport = {
  readonly outcome: StoreOpenOutcome;
  readonly reason: string | null;
  readonly dataLoss: string | null;
  readonly schemaVersion: number;
  readonly databaseId: string;
  readonly head: RecordHead;
  readonly accounts: number;
  readonly events: number;
  readonly isPersisted: boolean;
  readonly usageBytes: number | null;
  readonly quotaBytes: number | null;
};

/**
 * The moment a question is asked for; the store has no clock of its own. `desk`: what main knows of its clocks, where it matters.
 * `actorId`: who asks; without it what somebody keeps for themselves is in nobody's work. `zone`: the desk's, UTC without it.
 */
export type AskedAt = {
  readonly nowMs: number;
  readonly today: LocalDay;
  readonly desk?: DeskFacts;
  readonly actorId?: ActorId;
  readonly zone?: string;
};

/** What is asked for of a view: without a filter all of it, without a sort in its own order. */
export type QueueQueryInput = { readonly view: QueueView; readonly filter?: QueueFilter; readonly sort?: QueueSort };
export type QueuePageInput = AskedAt & QueueQueryInput & { readonly offset: number; readonly limit: number };

/** A window of the queue as columns: element i of each column is one row. Money in minor units, times in epoch ms (0 = none). */
export type QueueColumns = {
  readonly accountId: readonly AccountId[];
  readonly name: readonly string[];
  readonly externalId: readonly string[];
  readonly clientName: readonly string[];
  readonly currency: readonly string[];
  readonly balanceMinor: readonly number[];
  readonly openDebts: readonly number[];
  readonly disputedDebts: readonly number[];
  readonly daysPastDue: readonly (number | null)[];
  readonly bucket: readonly AgingBucket[];
  readonly lastContactMs: readonly number[];
  readonly lastDisposition: readonly string[];
  readonly nextStepMs: readonly number[];
  readonly nextStepKind: readonly string[];
  /** Whose the next step is alone; empty: anybody's. */
  readonly nextStepOwner: readonly string[];
  readonly skippedUntilMs: readonly number[];
  readonly promiseDueDay: readonly number[];
  readonly promiseMinor: readonly number[];
  readonly attempts: readonly number[];
  readonly conversations: readonly number[];
  readonly holds: readonly number[];
  /** From when a phone of the account may be dialled: 0 now, an epoch ms, `CALLABLE_NEVER`, `CALLABLE_NO_PHONE`. */
  readonly callable: readonly number[];
  readonly score: readonly number[];
  readonly scoreParts: readonly (readonly ScorePart[])[];
};

export type QueuePage = {
  readonly revision: number;
  readonly total: number;
  readonly offset: number;
  /** Who may be called is being worked out anew; until then views and order are as they were before. */
  readonly isSettling: boolean;
  readonly columns: QueueColumns;
};

/** The account to work next: the first of what is asked for, of `work` unless said otherwise, that is not among `skip`. */
export type QueueNextInput = AskedAt & { readonly skip: readonly AccountId[]; readonly query?: QueueQueryInput };

export type QueueCount = {
  readonly view: QueueView;
  readonly accounts: number;
  readonly balances: readonly CurrencyAmount[];
};
/** Several views counted at once. */
export type QueueTallyInput = AskedAt & {
  readonly views: readonly { readonly id: string; readonly query: QueueQueryInput }[];
};
export type QueueTally = {
  readonly id: string;
  readonly accounts: number;
  readonly balances: readonly CurrencyAmount[];
};

/** `text`: names in any order, or a part of an account or invoice number, or the last four digits or more of a phone; also mixed. */
export type QueueSearchInput = { readonly text: string; readonly limit: number };
export type QueueSearchHit = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly externalId: string;
  readonly clientName: string;
  readonly currency: string;
  readonly balanceMinor: number;
  readonly isOpen: boolean;
  readonly holds: number;
  /** What fits, as it was placed. `quality` is what contacts have said of a phone. */
  readonly matched: {
    readonly kind: 'name' | 'account-number' | 'invoice-number' | 'phone';
    readonly text: string;
    readonly quality: 'good' | 'bad' | 'wrong-party' | null;
  };
};
/** The best first. `isCut`: there are so many that not all were looked at. */
export type QueueSearch = {
  readonly hits: readonly QueueSearchHit[];
  readonly total: number;
  readonly isCut: boolean;
};

/** What somebody did today: distinct accounts with a contact or an attempt, how many those were, and how many reached the right party. */
export type QueueWorked = { readonly accounts: number; readonly contacts: number; readonly rightParty: number };
export type QueueWorkedInput = AskedAt & { readonly actorId: ActorId };

export type CurrencyAmount = { readonly currency: string; readonly amountMinor: number };

export type AccountView = {
  readonly account: Account;
  readonly state: AccountState;
  readonly score: readonly ScorePart[];
  readonly daysPastDue: number | null;
  readonly bucket: AgingBucket;
  readonly portfolioDay: LocalDay;
  /** What contacts have come to at each phone, mailbox and address that was used. */
  readonly pointHistories: PointHistories;
};

export type TimelineInput = { readonly accountId: AccountId; readonly offset: number; readonly limit: number };
export type TimelinePage = {
  readonly total: number;
  readonly offset: number;
  readonly entries: readonly TimelineEntry[];
};

/** `zone` is the desk's; `actorId` who asks: another person's own follow-ups are not theirs to see. */
export type HistoryInput = AskedAt & {
  readonly accountId: AccountId;
  readonly zone: string;
  readonly actorId: ActorId;
  readonly filter: TimelineFilter;
  readonly offset: number;
  readonly limit: number;
};

export type ImportStageInput = { readonly batch: BatchContext; readonly drafts: readonly AccountDraft[] };

/** What staging came to so far. Nothing is written before `importApply`. */
export type ImportStaged = {
  readonly accountsNew: number;
  readonly accountsUpdated: number;
  readonly accountsUnchanged: number;
  readonly debtsNew: number;
  readonly debtsUpdated: number;
  readonly debtsUnchanged: number;
  readonly conflicts: readonly DraftConflict[];
};

/** The end of staging: what would change, account by account, and the digest of the masters it leads to. */
export type ImportPlan = ImportStaged & {
  readonly changes: readonly { readonly accountId: AccountId; readonly changes: readonly FieldChange[] }[];
  readonly mastersSha256: string;
};

export type AgingLine = { readonly bucket: AgingBucket; readonly debts: number; readonly balanceMinor: number };

export type StoreStats = {
  /** The day the aging is computed on; null when accounts are aged on several portfolio days. */
  readonly asOf: LocalDay | null;
  readonly accounts: number;
  readonly accountsOpen: number;
  readonly debts: number;
  readonly debtsOpen: number;
  readonly debtsDisputed: number;
  readonly people: number;
  readonly contactPoints: number;
  readonly open: readonly {
    readonly currency: string;
    readonly balanceMinor: number;
    readonly aging: readonly AgingLine[];
  }[];
  readonly events: number;
  readonly contacts: number;
  readonly head: RecordHead;
  readonly revision: number;
  readonly schemaVersion: number;
};

/** A difference between the stored projections and a rebuild from events. Ids and names of columns only. */
export type ProjectionDifference = { readonly accountId: AccountId; readonly what: string };

export type ProjectionReport = {
  readonly accounts: number;
  readonly events: number;
  readonly storedSha256: string;
  readonly rebuiltSha256: string;
  readonly differences: readonly ProjectionDifference[];
};

/** `zone` is the desk's, for what it shows beside the consumer's time. */
export type GateInput = AskedAt & { readonly accountId: AccountId; readonly desk: DeskFacts; readonly zone: string };

/** `zone` is the desk's: taken for consumers whose own nobody knows. */
export type DutyAccountsInput = AskedAt & { readonly zone: string; readonly limit: number };

/** Accounts with something to be done for the law that is due soon or late. `isSettling`: not all were looked at yet. */
export type DutyAccounts = {
  readonly total: number;
  readonly isSettling: boolean;
  readonly accounts: readonly {
    readonly accountId: AccountId;
    readonly name: string;
    readonly externalId: string;
    readonly clientName: string;
    readonly dueOn: LocalDay;
    readonly duties: number;
  }[];
};

/** The rules a desk judges by: shipped and imported packs of every date, what was raised, and the terms of its clients. */
export type RulesState = {
  readonly packs: readonly { readonly origin: 'shipped' | 'imported'; readonly pack: RulePack }[];
  readonly raises: readonly (Raise & { readonly reason: string; readonly approvedBy: string })[];
  readonly terms: readonly ClientTerms[];
  /** Clients of the accounts on this desk. */
  readonly clients: readonly { readonly clientId: string; readonly clientName: string; readonly accounts: number }[];
};

/**
 * Everything main may ask of the store. One call is one whole transaction, run where the database is. Implementations: the
 * Dexie store in the hidden window's worker, and the memory store of the tests; one suite holds them to the same behaviour.
 */
export type StorePort = {
  /** Opens and, when nothing was expected, creates the database. Must be the first call. */
  open(input: StoreOpenInput): Promise<Result<StoreOpenReport>>;
  /** Decides a command against the account's present state; writes nothing. `NOT_FOUND` for an unknown account. */
  prepare(input: { readonly command: AccountCommand; readonly ctx: DecideContext }): Promise<Result<Decision>>;
  /** Appends journaled events and folds the accounts they belong to, in one transaction. Events already there are skipped. */
  apply(input: {
    readonly events: readonly RecordedEvent[];
  }): Promise<Result<{ readonly revision: number; readonly head: RecordHead }>>;
  /** Merges drafts into the staging area in memory. The first call of a batch id starts it afresh. */
  importStage(input: ImportStageInput): Promise<Result<ImportStaged>>;
  importPlan(input: { readonly batchId: BatchId }): Promise<Result<ImportPlan>>;
  /** Writes the staged masters and the batch's events in one transaction: all or nothing. */
  importApply(input: {
    readonly batchId: BatchId;
    readonly events: readonly RecordedEvent[];
  }): Promise<Result<{ readonly revision: number; readonly head: RecordHead }>>;
  importDiscard(input: { readonly batchId: BatchId }): Promise<Result<null>>;
  queuePage(input: QueuePageInput): Promise<Result<QueuePage>>;
  queueNext(input: QueueNextInput): Promise<Result<{ readonly accountId: AccountId | null }>>;
  queueCounts(input: AskedAt): Promise<Result<readonly QueueCount[]>>;
  /** Saved views: each with its filter, in the order asked. */
  queueTally(input: QueueTallyInput): Promise<Result<readonly QueueTally[]>>;
  /** Open and closed accounts by names, numbers and phones, also bad and old ones. */
  queueSearch(input: QueueSearchInput): Promise<Result<QueueSearch>>;
  queueWorked(input: QueueWorkedInput): Promise<Result<QueueWorked>>;
  account(input: AskedAt & { readonly accountId: AccountId }): Promise<Result<AccountView>>;
  /** Every entry of an account's history, newest first, one by one. */
  timeline(input: TimelineInput): Promise<Result<TimelinePage>>;
  /** The contact history as it is shown: filtered, runs folded, a window of its lines with what is to come and what is pinned. */
  history(input: HistoryInput): Promise<Result<History>>;
  /** The events an entry of the history is made of, oldest first. `NOT_FOUND` for an unknown account or entry. */
  entryEvents(input: {
    readonly accountId: AccountId;
    readonly entryId: string;
  }): Promise<Result<readonly RecordedEvent[]>>;
  /** Judges what may be done on an account now. Writes nothing. */
  gate(input: GateInput): Promise<Result<GateView>>;
  /** Every decision on record for an account, oldest first. */
  decisions(input: { readonly accountId: AccountId }): Promise<Result<readonly RecordedDecision[]>>;
  rulesState(input: Record<string, never>): Promise<Result<RulesState>>;
  /** The accounts with a duty that presses, the earliest due first. Worked out behind the first questions. */
  dutyAccounts(input: DutyAccountsInput): Promise<Result<DutyAccounts>>;
  /** `asOf` ages every account on that day; null ages each on its own portfolio day. */
  stats(input: AskedAt & { readonly asOf: LocalDay | null }): Promise<Result<StoreStats>>;
  /** Recorded events after a position, in journal order, at most `limit`: heals a journal whose tail was cut, feeds export. */
  eventsAfter(input: { readonly seq: number; readonly limit: number }): Promise<Result<readonly RecordedEvent[]>>;
  /** Events of the desk itself (imports, profiles, recoveries), in order. */
  deskEvents(input: Record<string, never>): Promise<Result<readonly RecordedEvent[]>>;
  /** Account masters in order of import, at most `limit` from `offset`: feeds export. */
  accounts(input: { readonly offset: number; readonly limit: number }): Promise<Result<readonly Account[]>>;
  /** Rebuilds every projection in memory and compares it byte by byte with what is stored. */
  verifyProjections(input: Record<string, never>): Promise<Result<ProjectionReport>>;
  /** Finishes pending writes, packs what is dirty, closes the database. The last call. */
  close(input: Record<string, never>): Promise<Result<null>>;
};

export type StoreMethod = keyof StorePort;

/** The names of the port's methods, for the request loop on both ends. */
export const STORE_METHODS = [
  'open',
  'prepare',
  'apply',
  'importStage',
  'importPlan',
  'importApply',
  'importDiscard',
  'queuePage',
  'queueNext',
  'queueCounts',
  'queueTally',
  'queueSearch',
  'queueWorked',
  'account',
  'timeline',
  'history',
  'entryEvents',
  'gate',
  'decisions',
  'rulesState',
  'dutyAccounts',
  'stats',
  'eventsAfter',
  'deskEvents',
  'accounts',
  'verifyProjections',
  'close',
] as const satisfies readonly StoreMethod[];

/** What travels over the MessagePort: plain JSON values only, because a value that cannot be cloned closes the port. */
export type StoreRequest = { readonly id: number; readonly method: StoreMethod; readonly input: unknown };
export type StoreReply = { readonly id: number; readonly result: Result<unknown> };
export type StoreGreeting = { readonly ready: true };
