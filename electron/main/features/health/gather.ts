import { arch, release, type as systemName } from 'node:os';
import type { Health } from '#shared/contract/health';
import type { DeskStatus } from '#shared/contract/views';
import type { Desk } from '../../app/desk';
import type { DataFolder } from '../../app/data-folder';
import type { Result } from '#shared/kernel/result';
import type { ClockPort } from '../../platform/clock';
import { diskSpace } from '../../platform/disk-space';
import { folderSize } from '../../platform/folder-size';
import { healthOf } from './checks';
import type { ProcessFacts } from './health-facts';

/** What the system says of how people use it; null where it does not. */
export type AccessFacts = Pick<ProcessFacts, 'screenReader' | 'contrastTheme' | 'darkTheme'>;

export type HealthParts = {
  readonly desk: () => Result<Pick<Desk, 'health'>>;
  readonly status: () => DeskStatus;
  readonly folder: Pick<DataFolder, 'root' | 'logs'>;
  readonly clock: ClockPort;
  readonly zoneChange: () => ProcessFacts['zoneChange'];
  readonly droppedLines: () => number;
  readonly access: () => AccessFacts;
  readonly startedMs: number;
};

/** Looks at every part of the desk as it stands now. Never fails: what cannot be read is told as not known. */
export async function gatherHealth(parts: HealthParts): Promise<Health> {
  const desk = parts.desk();
  const [disk, log, deskFacts] = await Promise.all([
    diskSpace(parts.folder.root),
    folderSize(parts.folder.logs),
    desk.ok ? desk.value.health() : null,
  ]);
  return healthOf({
    status: parts.status(),
    desk: deskFacts,
    process: {
      nowMs: parts.clock.nowMs(),
      zone: parts.clock.zone(),
      zoneChange: parts.zoneChange(),
      startedMs: parts.startedMs,
      memoryBytes: process.memoryUsage.rss(),
      system: `${systemName()} ${release()}`,
      architecture: arch(),
      disk,
      log,
      droppedLines: parts.droppedLines(),
      ...parts.access(),
    },
  });
}
