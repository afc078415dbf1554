import type { z } from 'zod';
import type { Invoke } from '#shared/contract/define';
import type { Ipc } from '#shared/contract/ipc';
import type { MappingProfile } from '#shared/contract/import';
import { DEFAULT_SETTINGS } from '#shared/contract/settings';
import { EVERYTHING } from '#shared/domain/timeline/filter';
import type { TimelineEntry } from '#shared/domain/timeline/types';
import type { Instant, LocalDay } from '#shared/kernel/calendar';
import { type AccountId, type EventId, asId } from '#shared/kernel/ids';
import { FAKE_HEALTH, FAKE_VERIFY } from '#test/support/ui-fake-health';
import { RULES_SAMPLES } from './rules-samples';

/** One sound request and one sound answer for every request of the contract: a new entry without them does not compile. */
type Samples = {
  readonly [G in keyof Ipc]: {
    readonly [
      N in keyof Ipc[G] as Ipc[G][N] extends Invoke<z.ZodType, z.ZodType> ? N : never
    ]: Ipc[G][N] extends Invoke<infer In, infer Out>
      ? { readonly input: z.input<In>; readonly output: z.output<Out> }
      : never;
  };
};

const accountId: AccountId = asId('0123456789abcdef0123456789abcdef');
const eventId: EventId = asId('018f0000-0000-7000-8000-000000000001');
const contactId: EventId = asId('018f0000-0000-7000-8000-000000000002');
const token = 'f'.repeat(32);
const asOf = '2025-11-22' as LocalDay;
const at = '2025-11-22T15:04:05.000Z' as Instant;

const placed: TimelineEntry = {
  id: 'placed',
  at,
  actorId: null,
  deskId: null,
  seq: null,
  eventIds: [],
  isPinned: false,
  fate: { state: 'here', acceptedAt: null, refusal: null },
  kind: 'placed',
  debts: 1,
};

const profile: MappingProfile = {
  profileVersion: 1,
  id: 'northwind',
  name: 'Northwind placements',
  clientId: 'NW',
  clientName: 'Northwind Traders',
  currency: 'USD',
  holderKind: 'person',
  debtType: 'consumer',
  format: { encoding: 'utf-8', hasBom: false, delimiter: ',', quote: '"' },
  columns: [{ header: 'Account', field: 'account-id', parser: { kind: 'text-id' } }],
};

const format = { encoding: 'utf-8', hasBom: false, delimiter: ',', quote: '"' };

const report = {
  outcome: 'dry-run' as const,
  batchId: null,
  fileName: 'placements.csv',
  sha256: 'a'.repeat(64),
  bytes: 1024,
  asOf: '2025-11-22',
  profileId: 'northwind',
  format,
  counts: {
    rows: 1,
    rowsInError: 0,
    rowsNotYetDated: 0,
    accountsNew: 1,
    accountsUpdated: 0,
    accountsUnchanged: 0,
    debtsNew: 1,
    debtsUpdated: 0,
    debtsUnchanged: 0,
    idsFlagged: 0,
  },
  open: { debts: 1, accounts: 1, disputedDebts: 0, creditBalances: 0, byCurrency: [] },
  errors: [],
};

const recorded = { eventIds: [eventId], isRepeat: false, seq: 1, revision: 1 };

