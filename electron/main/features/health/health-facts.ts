import type { DeskStatus } from '#shared/contract/views';
import type { VerifySummary } from '#shared/contract/health';
import type { DataKey } from '../../platform/data-key';
import type { SettingsState } from '../../platform/settings-file';

/** What a folder holds, without looking below it. Null: it could not be read. */
export type FolderFacts = { readonly files: number; readonly bytes: number } | null;

export type DiskFacts = { readonly freeBytes: number; readonly totalBytes: number } | null;

/** What the browser said of the store when it last came up, and how often it had to. */
export type StoreFacts = {
  readonly schema: number | null;
  readonly generation: number;
  readonly isPersisted: boolean | null;
  readonly usageBytes: number | null;
  readonly quotaBytes: number | null;
  readonly restarts: number;
  readonly lastRestartMs: number | null;
  readonly lastUnclean: boolean;
};

/** What only an open desk knows. */
export type DeskHealthFacts = {
  readonly store: StoreFacts;
  readonly journal: FolderFacts;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly isJournalDamaged: boolean;
  readonly wasTailCut: boolean;
  readonly lastCheck: VerifySummary | null;
  readonly keptFiles: FolderFacts;
  /** The latest moment on record, epoch ms; 0 when nothing is. */
  readonly lastRecordedMs: number;
  readonly keptIn: DataKey['keptIn'];
  readonly settings: SettingsState;
};

/** What the process knows, desk or not. */
export type ProcessFacts = {
  readonly nowMs: number;
  readonly zone: string;
  readonly zoneChange: { readonly from: string; readonly atMs: number } | null;
  readonly startedMs: number;
  readonly memoryBytes: number;
  readonly system: string;
  readonly architecture: string;
  readonly disk: DiskFacts;
  readonly log: FolderFacts;
  readonly droppedLines: number;
  readonly screenReader: boolean | null;
  readonly contrastTheme: boolean | null;
  readonly darkTheme: boolean | null;
};

/** Everything a health page is made from. `desk` is null where none is open. */
export type HealthFacts = {
  readonly status: DeskStatus;
  readonly process: ProcessFacts;
  readonly desk: DeskHealthFacts | null;
};
