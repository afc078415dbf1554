import { z } from 'zod';
import { AGING_BUCKETS } from '../domain/account/aging';
import { HOLD_BITS } from '../domain/queue/facts';
import { CALLABLE_WHEN, QUEUE_STATUSES, type QueueFilter, STEP_KINDS, STEP_OWNERS } from '../domain/queue/filter';
import { QUEUE_SORTS, type QueueSort } from '../domain/queue/sort';
import { QUEUE_VIEWS } from '../domain/queue/views';
import type { QueueSearch, QueueTally, QueueWorked } from './store';
import { AccountIdValue, AmountMinor } from './values';

/** What may be asked of the queue besides a view. */
const Days = z.number().int().min(-40_000).max(40_000);
const Word = z.string().max(200);

/** Every part must fit; within one any of its values. */
export const QueueFilterValue = z.strictObject({
  clients: z.array(Word).max(200).readonly().exactOptional(),
  buckets: z.array(z.enum(AGING_BUCKETS)).max(AGING_BUCKETS.length).readonly().exactOptional(),
  daysFrom: Days.exactOptional(),
  daysTo: Days.exactOptional(),
  balanceFromMinor: AmountMinor.exactOptional(),
  balanceToMinor: AmountMinor.exactOptional(),
  statuses: z.array(z.enum(QUEUE_STATUSES)).max(QUEUE_STATUSES.length).readonly().exactOptional(),
  callable: z.array(z.enum(CALLABLE_WHEN)).max(CALLABLE_WHEN.length).readonly().exactOptional(),
  nextSteps: z
    .array(z.enum([...STEP_KINDS, 'none']))
    .max(STEP_KINDS.length + 1)
    .readonly()
    .exactOptional(),
  owners: z.array(z.enum(STEP_OWNERS)).max(STEP_OWNERS.length).readonly().exactOptional(),
  dueInDays: z.number().int().min(0).max(366).exactOptional(),
  dispositions: z.array(z.string().min(1).max(16)).max(100).readonly().exactOptional(),
  text: Word.exactOptional(),
}) satisfies z.ZodType<QueueFilter>;

export const QueueSortValue = z.strictObject({
  by: z.enum(QUEUE_SORTS),
  direction: z.enum(['asc', 'desc']),
}) satisfies z.ZodType<QueueSort>;

/** A view with what is asked for besides it. */
export const QueueQuery = z.strictObject({
  view: z.enum(QUEUE_VIEWS),
  filter: QueueFilterValue.exactOptional(),
  sort: QueueSortValue.exactOptional(),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

const ViewId = z.string().min(1).max(80);

/** A view of the queue that a person saved. `digit`: the key after G that goes to it. */
export const SavedView = z.strictObject({
  id: ViewId,
  title: z.string().min(1).max(120),
  view: z.enum(QUEUE_VIEWS),
  filter: QueueFilterValue,
  sort: QueueSortValue.nullable(),
  digit: z.number().int().min(1).max(9).nullable(),
});
export type SavedView = z.infer<typeof SavedView>;

/** Views to be counted at once, by ids that come back with the counts. */
export const QueueTallyInput = z.strictObject({
  views: z.array(z.strictObject({ id: ViewId, query: QueueQuery.pick({ view: true, filter: true }) })).max(40),
});

export const QueueTallyValue = z.strictObject({
  id: z.string(),
  accounts: z.number().int(),
  balances: z.array(z.strictObject({ currency: z.string(), amountMinor: z.number().int() })).readonly(),
}) satisfies z.ZodType<QueueTally>;

export const SEARCH_KINDS = ['name', 'account-number', 'invoice-number', 'phone'] as const;

export const QueueSearchValue = z.strictObject({
  hits: z
    .array(
      z.strictObject({
        accountId: AccountIdValue,
        name: z.string(),
        externalId: z.string(),
        clientName: z.string(),
        currency: z.string(),
        balanceMinor: z.number().int(),
        isOpen: z.boolean(),
        holds: z
          .number()
          .int()
          .min(0)
          .max(Object.values(HOLD_BITS).reduce((sum, bit) => sum + bit, 0)),
        matched: z.strictObject({
          kind: z.enum(SEARCH_KINDS),
          text: z.string(),
          quality: z.enum(['good', 'bad', 'wrong-party']).nullable(),
        }),
      }),
    )
    .readonly(),
  total: z.number().int(),
  isCut: z.boolean(),
}) satisfies z.ZodType<QueueSearch>;

export const QueueWorkedValue = z.strictObject({
  accounts: z.number().int(),
  contacts: z.number().int(),
  rightParty: z.number().int(),
}) satisfies z.ZodType<QueueWorked>;
