import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { ApprovalRequest } from '#shared/contract/rules-commands';
import type { Begun } from '#shared/contract/rules-view';
import type { AccountId, EventId } from '#shared/kernel/ids';
import type { AppError, Result } from '#shared/kernel/result';
import type { UiEnv } from './env';
import { mayBeRecorded } from './fate';
import { type RecordProblem, RecordReader, type RecordScope, type RecordValues } from './record-fields';
import { RECORD_DEFAULTS, RECORD_KINDS, type RecordKindId, type RecordRequest } from './record-kinds';

/** An entry of what was said or received, in the making. Kept by account until it is recorded or cleared. */
export type RecordDraft = {
  readonly commandId: EventId;
  /** What is typed to find the kind. */
  readonly typed: string;
  readonly kind: RecordKindId | null;
  readonly values: RecordValues;
  readonly problems: readonly RecordProblem[];
  readonly isSending: boolean;
  readonly error: AppError | null;
  /** Main's answer to a debit, a report or a suit that was not let through. */
  readonly refusal: Begun | null;
  /** Main's answer to a report or a suit that may be made. */
  readonly allowed: Begun | null;
};

/** Reason and approval for what a rule warns of or blocks. */
export type Backing = { readonly warnReason: string | null; readonly approval: ApprovalRequest | null };

export type RecordState = { readonly drafts: Readonly<Record<AccountId, RecordDraft>> };
export type RecordStore = StoreApi<RecordState> & {
  readonly draftOf: (accountId: AccountId) => RecordDraft;
  readonly type: (accountId: AccountId, typed: string) => void;
  readonly pick: (accountId: AccountId, kind: RecordKindId) => void;
  readonly edit: (accountId: AccountId, values: RecordValues) => void;
  readonly clear: (accountId: AccountId) => void;
  /** Records what stands there, or asks the rules about it; true when it is on record, or may be done. */
  readonly save: (scope: RecordScope, backing?: Backing) => Promise<boolean>;
};

async function send(client: Workstation, request: RecordRequest): Promise<Result<Begun | null>> {
  const plain = async (reply: Promise<Result<unknown>>): Promise<Result<null>> => {
    const result = await reply;
    return result.ok ? { ok: true, value: null } : result;
  };
  switch (request.to) {
    case 'restrict':
      return plain(client.rules.restrict(request.input));
    case 'consent':
      return plain(client.rules.consent(request.input));
    case 'statePlace':
      return plain(client.rules.statePlace(request.input));
    case 'recordNotice':
      return plain(client.rules.recordNotice(request.input));
    case 'recordCheck':
      return plain(client.rules.recordCheck(request.input));
    case 'authorize':
      return plain(client.rules.authorize(request.input));
    case 'planDebit':
      return client.rules.planDebit(request.input);
    case 'begin':
      return client.rules.begin(request.input);
  }
}

type Parts = {
  readonly client: Workstation;
  readonly env: Pick<UiEnv, 'newEventId'>;
  readonly draftOf: (accountId: AccountId) => RecordDraft;
  readonly put: (accountId: AccountId, change: Partial<RecordDraft>) => void;
  readonly clear: (accountId: AccountId) => void;
};

function withBacking(request: RecordRequest, backing: Backing | undefined): RecordRequest {
  if (backing === undefined) return request;
  if (request.to === 'planDebit') return { ...request, input: { ...request.input, ...backing } };
  if (request.to === 'begin') return { ...request, input: { ...request.input, ...backing } };
  return request;
}

async function save(parts: Parts, scope: RecordScope, backing?: Backing): Promise<boolean> {
  const { env, put } = parts;
  const accountId = scope.account.id;
  const draft = parts.draftOf(accountId);
  if (draft.isSending) return false;
  if (draft.kind === null) {
    put(accountId, { problems: [{ field: 'kind', code: 'KIND_REQUIRED' }] });
    return false;
  }
  const reader = new RecordReader({ ...RECORD_DEFAULTS[draft.kind], ...draft.values }, scope);
  const request = withBacking(RECORD_KINDS[draft.kind].request(reader, draft.commandId), backing);
  if (reader.problems.length > 0) {
    put(accountId, { problems: reader.problems, error: null });
    return false;
  }
  put(accountId, { isSending: true, problems: [], error: null });
  const reply = await send(parts.client, request);
  if (!reply.ok && reply.error.code !== 'STORE_BEHIND') {
    const commandId = mayBeRecorded(reply.error.code) ? draft.commandId : env.newEventId();
    put(accountId, { isSending: false, error: reply.error, commandId });
    return false;
  }
  const begun = reply.ok ? reply.value : null;
  if (begun !== null && begun.standing === 'refused') {
    // The refusal is on record under this id; what is tried next is another act.
    put(accountId, { isSending: false, refusal: begun, commandId: env.newEventId() });
    return false;
  }
  parts.clear(accountId);
  // What was asked about stays in sight with the answer to it; it is asked again as another act.
  if (request.to === 'begin')
    put(accountId, { typed: draft.kind, kind: draft.kind, values: draft.values, allowed: begun });
  return true;
}

/** What stands there is no longer what was answered. */
const UNANSWERED = { refusal: null, allowed: null } as const;

/** Stops, consents, places, notices, checks and debits in the making. */
export function createRecordStore(client: Workstation, env: Pick<UiEnv, 'newEventId'>): RecordStore {
  const store = createStore<RecordState>(() => ({ drafts: {} }));
  const blank = (): RecordDraft => ({
    commandId: env.newEventId(),
    typed: '',
    kind: null,
    values: {},
    problems: [],
    isSending: false,
    error: null,
    refusal: null,
    allowed: null,
  });
  const set = (accountId: AccountId, draft: RecordDraft) =>
    store.setState((before) => ({ drafts: { ...before.drafts, [accountId]: draft } }));
  const draftOf = (accountId: AccountId): RecordDraft => {
    const known = store.getState().drafts[accountId];
    if (known !== undefined) return known;
    const fresh = blank();
    set(accountId, fresh);
    return fresh;
  };
  const put = (accountId: AccountId, change: Partial<RecordDraft>) =>
    set(accountId, { ...draftOf(accountId), ...change });
  const clear = (accountId: AccountId) => set(accountId, blank());
  const parts: Parts = { client, env, draftOf, put, clear };
  return Object.assign(store, {
    draftOf,
    type: (accountId: AccountId, typed: string) => {
      if (!draftOf(accountId).isSending) put(accountId, { typed, kind: null, problems: [], ...UNANSWERED });
    },
    pick: (accountId: AccountId, kind: RecordKindId) => {
      if (!draftOf(accountId).isSending) put(accountId, { kind, typed: kind, problems: [], ...UNANSWERED });
    },
    edit: (accountId: AccountId, values: RecordValues) => {
      const draft = draftOf(accountId);
      if (!draft.isSending) put(accountId, { values: { ...draft.values, ...values }, problems: [], ...UNANSWERED });
    },
    clear,
    save: (scope: RecordScope, backing?: Backing) => save(parts, scope, backing),
  });
}
