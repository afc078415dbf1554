import { describe, expect, it } from 'vitest';
import { healthOf } from '#main/features/health/checks';
import type { DeskHealthFacts, HealthFacts, ProcessFacts } from '#main/features/health/health-facts';
import { HEALTH_CHECKS, HealthValue } from '#shared/contract/health';
import { SAMPLES } from '#test/contract/ipc/samples';

const GB = 1024 ** 3;
const NOW = Date.parse('2026-11-22T15:00:00.000Z');

const PROCESS: ProcessFacts = {
  nowMs: NOW,
  zone: 'America/Chicago',
  zoneChange: null,
  startedMs: NOW - 3_600_000,
  memoryBytes: 300_000_000,
  system: 'Windows_NT 10.0.26100',
  architecture: 'x64',
  disk: { freeBytes: 50 * GB, totalBytes: 256 * GB },
  log: { files: 2, bytes: 1_000 },
  droppedLines: 0,
  screenReader: false,
  contrastTheme: false,
  darkTheme: true,
};

const DESK: DeskHealthFacts = {
  store: {
    schema: 1,
    generation: 1,
    isPersisted: true,
    usageBytes: 10_000,
    quotaBytes: GB,
    restarts: 0,
    lastRestartMs: null,
    lastUnclean: false,
  },
  journal: { files: 1, bytes: 4_096 },
  head: { seq: 12, hash: 'a'.repeat(64) },
  isJournalDamaged: false,
  wasTailCut: false,
  lastCheck: null,
  keptFiles: { files: 1, bytes: 220_450 },
  lastRecordedMs: NOW - 1_000,
  keptIn: 'keyring',
  settings: 'kept',
};

const { output: READY } = SAMPLES.desk.status;

function facts(over: {
  readonly status?: Partial<HealthFacts['status']>;
  readonly process?: Partial<ProcessFacts>;
  readonly desk?: Partial<DeskHealthFacts> | null;
}): HealthFacts {
  return {
    status: { ...READY, notices: [], ...over.status },
    process: { ...PROCESS, ...over.process },
    desk: over.desk === null ? null : { ...DESK, ...over.desk },
  };
}

const check = (of: HealthFacts, id: string) => healthOf(of).checks.find((each) => each.id === id);

describe('the health of a desk', () => {
  it('is good in every part of a desk in good order, and fits the contract', () => {
    const health = healthOf(facts({}));
    expect(health.checks.map(({ id }) => id).toSorted()).toEqual([...HEALTH_CHECKS].toSorted());
    expect(health.checks.filter(({ level }) => level !== 'ok')).toEqual([]);
    expect(HealthValue.parse(health)).toEqual(health);
  });

  it.each([
    ['store', 'bad', 'store-failed', { status: { phase: 'failed', error: { code: 'STORE_QUOTA' } } }],
    ['store', 'warn', 'store-rebuilding', { status: { phase: 'rebuilding' } }],
    ['store', 'warn', 'store-restarted', { desk: { store: { ...DESK.store, restarts: 2, lastRestartMs: NOW } } }],
    ['store', 'warn', 'store-nearly-full', { desk: { store: { ...DESK.store, usageBytes: GB } } }],
    ['store', 'warn', 'store-older-backend', { status: { backend: 'leveldb' } }],
    ['journal', 'bad', 'journal-damaged', { desk: { isJournalDamaged: true } }],
    ['journal', 'warn', 'journal-tail-cut', { desk: { wasTailCut: true } }],
    ['kept-files', 'warn', 'kept-files-not-read', { desk: { keptFiles: null } }],
    ['disk', 'warn', 'disk-low', { process: { disk: { freeBytes: GB, totalBytes: GB } } }],
    ['disk', 'bad', 'disk-full', { process: { disk: { freeBytes: 1_000, totalBytes: GB } } }],
    ['disk', 'warn', 'disk-not-read', { process: { disk: null } }],
    ['clock', 'bad', 'clock-behind', { desk: { lastRecordedMs: NOW + 600_000 } }],
    [
      'clock',
      'warn',
      'clock-zone-changed',
      { process: { zoneChange: { from: 'America/Denver', atMs: NOW - 60_000 } } },
    ],
    ['key', 'warn', 'key-in-file', { desk: { keptIn: 'insecure-file' } }],
    ['settings', 'warn', 'settings-reset', { desk: { settings: 'reset' } }],
    ['log', 'warn', 'log-lines-dropped', { process: { droppedLines: 3 } }],
  ] as const)('%s is %s: %s', (id, level, code, over) => {
    expect(check(facts(over as Parameters<typeof facts>[0]), id)).toMatchObject({ level, code });
  });

  it('tells a kept file that a check found damaged', () => {
    const lastCheck = { ...SAMPLES.desk.verifyNow.output, damagedKeptFiles: 1, isClean: false };
    expect(check(facts({ desk: { lastCheck } }), 'kept-files')).toMatchObject({
      level: 'bad',
      code: 'kept-files-damaged',
    });
    expect(check(facts({ desk: { lastCheck } }), 'journal')?.facts).toMatchObject({ lastCheckClean: false });
  });

  it('is told also where no desk is open', () => {
    const health = healthOf(facts({ desk: null, status: { phase: 'failed', error: { code: 'KEY_UNAVAILABLE' } } }));
    expect(HealthValue.parse(health)).toEqual(health);
    expect(health.checks.find(({ id }) => id === 'key')).toMatchObject({ level: 'bad', code: 'key-not-open' });
    expect(health.checks.find(({ id }) => id === 'disk')).toMatchObject({ level: 'ok' });
  });

  it('says nothing of a zone that was changed long ago', () => {
    const zoneChange = { from: 'America/Denver', atMs: NOW - 90_000_000 };
    expect(check(facts({ process: { zoneChange } }), 'clock')).toMatchObject({ level: 'ok' });
  });
});
