import type { Workstation } from '#shared/contract/ipc';
import { DEFAULT_SETTINGS, type Settings } from '#shared/contract/settings';
import type { DeskNotice, DeskStatus } from '#shared/contract/views';
import { type AccountState, NO_EVENTS, foldAccount } from '#shared/domain/account/account-state';
import { agingBucket, daysPastDue, oldestDueOn, portfolioDay } from '#shared/domain/account/aging';
import { pointHistories } from '#shared/domain/account/point-history';
import type { Account } from '#shared/domain/account/types';
import { decisionsOf } from '#shared/domain/compliance/decision-of';
import { type AccountCommand, decide } from '#shared/domain/contact/decide';
import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import { type QueueFacts, queueFacts } from '#shared/domain/queue/facts';
import { type QueueClock, scoreParts } from '#shared/domain/queue/score';
import { QUEUE_VIEWS } from '#shared/domain/queue/views';
import { type LocalDay, dayInZone, dayNumber, instant } from '#shared/kernel/calendar';
import { formatHlc } from '#shared/kernel/hlc';
import { type AccountId, type ActorId, type DeskId, asId } from '#shared/kernel/ids';
import { type AppError, type Result, err, ok } from '#shared/kernel/result';
import { type FakeCompliance, fakeCompliance } from './ui-fake-compliance';
import { FAKE_HEALTH, FAKE_VERIFY } from './ui-fake-health';
import { fakeHistory } from './ui-fake-history';
import { fakeImports } from './ui-fake-import';
import { fakeAccount } from './ui-fake-portfolio';
import { fakeQueue } from './ui-fake-queue';
import { FAKE_RULES, fakeRules } from './ui-fake-rules';

export type FakeDeskOptions = {
  readonly accounts: number;
  readonly seed: number;
  /** The desk's clock; read at every question. */
  readonly nowMs: () => number;
  readonly zone: string;
  /** Waits before each answer; none when left out. */
  readonly pause?: () => Promise<void>;
};

/** A workstation in memory with made-up accounts, and the levers to make it fail. */
export type FakeDesk = {
  readonly workstation: Workstation;
  readonly calls: readonly { readonly channel: string; readonly input: unknown }[];
  /** The next call of a channel (`contact:log`) fails with this; `isRecorded` lets it take effect all the same. */
  readonly failNext: (channel: string, error: AppError, isRecorded?: boolean) => void;
  /** The next call of a channel gets this answer instead of the fake's own. */
  readonly answerNext: (channel: string, answer: Result<unknown>) => void;
  readonly setStatus: (change: Partial<DeskStatus>) => void;
  readonly addNotice: (code: DeskNotice['code'], details?: DeskNotice['details']) => void;
  readonly accountAt: (n: number) => Account;
  readonly eventsOf: (accountId: AccountId) => readonly RecordedEvent[];
  readonly compliance: FakeCompliance;
  /** Somebody chooses a screen in the application's menu. */
  readonly showScreen: (screen: 'import' | 'compliance' | 'health' | 'settings' | 'keys') => void;
};

type Listener = (payload: never) => void;

const ACTOR = asId<ActorId>('desk-1/m.rivera');
const DESK = asId<DeskId>('0192f000-0000-7000-8000-00000000d35c');

