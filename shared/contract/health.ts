import { z } from 'zod';

/** What is looked at. */
export const HEALTH_CHECKS = [
  'store',
  'journal',
  'kept-files',
  'disk',
  'clock',
  'key',
  'settings',
  'log',
  'accessibility',
  'process',
  'versions',
] as const;

/** What was found. `ok` of most; the others say what to do about it. */
export const HEALTH_CODES = [
  'ok',
  'store-starting',
  'store-rebuilding',
  'store-failed',
  'store-restarted',
  'store-older-backend',
  'store-nearly-full',
  'journal-damaged',
  'journal-tail-cut',
  'journal-not-open',
  'kept-files-damaged',
  'kept-files-not-read',
  'disk-low',
  'disk-full',
  'disk-not-read',
  'clock-behind',
  'clock-zone-changed',
  'key-in-file',
  'key-not-open',
  'settings-reset',
  'settings-newer',
  'settings-unreadable',
  'log-lines-dropped',
  'log-not-read',
  'desk-not-open',
] as const;
export type HealthCode = (typeof HEALTH_CODES)[number];

/** The facts beside a check, and what kind of value each is. */
export const HEALTH_FACTS = {
  phase: 'word',
  error: 'word',
  backend: 'word',
  schema: 'count',
  generation: 'count',
  accounts: 'count',
  events: 'count',
  revision: 'count',
  usageBytes: 'bytes',
  quotaBytes: 'bytes',
  isPersisted: 'flag',
  restarts: 'count',
  lastRestartAt: 'instant',
  lastUnclean: 'flag',
  segments: 'count',
  files: 'count',
  damagedFiles: 'count',
  bytes: 'bytes',
  headSeq: 'count',
  headHash: 'hash',
  lastCheckAt: 'instant',
  lastCheckClean: 'flag',
  freeBytes: 'bytes',
  totalBytes: 'bytes',
  zone: 'word',
  zoneBefore: 'word',
  zoneChangedAt: 'instant',
  lastRecordedAt: 'instant',
  behindMs: 'duration',
  keptIn: 'word',
  state: 'word',
  droppedLines: 'count',
  screenReader: 'flag',
  contrastTheme: 'flag',
  darkTheme: 'flag',
  startedAt: 'instant',
  upMs: 'duration',
  memoryBytes: 'bytes',
  kept: 'version',
  host: 'version',
  chrome: 'version',
  node: 'version',
  system: 'version',
  architecture: 'word',
} as const satisfies Record<string, HealthFactKind>;
export type HealthFactKind = 'word' | 'count' | 'bytes' | 'flag' | 'instant' | 'duration' | 'hash' | 'version';
export type HealthFact = keyof typeof HEALTH_FACTS;

const FACT_NAMES = Object.keys(HEALTH_FACTS) as [HealthFact, ...HealthFact[]];

export const HealthCheckValue = z.strictObject({
  id: z.enum(HEALTH_CHECKS),
  level: z.enum(['ok', 'warn', 'bad']),
  code: z.enum(HEALTH_CODES),
  /** Null: it is not known. */
  facts: z.partialRecord(z.enum(FACT_NAMES), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type HealthCheck = z.output<typeof HealthCheckValue>;

/** How every part of the desk stands: numbers, codes and versions; nothing of people, and no path. */
export const HealthValue = z.strictObject({ at: z.string(), checks: z.array(HealthCheckValue).readonly() });
export type Health = z.output<typeof HealthValue>;

/** What a check of the whole record found, in numbers. */
export const VerifySummary = z.strictObject({
  at: z.string(),
  isClean: z.boolean(),
  events: z.number().int(),
  segments: z.number().int(),
  bytes: z.number().int(),
  keptFiles: z.number().int(),
  damagedKeptFiles: z.number().int(),
  accounts: z.number().int(),
  /** Events the store lacks or has otherwise, as far as they were counted. */
  storeDifferences: z.number().int(),
  /** Accounts whose projection is not what their events say. */
  projectionDifferences: z.number().int(),
  /** The journal can be read only up to this event; null: to its end. */
  damagedAfterSeq: z.number().int().nullable(),
});
export type VerifySummary = z.output<typeof VerifySummary>;

export const VERIFY_STAGES = ['journal', 'projections', 'events', 'kept-files'] as const;
/** How far a check has come: the stage, and a share of it from 0 to 1 where it is known. */
export const VerifyProgress = z.strictObject({
  stage: z.enum(VERIFY_STAGES),
  share: z.number().min(0).max(1).nullable(),
});
export type VerifyProgress = z.output<typeof VerifyProgress>;

/** What is practised, in the order it is proposed. */
export const PRACTICE_TASKS = ['no-answer', 'voicemail', 'promise', 'note-correction', 'skip'] as const;
export type PracticeTask = (typeof PRACTICE_TASKS)[number];

/** How far somebody has come: when each task was first recorded since practice began, or null. */
export const PracticeValue = z.strictObject({
  tasks: z.array(z.strictObject({ id: z.enum(PRACTICE_TASKS), doneAt: z.string().nullable() })).readonly(),
});
export type Practice = z.output<typeof PracticeValue>;
