import type { HealthCheck, VerifySummary } from '#shared/contract/health';

const AT = '2025-11-22T15:04:05.000Z';

/** A desk in good order on a disk that has become small. */
export const FAKE_HEALTH: readonly HealthCheck[] = [
  {
    id: 'store',
    level: 'ok',
    code: 'ok',
    facts: {
      phase: 'ready',
      backend: 'sqlite',
      schema: 1,
      accounts: 100,
      events: 2_466,
      usageBytes: 12_582_912,
      quotaBytes: 64_424_509_440,
      isPersisted: true,
      restarts: 0,
    },
  },
  {
    id: 'journal',
    level: 'ok',
    code: 'ok',
    facts: { segments: 1, bytes: 4_194_304, headSeq: 2_466, lastCheckAt: null, lastCheckClean: null },
  },
  { id: 'kept-files', level: 'ok', code: 'ok', facts: { files: 3, bytes: 220_450 } },
  { id: 'disk', level: 'warn', code: 'disk-low', facts: { freeBytes: 1_610_612_736, totalBytes: 256_060_514_304 } },
  { id: 'clock', level: 'ok', code: 'ok', facts: { zone: 'America/Chicago', lastRecordedAt: AT, behindMs: 0 } },
  { id: 'versions', level: 'ok', code: 'ok', facts: { kept: '0.3.0', host: '40.0.0', chrome: '144', node: '24' } },
];

export const FAKE_VERIFY: VerifySummary = {
  at: AT,
  isClean: true,
  events: 2_466,
  segments: 1,
  bytes: 4_194_304,
  keptFiles: 3,
  damagedKeptFiles: 0,
  accounts: 100,
  storeDifferences: 0,
  projectionDifferences: 0,
  damagedAfterSeq: null,
};