export const SAMPLES: Samples = {
  desk: {
    status: {
      input: {},
      output: {
        phase: 'ready',
        progress: null,
        revision: 1,
        events: 1,
        accounts: 1,
        backend: 'sqlite',
        isDemonstration: false,
        isPractice: false,
        zone: 'America/Chicago',
        today: '2025-11-22',
        nowMs: 1_763_823_845_000,
        actorId: 'collector-1',
        versions: { kept: '0.1.0', host: '45', chrome: '156', node: '24' },
        notices: [{ code: 'STORE_REBUILT', at, details: { events: 1 } }],
        error: null,
      },
    },
    health: { input: {}, output: { at, checks: FAKE_HEALTH } },
    saveDiagnostics: { input: {}, output: { fileName: 'kept-diagnostics.json', bytes: 4_096 } },
    verifyNow: { input: {}, output: FAKE_VERIFY },
    cancelVerify: { input: {}, output: null },
    startPractice: { input: {}, output: null },
    leavePractice: { input: {}, output: null },
    practice: { input: {}, output: { tasks: [{ id: 'no-answer', doneAt: at }] } },
  },
  queue: {
    page: {
      input: { view: 'work', offset: 0, limit: 50 },
      output: {
        revision: 1,
        total: 1,
        offset: 0,
        isSettling: false,
        columns: {
          accountId: [accountId],
          name: ['Ada Lovelace'],
          externalId: ['0042'],
          clientName: ['Northwind Traders'],
          currency: ['USD'],
          balanceMinor: [12_345],
          openDebts: [1],
          disputedDebts: [0],
          daysPastDue: [null],
          bucket: ['no-due-date'],
          lastContactMs: [0],
          lastDisposition: [''],
          nextStepMs: [0],
          nextStepKind: [''],
          nextStepOwner: [''],
          skippedUntilMs: [0],
          promiseDueDay: [-1],
          promiseMinor: [0],
          attempts: [0],
          conversations: [0],
          holds: [0],
          callable: [0],
          score: [10],
          scoreParts: [[{ code: 'balance', points: 10, fact: 12_345 }]],
        },
      },
    },
    counts: {
      input: {},
      output: [{ view: 'work', accounts: 1, balances: [{ currency: 'USD', amountMinor: 12_345 }] }],
    },
    tally: {
      input: { views: [{ id: 'big', query: { view: 'work', filter: { balanceFromMinor: 100_000 } } }] },
      output: [{ id: 'big', accounts: 1, balances: [{ currency: 'USD', amountMinor: 112_345 }] }],
    },
    search: {
      input: { text: 'lovelace', limit: 20 },
      output: {
        hits: [
          {
            accountId,
            name: 'Ada Lovelace',
            externalId: '0042',
            clientName: 'Northwind Traders',
            currency: 'USD',
            balanceMinor: 12_345,
            isOpen: true,
            holds: 0,
            matched: { kind: 'name', text: 'Ada Lovelace', quality: null },
          },
        ],
        total: 1,
        isCut: false,
      },
    },
    worked: { input: {}, output: { accounts: 3, contacts: 4, rightParty: 1 } },
    next: {
      input: { skip: [accountId], query: { view: 'work', sort: { by: 'balance', direction: 'desc' } } },
      output: { accountId: null },
    },
    skip: {
      input: { commandId: eventId, accountId, reason: 'language', words: null, until: at },
      output: recorded,
    },
    undoSkip: { input: { commandId: eventId, accountId, skipId: contactId }, output: recorded },
    planFollowUp: {
      input: { commandId: eventId, accountId, nextStep: { kind: 'follow-up', at, text: null, ownerId: null } },
      output: recorded,
    },
    finishFollowUp: {
      input: { commandId: eventId, accountId, followUpId: contactId, outcome: 'done', words: null },
      output: recorded,
    },
  },
  account: {
    open: {
      input: { accountId },
      output: {
        account: {
          id: accountId,
          clientId: 'NW',
          clientName: 'Northwind Traders',
          externalId: '0042',
          parties: [],
          debts: [],
          contactPoints: [],
          placedOn: asOf,
          asOf,
          clockOffsetDays: 0,
          firstBatchId: asId('018f0000-0000-7000-8000-000000000003'),
          lastBatchId: asId('018f0000-0000-7000-8000-000000000003'),
          attributes: {},
        },
        state: {
          attempts: 0,
          conversations: 0,
          lastContact: null,
          nextStep: null,
          nextStepId: null,
          skip: null,
          holds: [],
          promise: null,
          pointQuality: {},
          disputedDebtIds: [],
          incidents: [],
          overrides: 0,
          events: 0,
        },
        score: [],
        daysPastDue: null,
        bucket: 'no-due-date',
        portfolioDay: asOf,
        pointHistories: {},
      },
    },
    history: {
      input: { accountId, filter: { ...EVERYTHING, chips: ['calls'] }, offset: 0, limit: 100 },
      output: {
        accountId,
        rowZone: { zone: 'America/Chicago', isConsumers: false, consumerZones: [], deskZone: 'America/Chicago' },
        today: asOf,
        all: 1,
        found: 1,
        total: 1,
        offset: 0,
        lines: [{ kind: 'entry', entry: placed }],
        periods: [],
        next: [],
        pinned: [],
        facts: [],
        attempts: { days: [], byHour: [], talksByHour: [] },
        actors: [],
        notSent: { entries: 0, since: null, isAlone: true },
      },
    },
    pin: { input: { commandId: eventId, accountId, entryId: contactId, isPinned: true }, output: recorded },
    audit: {
      input: { accountId, entryId: contactId },
      output: {
        entryId: contactId,
        events: [
          {
            eventId: contactId,
            type: 'note.v1.added',
            at,
            actorId: 'jane',
            deskId: 'desk-1',
            hlc: '0001-0000-desk-1',
            seq: 2,
            prevHash: 'a'.repeat(64),
            hash: 'b'.repeat(64),
            computedHash: 'b'.repeat(64),
            chain: 'holds',
            knownAt: null,
            rulePack: null,
            steps: [],
            json: '{}',
          },
        ],
        journal: { seq: 9, hash: 'c'.repeat(64), isDamaged: false },
      },
    },
    saveHistory: {
      input: { accountId, filter: EVERYTHING, format: 'csv' },
      output: { fileName: 'history-0042.csv', format: 'csv', entries: 1, bytes: 512 },
    },
    printHistory: { input: { accountId, filter: EVERYTHING }, output: null },
  },
  contact: {
    log: {
      input: {
        commandId: eventId,
        accountId,
        channel: 'call-out',
        disposition: 'PTP',
        partyId: asId('1'.repeat(32)),
        contactPointId: asId('2'.repeat(32)),
        debtIds: [asId('3'.repeat(32))],
        note: 'Will pay on Friday.',
        nextStep: { kind: 'promise-check', at, text: null },
        promise: { amountMinor: 5_000, currency: 'USD', dueOn: asOf },
        startedAt: at,
        endedAt: at,
      },
      output: recorded,
    },
    undo: { input: { commandId: eventId, accountId, contactId, reason: null }, output: recorded },
    addNote: { input: { commandId: eventId, accountId, text: 'Prefers mornings.' }, output: recorded },
    correctNote: {
      input: { commandId: eventId, accountId, noteId: contactId, text: 'Prefers evenings.', reason: 'typo' },
      output: recorded,
    },
  },
  settings: {
    read: { input: {}, output: DEFAULT_SETTINGS },
    change: { input: { patch: { theme: 'dark' } }, output: { ...DEFAULT_SETTINGS, theme: 'dark' } },
  },
  drafts: {
    read: { input: {}, output: { text: '{"format":1}' } },
    save: { input: { text: null }, output: null },
  },
  rules: RULES_SAMPLES,
  import: {
    chooseFile: { input: {}, output: { token, fileName: 'placements.csv' } },
    inspect: {
      input: { token },
      output: {
        fileName: 'placements.csv',
        bytes: 1024,
        sha256: 'a'.repeat(64),
        format,
        headers: ['Account'],
        sampleRows: [['0042']],
        rows: 1,
        suggested: profile,
        fittingProfiles: ['northwind'],
        dateQuestions: [],
      },
    },
    profiles: { input: {}, output: [profile] },
    saveProfile: { input: { profile }, output: null },
    removeProfile: { input: { id: 'northwind' }, output: null },
    dropBegin: { input: { fileName: 'placements.csv', bytes: 4 }, output: { token } },
    dropChunk: { input: { token, offset: 0, base64: 'aWQKMQ==' }, output: null },
    dropEnd: { input: { token }, output: { token, fileName: 'placements.csv' } },
    dropCancel: { input: { token }, output: null },
    dryRun: { input: { token, profile, asOf }, output: report },
    commit: { input: { token, profile, asOf }, output: { ...report, outcome: 'committed' } },
    cancel: { input: {}, output: null },
    saveErrors: { input: {}, output: { fileName: 'errors.csv', rows: 0 } },
  },
};
