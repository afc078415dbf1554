import type { Health, HealthCheck, HealthCode } from '#shared/contract/health';
import { instant } from '#shared/kernel/calendar';
import type { DeskHealthFacts, HealthFacts } from './health-facts';

const GB = 1024 ** 3;
/** Below this Kept may soon be unable to record: an import of a large file needs about as much. */
const DISK_FULL_BYTES = GB / 4;
const DISK_LOW_BYTES = 2 * GB;
/** A share of what the browser allows. */
const STORE_NEARLY_FULL = 0.8;
/** A clock this far behind the record was set back; less is a correction by a time service. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** A change of the zone is worth a word for a day. */
const ZONE_NEWS_MS = 86_400_000;

type Verdict = Pick<HealthCheck, 'level' | 'code'>;
const OK: Verdict = { level: 'ok', code: 'ok' };
const warn = (code: HealthCode): Verdict => ({ level: 'warn', code });
const bad = (code: HealthCode): Verdict => ({ level: 'bad', code });

const at = (ms: number | null): string | null => (ms === null || ms === 0 ? null : instant(ms));

function storeVerdict({ status, desk }: HealthFacts): Verdict {
  if (status.phase === 'failed') return bad('store-failed');
  if (status.phase === 'starting') return warn('store-starting');
  if (status.phase === 'rebuilding') return warn('store-rebuilding');
  if (desk === null) return warn('store-starting');
  const { usageBytes, quotaBytes, restarts } = desk.store;
  const isFull = usageBytes !== null && quotaBytes !== null && usageBytes > quotaBytes * STORE_NEARLY_FULL;
  if (isFull) return warn('store-nearly-full');
  if (restarts > 0) return warn('store-restarted');
  return status.backend === 'leveldb' ? warn('store-older-backend') : OK;
}

function storeCheck(facts: HealthFacts): HealthCheck {
  const { phase, backend, accounts, events, revision, error } = facts.status;
  const store = facts.desk?.store ?? null;
  return {
    id: 'store',
    ...storeVerdict(facts),
    facts: {
      phase,
      error: error?.code ?? null,
      backend,
      accounts,
      events,
      revision,
      schema: store?.schema ?? null,
      generation: store?.generation ?? null,
      usageBytes: store?.usageBytes ?? null,
      quotaBytes: store?.quotaBytes ?? null,
      isPersisted: store?.isPersisted ?? null,
      restarts: store?.restarts ?? null,
      lastRestartAt: at(store?.lastRestartMs ?? null),
      lastUnclean: store?.lastUnclean ?? null,
    },
  };
}

function journalCheck(desk: DeskHealthFacts | null): HealthCheck {
  if (desk === null) return { id: 'journal', ...bad('journal-not-open'), facts: {} };
  const verdict = desk.isJournalDamaged ? bad('journal-damaged') : desk.wasTailCut ? warn('journal-tail-cut') : OK;
  return {
    id: 'journal',
    ...verdict,
    facts: {
      segments: desk.journal?.files ?? null,
      bytes: desk.journal?.bytes ?? null,
      headSeq: desk.head.seq,
      headHash: desk.head.hash,
      lastCheckAt: desk.lastCheck?.at ?? null,
      lastCheckClean: desk.lastCheck?.isClean ?? null,
    },
  };
}

function keptFilesCheck({ status, desk }: HealthFacts): HealthCheck {
  const id = 'kept-files';
  if (desk === null || desk.keptFiles === null) return { id, ...warn('kept-files-not-read'), facts: {} };
  const damaged = desk.lastCheck?.damagedKeptFiles ?? 0;
  const isDamaged = damaged > 0 || status.notices.some(({ code }) => code === 'KEPT_FILE_DAMAGED');
  const { files, bytes } = desk.keptFiles;
  return { id, ...(isDamaged ? bad('kept-files-damaged') : OK), facts: { files, bytes, damagedFiles: damaged } };
}

function diskCheck({ process: { disk } }: HealthFacts): HealthCheck {
  if (disk === null) return { id: 'disk', ...warn('disk-not-read'), facts: {} };
  const { freeBytes, totalBytes } = disk;
  const verdict = freeBytes < DISK_FULL_BYTES ? bad('disk-full') : freeBytes < DISK_LOW_BYTES ? warn('disk-low') : OK;
  return { id: 'disk', ...verdict, facts: { freeBytes, totalBytes } };
}

function clockCheck({ process, desk }: HealthFacts): HealthCheck {
  const { nowMs, zone, zoneChange } = process;
  const lastRecordedMs = desk?.lastRecordedMs ?? 0;
  const behindMs = Math.max(0, lastRecordedMs - nowMs);
  const isNews = zoneChange !== null && nowMs - zoneChange.atMs < ZONE_NEWS_MS;
  const verdict = behindMs > CLOCK_TOLERANCE_MS ? bad('clock-behind') : isNews ? warn('clock-zone-changed') : OK;
  return {
    id: 'clock',
    ...verdict,
    facts: {
      zone,
      zoneBefore: zoneChange?.from ?? null,
      zoneChangedAt: at(zoneChange?.atMs ?? null),
      lastRecordedAt: at(lastRecordedMs),
      behindMs,
    },
  };
}

const SETTINGS_VERDICTS: Readonly<Record<DeskHealthFacts['settings'], Verdict>> = {
  new: OK,
  kept: OK,
  reset: warn('settings-reset'),
  newer: warn('settings-newer'),
  unreadable: warn('settings-unreadable'),
};

function ownChecks({ status, process, desk }: HealthFacts): readonly HealthCheck[] {
  const { log, droppedLines, startedMs, nowMs, memoryBytes, system, architecture } = process;
  const { screenReader, contrastTheme, darkTheme } = process;
  const keyVerdict = desk === null ? bad('key-not-open') : desk.keptIn === 'keyring' ? OK : warn('key-in-file');
  const logVerdict = droppedLines > 0 ? warn('log-lines-dropped') : log === null ? warn('log-not-read') : OK;
  return [
    { id: 'key', ...keyVerdict, facts: { keptIn: desk?.keptIn ?? null } },
    {
      id: 'settings',
      ...(desk === null ? warn('desk-not-open') : SETTINGS_VERDICTS[desk.settings]),
      facts: { state: desk?.settings ?? null },
    },
    { id: 'log', ...logVerdict, facts: { files: log?.files ?? null, bytes: log?.bytes ?? null, droppedLines } },
    { id: 'accessibility', ...OK, facts: { screenReader, contrastTheme, darkTheme } },
    {
      id: 'process',
      ...OK,
      facts: { startedAt: instant(startedMs), upMs: Math.max(0, nowMs - startedMs), memoryBytes },
    },
    { id: 'versions', ...OK, facts: { ...status.versions, system, architecture } },
  ];
}

/** Judges what was gathered: each part with a level, a code that says what is the matter, and its numbers. Pure. */
export function healthOf(facts: HealthFacts): Health {
  return {
    at: instant(facts.process.nowMs),
    checks: [
      storeCheck(facts),
      journalCheck(facts.desk),
      keptFilesCheck(facts),
      diskCheck(facts),
      clockCheck(facts),
      ...ownChecks(facts),
    ],
  };
}
