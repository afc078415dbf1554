import type { ApprovalRequest } from '#shared/contract/rules-commands';
import type { PacksView } from '#shared/contract/rules-view';
import type { AccountId } from '#shared/kernel/ids';
import { type Result, ok } from '#shared/kernel/result';
import type { AccountLine, ClientTermsInput } from '../ipc/types';
import { COMPLIANCE_WORDS } from '../text/compliance-words';
import { ERROR_WORDS } from '../text/code-words';
import type { EvidenceFormat } from './compliance-account';
import type { PinWords } from './compliance-pin';
import { openAccount } from './open-account';
import type { FocusHome } from './screen-store';
import type { UiState } from './ui-state';

/** Shows the *Compliance* screen. `home` is where the focus is now, and where it goes back to; null: to where the screen starts. */
export function visitCompliance(ui: UiState, home: FocusHome | null): void {
  const isAtDesk = ui.screen.getState().screen === 'desk';
  const start = ui.desk.getState().status?.accounts === 0 ? 'import' : 'queue';
  ui.screen.visit('compliance', home ?? (isAtDesk ? start : null));
  ui.screen.focusOn('compliance');
  void ui.compliance.refresh();
}

/** Shows where a rule pack is taken in. */
export function visitImport(ui: UiState): void {
  visitCompliance(ui, null);
  void ui.compliance.show('packs');
  ui.screen.focusOn('compliance-import');
}

/** One step back: from an account to its list, from a file to the packs, from the screen to where one was. */
export function backFromCompliance(ui: UiState): void {
  const { compliance, screen } = ui;
  const { phase } = compliance.packImport.getState();
  if (compliance.opened.getState().line !== null) compliance.opened.close();
  else if (compliance.getState().section === 'packs' && phase !== 'none') leaveImport(ui);
  else screen.back();
}

/** Lets the person choose a pack file; what is found in it takes the focus, for it is a new page to whoever cannot see it. */
export async function choosePack(ui: UiState): Promise<void> {
  const { packImport } = ui.compliance;
  const before = packImport.getState().comparison;
  await packImport.choose();
  const { phase, comparison } = packImport.getState();
  if (phase === 'compared' && comparison !== before) ui.screen.focusOn('compliance-step');
}

/** Shows the decisions of an account. */
export async function lookAt(ui: UiState, line: AccountLine): Promise<void> {
  ui.screen.focusOn('compliance-account');
  await ui.compliance.opened.open(line);
}

/** From a chosen file, or from what was taken in, to the packs. */
export function leaveImport(ui: UiState): void {
  ui.compliance.packImport.reset();
  ui.screen.focusOn('compliance-import');
}

/** Opens the account at the desk. */
export async function workAccount(ui: UiState, accountId: AccountId): Promise<void> {
  ui.screen.go('desk');
  await openAccount(ui, accountId);
}

/** What somebody with the right agrees to, and what is sent for it. */
export type Approved =
  | { readonly kind: 'import'; readonly token: string }
  | { readonly kind: 'raise'; readonly ruleId: string; readonly to: 'block' | 'warn' }
  | { readonly kind: 'terms'; readonly terms: ClientTermsInput };

async function sent(ui: UiState, approved: Approved, approval: ApprovalRequest): Promise<Result<PacksView | null>> {
  const { rules } = ui.client;
  switch (approved.kind) {
    case 'import':
      return rules.importPack({ token: approved.token, approval });
    case 'raise':
      return rules.raiseRule({ ruleId: approved.ruleId, to: approved.to, approval });
    case 'terms': {
      const reply = await rules.setClientTerms({ terms: approved.terms, approval });
      return reply.ok ? ok(null) : reply;
    }
  }
}

/** Records what a supervisor agreed to. True when it is on record; else the dialog says why not and stays. */
export async function approve(ui: UiState, approved: Approved, approval: ApprovalRequest): Promise<boolean> {
  const { compliance, announcer } = ui;
  if (!compliance.approvals.begin()) return false;
  const reply = await sent(ui, approved, approval);
  if (!compliance.approvals.took(reply)) {
    if (!reply.ok) announcer.alert(ERROR_WORDS[reply.error.code].what);
    // The file is another one now: what was compared is not what would be taken in.
    if (!reply.ok && reply.error.code === 'CONFLICT' && approved.kind === 'import') {
      compliance.approvals.close();
      await compliance.packImport.changed();
      ui.screen.focusOn('compliance-step');
    }
    return false;
  }
  if (reply.ok && reply.value !== null) compliance.tookPacks(reply.value);
  if (approved.kind === 'import') {
    compliance.packImport.done();
    ui.screen.focusOn('compliance-step');
  }
  announcer.say(reply.ok ? COMPLIANCE_WORDS.approved[approved.kind] : ERROR_WORDS.STORE_BEHIND.what);
  if (approved.kind === 'raise') ui.screen.focusOn('compliance-filter');
  await compliance.refresh();
  return true;
}

/** Sets or changes the supervisor PIN. */
export async function savePin(ui: UiState, words: PinWords): Promise<boolean> {
  const { compliance, announcer } = ui;
  const isSet = compliance.getState().hasPin.value === true;
  const isSaved = await compliance.pin.save(words, isSet);
  if (isSaved) {
    announcer.say(isSet ? COMPLIANCE_WORDS.pinChanged : COMPLIANCE_WORDS.pinSet);
    await compliance.refresh();
    return true;
  }
  const { error } = compliance.pin.getState();
  if (error !== null) announcer.alert(ERROR_WORDS[error.code].what);
  return false;
}

/** Saves the evidence of the opened account and says what was saved. */
export async function saveEvidence(ui: UiState, format: EvidenceFormat): Promise<void> {
  const saved = await ui.compliance.opened.save(format);
  const { saveError } = ui.compliance.opened.getState();
  if (saved !== null) ui.announcer.say(COMPLIANCE_WORDS.evidenceSaid(saved.fileName, saved.decisions));
  else if (saveError !== null) ui.announcer.alert(ERROR_WORDS[saveError.code].what);
}