/** Made-up accounts decided by the real domain code: the same refusals, the same folds, the same order as the store's. */
export function createFakeDesk(options: FakeDeskOptions): FakeDesk {
  const { seed, nowMs, zone } = options;
  const today = (): LocalDay => dayInZone(nowMs(), zone);
  const clock = (): QueueClock => ({ nowMs: nowMs(), todayNumber: dayNumber(today()) });
  const events = new Map<AccountId, RecordedEvent[]>();
  const accounts = new Map<AccountId, Account>();
  const facts = new Map<AccountId, QueueFacts>();
  const calls: { channel: string; input: unknown }[] = [];
  const failures = new Map<string, { error: AppError; isRecorded: boolean }>();
  const answers = new Map<string, Result<unknown>>();
  const listeners = new Map<string, Set<Listener>>();
  let seq = 0;
  let revision = 1;
  let status: Partial<DeskStatus> = {};
  let settings: Settings = DEFAULT_SETTINGS;
  let draftsText: string | null = null;
  const notices: DeskNotice[] = [];

  const addAccounts = (from: number, count: number) => {
    for (let n = from; n < from + count; n += 1) {
      const account = fakeAccount(n, seed, today());
      accounts.set(account.id, account);
      facts.set(account.id, queueFacts(account, NO_EVENTS));
    }
    revision += 1;
  };
  addAccounts(0, options.accounts);

  const notify = (channel: string, payload: unknown) => {
    for (const listener of listeners.get(channel) ?? []) listener(payload as never);
  };
  const changed = () => {
    revision += 1;
    notify('queue:changed', { revision });
  };

  const stateOf = (id: AccountId): AccountState => foldAccount(events.get(id) ?? []);

  const record = (account: Account, drafts: readonly EventDraft[]) => {
    const list = events.get(account.id) ?? [];
    for (const draft of drafts) {
      seq += 1;
      const hlc = formatHlc({ ms: nowMs(), counter: seq % 65_535 }, DESK);
      const stamp = { actorId: ACTOR, deskId: DESK, at: instant(nowMs()), hlc, seq, prevHash: '', hash: '' };
      list.push({ ...draft, ...stamp, knownAt: null, rulePack: draft.rulePack ?? null });
    }
    events.set(account.id, list);
    facts.set(account.id, queueFacts(account, stateOf(account.id)));
    changed();
  };

  const command = (given: AccountCommand) => {
    const account = accounts.get(given.input.accountId);
    if (account === undefined) return err('NOT_FOUND', 'no such account');
    const ctx = { now: instant(nowMs()), today: today(), zone };
    const decided = decide(account, events.get(account.id) ?? [], given, ctx, FAKE_RULES);
    if (!decided.ok) return decided;
    const isRepeat = decided.value.kind === 'already-recorded';
    if (decided.value.kind === 'record') record(account, decided.value.drafts);
    return ok({ eventIds: [given.input.commandId], isRepeat, seq, revision });
  };

  /** One channel: notes the call, waits, fails when told to, else answers. */
  const on =
    <I, O>(channel: string, answer: (input: I) => Result<O> | Promise<Result<O>>) =>
    async (input: I): Promise<Result<O>> => {
      calls.push({ channel, input });
      await options.pause?.();
      const other = answers.get(channel);
      answers.delete(channel);
      if (other !== undefined) return other as Result<O>;
      const failure = failures.get(channel);
      failures.delete(channel);
      if (failure === undefined) return answer(input);
      if (failure.isRecorded) await answer(input);
      return { ok: false, error: failure.error };
    };
  const listen = (channel: string) => (listener: Listener) => {
    const all = listeners.get(channel) ?? new Set<Listener>();
    listeners.set(channel, all.add(listener));
    return () => void all.delete(listener);
  };

  const currentStatus = (): DeskStatus => ({
    phase: 'ready',
    progress: null,
    revision,
    events: seq,
    accounts: accounts.size,
    backend: 'sqlite',
    isDemonstration: false,
    isPractice: false,
    zone,
    today: today(),
    nowMs: nowMs(),
    actorId: ACTOR,
    versions: { kept: '0.1.0', host: 'fake', chrome: '0', node: '0' },
    notices,
    error: null,
    ...status,
  });

  const clients = () => {
    const all = [...accounts.values()];
    const names = new Map(all.map(({ clientId, clientName }) => [clientId, clientName]));
    return [...names].map(([clientId, clientName]) => {
      return { clientId, clientName, accounts: all.filter((account) => account.clientId === clientId).length };
    });
  };
  const queue = fakeQueue({
    on,
    changed: listen('queue:changed'),
    actorId: ACTOR,
    zone,
    nowMs,
    today,
    revision: () => revision,
    facts,
    accountOf: (accountId) => accounts.get(accountId),
    eventsOf: (accountId) => events.get(accountId) ?? [],
    command,
  });
  const compliance = fakeCompliance({
    on,
    today,
    linesOf: (view) => QUEUE_VIEWS.filter((name) => name === view).flatMap((name) => queue.factsOf(name)),
    decisionCount: (accountId) => decisionsOf(events.get(accountId) ?? []).length,
    clients,
    changed,
  });

  const workstation: Workstation = {
    desk: {
      status: on('desk:status', () => ok(currentStatus())),
      changed: listen('desk:changed'),
      show: listen('desk:show'),
      health: on('desk:health', () => ok({ at: instant(nowMs()), checks: FAKE_HEALTH })),
      saveDiagnostics: on('desk:saveDiagnostics', () => ok({ fileName: 'kept-diagnostics.json', bytes: 4_096 })),
      verifyNow: on('desk:verifyNow', () => ok({ ...FAKE_VERIFY, at: instant(nowMs()), accounts: accounts.size })),
      cancelVerify: on('desk:cancelVerify', () => ok(null)),
      verifying: listen('desk:verifying'),
      startPractice: on('desk:startPractice', () => ok(null)),
      leavePractice: on('desk:leavePractice', () => ok(null)),
      practice: on('desk:practice', () => ok(null)),
    },
    queue: queue.requests,
    account: {
      open: on('account:open', ({ accountId }) => {
        const account = accounts.get(accountId);
        if (account === undefined) return err('NOT_FOUND', 'no such account');
        const state = stateOf(accountId);
        const day = portfolioDay(account, today());
        const days = daysPastDue(oldestDueOn(account.debts), day);
        const why = scoreParts(queueFacts(account, state), clock());
        const told = { daysPastDue: days, bucket: agingBucket(days), portfolioDay: day };
        const points = pointHistories(events.get(accountId) ?? []);
        return ok({ account, state, score: why, ...told, pointHistories: points });
      }),
      ...fakeHistory({
        on,
        accountOf: (accountId) => accounts.get(accountId),
        eventsOf: (accountId) => events.get(accountId) ?? [],
        command,
        nowMs,
        zone,
        actorId: ACTOR,
      }),
    },
    contact: {
      log: on('contact:log', (input) => command({ kind: 'log-contact', input })),
      undo: on('contact:undo', (input) => command({ kind: 'undo-contact', input })),
      addNote: on('contact:addNote', (input) => command({ kind: 'add-note', input })),
      correctNote: on('contact:correctNote', (input) => command({ kind: 'correct-note', input })),
    },
    drafts: {
      read: on('drafts:read', () => ok({ text: draftsText })),
      save: on('drafts:save', ({ text }) => {
        draftsText = text;
        return ok(null);
      }),
    },
    settings: {
      read: on('settings:read', () => ok(settings)),
      change: on('settings:change', ({ patch }) => {
        const given = Object.entries(patch).filter(([, value]) => value !== undefined);
        settings = { ...settings, ...Object.fromEntries(given) };
        notify('settings:changed', {});
        return ok(settings);
      }),
      changed: listen('settings:changed'),
    },
    rules: fakeRules({
      on,
      compliance: compliance.requests,
      command,
      accountOf: (accountId) => accounts.get(accountId),
      eventsOf: (accountId) => events.get(accountId) ?? [],
      moment: () => ({ nowMs: nowMs(), today: today(), zone }),
    }),
    import: fakeImports({
      on,
      progress: listen('import:progress'),
      notifyProgress: (progress) => notify('import:progress', progress),
      pause: options.pause,
      take: (count) => {
        addAccounts(accounts.size, count);
        changed();
      },
    }),
  };

  return {
    workstation,
    calls,
    failNext: (channel, error, isRecorded = false) => failures.set(channel, { error, isRecorded }),
    answerNext: (channel, answer) => answers.set(channel, answer),
    setStatus: (change) => {
      status = { ...status, ...change };
      notify('desk:changed', { revision });
    },
    addNotice: (code, details = {}) => {
      notices.push({ code, at: instant(nowMs()), details });
      notify('desk:changed', { revision });
    },
    accountAt: (n) => fakeAccount(n, seed, today()),
    eventsOf: (accountId) => events.get(accountId) ?? [],
    compliance: compliance.levers,
    showScreen: (screen) => notify('desk:show', { screen }),
  };
}
