import type { DeskNotice, DeskStatus } from '#shared/contract/views';
import type { RebuildOutput, VerifyOutput } from '#shared/contract/cli';
import type { ImportProgress, Inspection, MappingProfile } from '#shared/contract/import';
import type { VerifySummary } from '#shared/contract/health';
import type { StorePort } from '#shared/contract/store';
import type { LocalDay } from '#shared/kernel/calendar';
import type { EventId } from '#shared/kernel/ids';
import type { Result } from '#shared/kernel/result';
import type { DeskFacts } from '#shared/rules/types/facts';
import type { z } from 'zod';
import type { PlacementSource } from '../import/source';
import type { ApprovePort } from '../features/approvals';
import type { DeskHealthFacts } from '../features/health/health-facts';
import type { VerifyWatch } from '../features/verify';
import type { ImportOutcome } from '../features/placement-import';
import type { ClockPort } from '../platform/clock';
import type { DraftsFile } from '../platform/drafts-file';
import type { SettingsStore } from '../platform/settings-file';
import type { SupervisorPin } from '../platform/supervisor-pin';
import type { Journal } from '../journal/types';
import type { Recorder } from '../record/recorder';
import type { StepProbe } from '../record/steps';
import type { StoreBackend } from '../store/backend';

export type ImportOptions = {
  readonly source: PlacementSource;
  readonly profile: MappingProfile;
  readonly asOf: LocalDay;
  readonly isDryRun: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
};

/**
 * A running desk: one data folder, its journal, its store and everything that can be asked of them. The window and the command
 * line are two faces of it.
 */
export type Desk = {
  readonly clock: ClockPort;
  readonly store: StorePort;
  readonly journal: Journal;
  readonly recorder: Recorder;
  /** What the desk knows of its own clock now. */
  readonly deskFacts: () => DeskFacts;
  /** Verifies who agrees to something. */
  readonly approve: ApprovePort;
  readonly probe: StepProbe;
  readonly supervisorPin: SupervisorPin;
  /** What the person at the desk set for themselves. */
  readonly settings: SettingsStore;
  /** What the person at the desk typed and had not saved. */
  readonly drafts: DraftsFile;
  readonly newEventId: () => EventId;
  readonly status: () => DeskStatus;
  readonly backend: () => StoreBackend;
  readonly notices: () => readonly DeskNotice[];
  readonly inspect: (
    source: PlacementSource,
    signal: AbortSignal,
    onProgress: (progress: ImportProgress) => void,
  ) => Promise<Result<z.infer<typeof Inspection>>>;
  readonly importFile: (options: ImportOptions) => Promise<Result<ImportOutcome>>;
  readonly profiles: () => Promise<Result<readonly MappingProfile[]>>;
  readonly saveProfile: (profile: MappingProfile) => Promise<Result<null>>;
  readonly removeProfile: (id: string) => Promise<Result<null>>;
  /** `CANCELLED` when the watch called it off. */
  readonly verify: (watch?: VerifyWatch) => Promise<Result<VerifyOutput>>;
  /** How its parts stand, for the health page. */
  readonly health: () => Promise<DeskHealthFacts>;
  /** Remembers what a check of the whole record found. */
  readonly noteCheck: (summary: VerifySummary) => Promise<void>;
  readonly rebuild: () => Promise<Result<z.infer<typeof RebuildOutput>>>;
  readonly close: () => Promise<void>;
};
