import type { StoreOpenReport } from '#shared/contract/store';
import type { VerifySummary } from '#shared/contract/health';
import type { DeskHealthFacts } from '../features/health/health-facts';
import { readLastCheck, writeLastCheck } from '../features/health/last-check';
import type { ClockPort } from '../platform/clock';
import { folderSize } from '../platform/folder-size';
import type { Log } from '../platform/log';
import type { SettingsStore } from '../platform/settings-file';
import type { DeskMoment } from '../record/desk-moment';
import type { DataFolder } from './data-folder';
import type { Foundation } from './foundation';

/** What a desk remembers of its own health, for the health page. */
export type DeskHealth = {
  /** The store's window died and is brought up again. */
  readonly noteRestart: () => void;
  readonly noteStore: (report: StoreOpenReport) => void;
  readonly noteCheck: (summary: VerifySummary) => Promise<void>;
  readonly facts: () => Promise<DeskHealthFacts>;
};

type Parts = {
  readonly folder: DataFolder;
  readonly foundation: Foundation;
  readonly settings: SettingsStore;
  readonly moment: DeskMoment;
  readonly clock: ClockPort;
  readonly log: Log;
};

const isSegment = (name: string): boolean => name.endsWith('.kj');
const isKept = (name: string): boolean => name.endsWith('.kept');

export function createDeskHealth({ folder, foundation, settings, moment, clock, log }: Parts): DeskHealth {
  let report: StoreOpenReport | null = null;
  let restarts = 0;
  let lastRestartMs: number | null = null;
  return {
    noteRestart: () => {
      restarts += 1;
      lastRestartMs = clock.nowMs();
    },
    noteStore: (opened) => {
      report = opened;
    },
    noteCheck: async (summary) => {
      const written = await writeLastCheck(folder.root, summary);
      // The answer of the check matters; that it is not remembered is only told to the log.
      if (!written.ok) log.failure('health', 'the check was not remembered', written.error);
    },
    facts: async () => {
      const { journal, opening, memory, keptIn, wasUnclean } = foundation;
      const [segments, keptFiles, lastCheck] = await Promise.all([
        folderSize(folder.journal, isSegment),
        folderSize(folder.keptFiles, isKept),
        readLastCheck(folder.root),
      ]);
      return {
        store: {
          schema: report?.schemaVersion ?? null,
          generation: memory.generation(),
          isPersisted: report?.isPersisted ?? null,
          usageBytes: report?.usageBytes ?? null,
          quotaBytes: report?.quotaBytes ?? null,
          restarts,
          lastRestartMs,
          lastUnclean: wasUnclean,
        },
        journal: segments,
        head: journal.head(),
        isJournalDamaged: journal.damage() !== null,
        wasTailCut: opening.tailCut !== null,
        lastCheck,
        keptFiles,
        lastRecordedMs: moment.latestMs(),
        keptIn,
        settings: settings.state(),
      };
    },
  };
}
