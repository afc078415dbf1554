import { z } from 'zod';
import { TIMELINE_CHIPS } from '../domain/timeline/chips';
import type { TimelineFilter } from '../domain/timeline/filter';
import type { History } from '../domain/timeline/history';
import type { PinEntry } from '../domain/timeline/pin-entry';
import { TIMELINE_KINDS } from '../domain/timeline/types';
import type { ActorId } from '../kernel/ids';
import { AccountIdValue, EventIdValue, InstantValue, LocalDayValue, PartyIdValue } from './values';

const Person = z.custom<ActorId>((value) => typeof value === 'string' && value.length > 0 && value.length <= 200);
/** The id of an entry: that of an event, or `placed-<batch>`. */
export const EntryIdValue = z.string().min(1).max(220);

/** What is asked of a contact history. Empty lists and nulls ask for everything. */
export const TimelineFilterValue = z.strictObject({
  chips: z.array(z.enum(TIMELINE_CHIPS)).max(TIMELINE_CHIPS.length).readonly(),
  actorId: Person.nullable(),
  partyId: PartyIdValue.nullable(),
  from: LocalDayValue.nullable(),
  to: LocalDayValue.nullable(),
  words: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(200),
        dispositions: z.array(z.string().max(16)).max(200).readonly(),
        kinds: z.array(z.enum(TIMELINE_KINDS)).max(TIMELINE_KINDS.length).readonly(),
      }),
    )
    .max(20)
    .readonly(),
}) satisfies z.ZodType<TimelineFilter>;

/** A window of a history: its frame is checked, what stands in a line is the domain's. */
export const HistoryValue = z.custom<History>(
  (value) =>
    z
      .looseObject({
        accountId: AccountIdValue,
        rowZone: z.looseObject({ zone: z.string() }),
        total: z.number().int(),
        offset: z.number().int(),
        lines: z.array(z.looseObject({ kind: z.enum(['entry', 'run']) })),
        periods: z.array(z.looseObject({ key: z.string(), lines: z.number().int() })),
      })
      .safeParse(value).success,
);

export const PinEntryInput = z.strictObject({
  commandId: EventIdValue,
  accountId: AccountIdValue,
  entryId: EntryIdValue,
  isPinned: z.boolean(),
}) satisfies z.ZodType<PinEntry>;

/**
 * Whether an event is what was recorded, and stands where it was recorded. `holds`: its hash is right and the event before it in the
 * journal has the hash it names. `changed`: its own hash is wrong. `broken`: the one before it is another. `unknown`: it is of
 * another desk, or the journal cannot be read up to it.
 */
export const CHAIN_STATES = ['holds', 'changed', 'broken', 'unknown'] as const;

/** One event as it stands in the record, word for word. */
export const AuditedEvent = z.strictObject({
  eventId: EventIdValue,
  type: z.string(),
  at: InstantValue,
  actorId: z.string(),
  deskId: z.string(),
  hlc: z.string(),
  seq: z.number().int(),
  prevHash: z.string(),
  hash: z.string(),
  /** SHA-256 of the event as it stands here now. */
  computedHash: z.string(),
  chain: z.enum(CHAIN_STATES),
  knownAt: z.strictObject({ hubPosition: z.number().int(), at: z.string() }).nullable(),
  rulePack: z.string().nullable(),
  /** Of a call that was led by a script: each step that was gone through, in order. */
  steps: z
    .array(
      z.strictObject({
        script: z.string(),
        version: z.number().int().nullable(),
        step: z.string(),
        enteredAt: InstantValue,
        answer: z.string().nullable(),
        said: z.string().nullable(),
        dwellMs: z.number(),
      }),
    )
    .readonly(),
  /** The whole event as indented JSON. */
  json: z.string(),
});
export type AuditedEvent = z.infer<typeof AuditedEvent>;

/** What proves an entry of the history: its events, and how far the journal goes. */
export const EntryAudit = z.strictObject({
  entryId: EntryIdValue,
  events: z.array(AuditedEvent).readonly(),
  journal: z.strictObject({ seq: z.number().int(), hash: z.string(), isDamaged: z.boolean() }),
});
export type EntryAudit = z.infer<typeof EntryAudit>;

export const HISTORY_FORMATS = ['pdf', 'csv'] as const;

/** A history that was saved as a file. */
export const SavedHistory = z.strictObject({
  fileName: z.string(),
  format: z.enum(HISTORY_FORMATS),
  entries: z.number().int(),
  bytes: z.number().int(),
});
export type SavedHistory = z.infer<typeof SavedHistory>;
