import type { BrowserWindow, Dialog } from 'electron';
import path from 'node:path';
import type { SavedEvidence } from '#shared/contract/rules-view';
import type { DeskStatus } from '#shared/contract/views';
import type { AccountId } from '#shared/kernel/ids';
import { type Result, ok } from '#shared/kernel/result';
import type { z } from 'zod';
import type { Desk } from '../../app/desk';
import type { PrintDocument } from '../../app/document-printer';
import { sha256Hex } from '../../journal/chain';
import { nowOf, todayOf } from '../../platform/clock';
import { realDisk } from '../../platform/disk';
import { fsError } from '../../platform/fs-errors';
import { replaceWhole } from '../../platform/whole-file';
import { t } from '../../text/words';
import { evidenceOf, sealEvidence } from './evidence-of';
import { evidencePage, pageMargins } from './evidence-page';
import { EVIDENCE_STYLE } from './evidence-style';
import type { EvidenceDocument } from './types';

type Format = z.infer<typeof SavedEvidence>['format'];

/** What is asked of a desk. */
export type EvidenceDesk = Pick<Desk, 'clock' | 'store' | 'journal'> & {
  readonly status: () => Pick<DeskStatus, 'actorId' | 'versions'>;
};

export type SaveEvidenceParts = {
  readonly desk: () => Result<EvidenceDesk>;
  readonly dialogs: Pick<Dialog, 'showSaveDialog'>;
  readonly window: () => BrowserWindow | null;
  readonly print: PrintDocument;
};

const FILTERS: Readonly<Record<Format, { readonly name: string; readonly extensions: string[] }>> = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  json: { name: 'JSON', extensions: ['json'] },
};

/** Gathers the evidence of an account as the record stands now. Errors: `NOT_FOUND` and those of the store. */
export async function gatherEvidence(desk: EvidenceDesk, accountId: AccountId): Promise<Result<EvidenceDocument>> {
  const { store, clock, journal } = desk;
  const account = await store.account({ accountId, nowMs: clock.nowMs(), today: todayOf(clock) });
  if (!account.ok) return account;
  const decisions = await store.decisions({ accountId });
  if (!decisions.ok) return decisions;
  const rules = await store.rulesState({});
  if (!rules.ok) return rules;
  const content = evidenceOf({
    account: account.value.account,
    decisions: decisions.value,
    incidents: account.value.state.incidents,
    packs: rules.value.packs.map(({ pack }) => pack),
  });
  const { actorId, versions } = desk.status();
  return ok(sealEvidence(content, { at: nowOf(clock), by: actorId, deskHead: journal.head(), kept: versions.kept }));
}

/** Evidence as JSON for a file: indented, so that people can read it too; its hash is over the canonical form. */
export function evidenceText(document: EvidenceDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

async function bytesOf(document: EvidenceDocument, format: Format, print: PrintDocument): Promise<Result<Buffer>> {
  if (format === 'json') return ok(Buffer.from(evidenceText(document)));
  return print({ html: evidencePage(document), style: EVIDENCE_STYLE }, pageMargins(document));
}

/** A name that says what it is and breaks no file system. */
function fileStem({ account }: EvidenceDocument): string {
  const number = account.accountNumber.replaceAll(/[^A-Za-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return number === '' ? 'evidence' : `evidence-${number.slice(0, 80)}`;
}

/** The request behind "save as evidence": asks where to, and writes the file whole or not at all. Null when the person cancels. */
export function saveEvidence(
  parts: SaveEvidenceParts,
): (input: {
  readonly accountId: AccountId;
  readonly format: Format;
}) => Promise<Result<z.infer<typeof SavedEvidence> | null>> {
  return async ({ accountId, format }) => {
    const desk = parts.desk();
    if (!desk.ok) return desk;
    const document = await gatherEvidence(desk.value, accountId);
    if (!document.ok) return document;
    const defaultPath = `${fileStem(document.value)}.${format}`;
    const options = { title: t('main:dialogs.saveEvidence'), defaultPath, filters: [FILTERS[format]] };
    const window = parts.window();
    const chosen = await (window === null
      ? parts.dialogs.showSaveDialog(options)
      : parts.dialogs.showSaveDialog(window, options));
    if (chosen.canceled || chosen.filePath === '') return ok(null);
    const bytes = await bytesOf(document.value, format, parts.print);
    if (!bytes.ok) return bytes;
    try {
      await replaceWhole(realDisk, chosen.filePath, bytes.value, { isSynced: true });
    } catch (error) {
      return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', 'evidence') };
    }
    return ok({
      fileName: path.basename(chosen.filePath),
      format,
      decisions: document.value.decisions.length,
      bytes: bytes.value.length,
      sha256: sha256Hex(bytes.value),
    });
  };
}
