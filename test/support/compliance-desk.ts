import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ApprovalRequest } from '#shared/contract/rules-commands';
import type { BeginContact } from '#shared/domain/compliance/commands';
import type { LogContact } from '#shared/domain/contact/log-contact';
import type { RecordedEvent } from '#shared/domain/events/types';
import { unwrap } from '#shared/kernel/result';
import { type ComplianceHandlers, complianceHandlers } from '#main/features/compliance-handlers';
import { createApprove } from '#main/features/approvals';
import type { EvidenceDesk } from '#main/features/evidence/save-evidence';
import { createFileTokens } from '#main/features/file-tokens';
import { type SupervisorPin, createSupervisorPin } from '#main/platform/supervisor-pin';
import { accountId, aDraft, eventId, partyId, pointId } from './accounts';
import { eventsAfter } from './disk-journal';
import { MemoryDisk } from './disk-memory';
import {
  type DeskRemains,
  type SupervisedDesk,
  closeDesk,
  importDrafts,
  newRemains,
  startDesk,
} from './supervised-desk';

export const PIN = 'correct horse';

/** A desk with one account, a PIN and the requests of the Compliance screen; journal, recorder and store are the real ones. */
export type ComplianceDeskUnderTest = {
  readonly desk: SupervisedDesk;
  readonly remains: DeskRemains;
  readonly evidenceDesk: EvidenceDesk;
  readonly handlers: ComplianceHandlers;
  readonly supervisorPin: SupervisorPin;
  readonly setNow: (ms: number) => void;
  readonly nextId: () => ReturnType<typeof eventId>;
  /** A token for a file with this content, as the dialog gives it; writing it again changes what the token stands for. */
  readonly choose: (content: string, name?: string) => Promise<string>;
  readonly events: () => Promise<readonly RecordedEvent[]>;
  readonly close: () => Promise<void>;
};

export function approval(over: Partial<ApprovalRequest> = {}): ApprovalRequest {
  return { pin: PIN, reason: 'counsel read it', evidence: 'memo 12', ...over };
}

export async function complianceDesk(nowMs: number, drafts = [aDraft()]): Promise<ComplianceDeskUnderTest> {
  const remains = newRemains(new MemoryDisk());
  const desk = await startDesk(remains);
  unwrap(await desk.supervisor.start());
  desk.setNow(nowMs);
  await importDrafts(desk, remains, drafts, { clientId: 'mercy', clientName: 'Mercy Hospital' });
  let now = nowMs;
  let ids = 10_000;
  const nextId = () => eventId((ids += 1));
  const clock = { nowMs: () => now, zone: () => 'America/Chicago' };
  const supervisorPin = createSupervisorPin({
    dir: '/desk/keys',
    key: Buffer.alloc(32, 5),
    clock,
    disk: remains.disk,
    hashing: { cost: 64, blockSize: 8, parallelization: 1 },
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'kept-packs-'));
  const tokens = createFileTokens();
  let chosen = '';
  const dialogs = {
    showOpenDialog: async () => ({ canceled: chosen === '', filePaths: chosen === '' ? [] : [chosen] }),
    showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  };
  const store = desk.supervisor.port;
  const running = {
    clock,
    store,
    recorder: desk.recorder,
    approve: createApprove(supervisorPin, 'collector-1'),
    supervisorPin,
    newEventId: nextId,
  };
  const handlers = complianceHandlers({
    desk: () => ({ ok: true, value: running }),
    dialogs: dialogs as never,
    window: () => null,
    tokens,
  });
  const versions = { kept: '0.1.0', host: 'test', chrome: 'test', node: 'test' };
  return {
    desk,
    remains,
    evidenceDesk: { clock, store, journal: desk.journal, status: () => ({ actorId: 'collector-1', versions }) },
    handlers,
    supervisorPin,
    setNow: (ms) => {
      now = ms;
      desk.setNow(ms);
    },
    nextId,
    choose: async (content, name = 'pack.json') => {
      chosen = path.join(folder, name);
      await writeFile(chosen, content);
      const file = unwrap(await handlers.choosePack({}));
      if (file === null) throw new Error('nothing was chosen');
      return file.token;
    },
    events: () => eventsAfter(desk.journal),
    close: async () => {
      await closeDesk(desk);
      await rm(folder, { recursive: true });
    },
  };
}

/** A wish to call the one phone of the account about everything. */
export function aDial(commandId: ReturnType<typeof eventId>, over: Partial<BeginContact> = {}): BeginContact {
  return {
    commandId,
    accountId: accountId(1),
    kind: 'dial',
    purpose: 'collect',
    partyId: partyId(1),
    contactPointId: pointId(1),
    debtIds: [],
    dialMode: 'manual',
    isRecorded: false,
    callbackConsentId: null,
    disclosures: [],
    isRightPartyVerified: null,
    text: null,
    language: null,
    newReason: null,
    warnReason: null,
    approval: null,
    ...over,
  };
}

/** A call to the same phone that nobody answered, without its id. */
export const aLoggedCall: Omit<LogContact, 'commandId'> = {
  accountId: accountId(1),
  channel: 'call-out',
  disposition: 'NA',
  partyId: partyId(1),
  contactPointId: pointId(1),
  debtIds: [],
  note: null,
  nextStep: null,
  promise: null,
  startedAt: null,
  endedAt: null,
};
