import { z } from 'zod';
import { AGING_BUCKETS } from '../domain/account/aging';
import { QUEUE_VIEWS } from '../domain/queue/views';
import { SCORE_PARTS } from '../domain/queue/score';
import type { AccountView, QueueCount, QueuePage, TimelinePage } from './store';
import { AccountIdValue } from './values';

/** What the UI is shown. The big shapes are checked for their frame; their types come from the domain. */
export const QueueViewName = z.enum(QUEUE_VIEWS);
export const Bucket = z.enum(AGING_BUCKETS);
export const ScorePartValue = z.strictObject({ code: z.enum(SCORE_PARTS), points: z.number().int(), fact: z.number() });

const numbers = z.array(z.number()).readonly();
const texts = z.array(z.string()).readonly();

export const QueuePageValue = z.strictObject({
  revision: z.number().int(),
  total: z.number().int(),
  offset: z.number().int(),
  isSettling: z.boolean(),
  columns: z.strictObject({
    accountId: z.array(AccountIdValue).readonly(),
    name: texts,
    externalId: texts,
    clientName: texts,
    currency: texts,
    balanceMinor: numbers,
    openDebts: numbers,
    disputedDebts: numbers,
    daysPastDue: z.array(z.number().nullable()).readonly(),
    bucket: z.array(Bucket).readonly(),
    lastContactMs: numbers,
    lastDisposition: texts,
    nextStepMs: numbers,
    nextStepKind: texts,
    nextStepOwner: texts,
    skippedUntilMs: numbers,
    promiseDueDay: numbers,
    promiseMinor: numbers,
    attempts: numbers,
    conversations: numbers,
    holds: numbers,
    callable: numbers,
    score: numbers,
    scoreParts: z.array(z.array(ScorePartValue).readonly()).readonly(),
  }),
}) satisfies z.ZodType<QueuePage>;

export const QueueCountValue = z.strictObject({
  view: QueueViewName,
  accounts: z.number().int(),
  balances: z.array(z.strictObject({ currency: z.string(), amountMinor: z.number().int() })).readonly(),
}) satisfies z.ZodType<QueueCount>;

export const AccountViewValue = z.custom<AccountView>(
  (value) =>
    z.looseObject({ account: z.looseObject({ id: AccountIdValue }), state: z.looseObject({}) }).safeParse(value)
      .success,
);

export const TimelinePageValue = z.custom<TimelinePage>(
  (value) =>
    z
      .strictObject({
        total: z.number().int(),
        offset: z.number().int(),
        entries: z.array(z.looseObject({ id: z.string(), at: z.string(), kind: z.string() })),
      })
      .safeParse(value).success,
);

/** How the desk stands: shown in the status bar and on the health page. Codes only, wording belongs to the UI. */
export const DeskNotice = z.strictObject({
  code: z.enum([
    'STORE_REBUILT',
    'KEPT_FILE_DAMAGED',
    'JOURNAL_TAIL_CUT',
    'JOURNAL_DAMAGED',
    'JOURNAL_HEALED',
    'CLOCK_WENT_BACK',
    'KEY_FILE_IN_USE',
    'SETTINGS_RESET',
    'DEMONSTRATION',
  ]),
  at: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type DeskNotice = z.infer<typeof DeskNotice>;

export const DeskStatus = z.strictObject({
  phase: z.enum(['starting', 'rebuilding', 'ready', 'read-only', 'failed']),
  /** 0..1 while rebuilding, else null. */
  progress: z.number().nullable(),
  revision: z.number().int(),
  events: z.number().int(),
  accounts: z.number().int(),
  backend: z.enum(['sqlite', 'leveldb', 'unknown']),
  isDemonstration: z.boolean(),
  /** The made-up accounts are there for one person to practise on, beside their own data. */
  isPractice: z.boolean(),
  zone: z.string(),
  today: z.string(),
  nowMs: z.number(),
  actorId: z.string(),
  versions: z.strictObject({ kept: z.string(), host: z.string(), chrome: z.string(), node: z.string() }),
  notices: z.array(DeskNotice),
  error: z.strictObject({ code: z.string() }).nullable(),
});
export type DeskStatus = z.infer<typeof DeskStatus>;
