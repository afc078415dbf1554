import type { BrowserWindow, Dialog } from 'electron';
import type { IpcHandlers } from '#shared/contract/ipc';
import type { ApprovalRequest } from '#shared/contract/rules-commands';
import type { ComplianceOverview, PacksView } from '#shared/contract/rules-view';
import type { RulesState } from '#shared/contract/store';
import type { ClientTerms } from '#shared/domain/compliance/types';
import type { EventDraft } from '#shared/domain/events/types';
import type { LocalDay } from '#shared/kernel/calendar';
import { type Result, err, ok } from '#shared/kernel/result';
import { packsOn } from '#shared/rules/judge/rule-set';
import type { RuleRow } from '#shared/rules/types/pack';
import type { Desk } from '../app/desk';
import { todayOf } from '../platform/clock';
import { t } from '../text/words';
import type { FileTokens } from './file-tokens';
import {
  type Examined,
  type PackFile,
  compareWithForce,
  examinePack,
  isKnownPack,
  packsView,
  readPackFile,
} from './rule-packs';

/** The dialogs of the Compliance screen: called as members, so that a test can answer them in place of a person. */
export type ComplianceDialogs = Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;

type RulesHandlers = IpcHandlers['rules'];
export type ComplianceHandlers = Pick<
  RulesHandlers,
  | 'packs'
  | 'choosePack'
  | 'comparePack'
  | 'importPack'
  | 'raiseRule'
  | 'clientTerms'
  | 'setClientTerms'
  | 'setSupervisorPin'
  | 'hasSupervisorPin'
  | 'overview'
>;

/** What is asked of a desk. */
export type ComplianceDesk = Pick<Desk, 'clock' | 'store' | 'recorder' | 'approve' | 'supervisorPin' | 'newEventId'>;

export type ComplianceParts = {
  readonly desk: () => Result<ComplianceDesk>;
  readonly dialogs: ComplianceDialogs;
  readonly window: () => BrowserWindow | null;
  readonly tokens: FileTokens;
};

const packFiles = () => [
  { name: t('main:dialogs.packFiles'), extensions: ['json'] },
  { name: t('main:dialogs.allFiles'), extensions: ['*'] },
];
const LISTED = 50;

/** What the desk knows of its rules, and the day it is there. */
type Known = { readonly desk: ComplianceDesk; readonly state: RulesState; readonly today: LocalDay };

/** Records something that holds for the whole desk. The windows are told by the recorder, so gates are judged anew at once. */
async function recordForDesk(desk: ComplianceDesk, event: Pick<EventDraft, 'type' | 'data'>): Promise<Result<null>> {
  const draft = { id: desk.newEventId(), accountId: null, partyId: null, ...event } as EventDraft;
  const recorded = await desk.recorder.recordDrafts([draft], (events) => desk.store.apply({ events }));
  return recorded.ok ? ok(null) : recorded;
}

async function known(getDesk: () => Result<ComplianceDesk>): Promise<Result<Known>> {
  const desk = getDesk();
  if (!desk.ok) return desk;
  const state = await desk.value.store.rulesState({});
  return state.ok ? ok({ desk: desk.value, state: state.value, today: todayOf(desk.value.clock) }) : state;
}

/** The row that is in force under an id; of several the one with the highest order. */
function rowInForce({ state, today }: Known, ruleId: string): RuleRow | null {
  const rows = packsOn(
    state.packs.map(({ pack }) => pack),
    today,
  )
    .flatMap(({ rules }) => rules)
    .filter((row) => row.ruleId === ruleId && (row.effectiveTo === null || row.effectiveTo >= today));
  return rows.toSorted((a, b) => (b.order ?? 0) - (a.order ?? 0))[0] ?? null;
}

/** Only a row that its confidence holds back can be raised: V and H count in full, and nothing is raised to what it does already. */
function mayRaise(row: RuleRow, to: 'block' | 'warn'): boolean {
  return row.confidence === 'L' || (row.confidence === 'M' && to === 'block');
}

async function listed(
  desk: ComplianceDesk,
  view: 'incidents' | 'overrides',
): Promise<Result<ComplianceOverview['incidents']>> {
  const asked = { nowMs: desk.clock.nowMs(), today: todayOf(desk.clock) };
  const page = await desk.store.queuePage({ ...asked, view, offset: 0, limit: LISTED });
  if (!page.ok) return page;
  const { accountId, name, externalId, clientName } = page.value.columns;
  const first = accountId.map((id, at) => ({
    accountId: id,
    name: name[at] ?? '',
    externalId: externalId[at] ?? '',
    clientName: clientName[at] ?? '',
  }));
  return ok({ accounts: page.value.total, first });
}

async function listedDuties(desk: ComplianceDesk): Promise<Result<ComplianceOverview['duties']>> {
  const { clock, store } = desk;
  const asked = { nowMs: clock.nowMs(), today: todayOf(clock), zone: clock.zone(), limit: LISTED };
  const found = await store.dutyAccounts(asked);
  if (!found.ok) return found;
  const first = found.value.accounts.map(({ accountId, name, externalId, clientName, dueOn }) => {
    return { accountId, name, externalId, clientName, dueOn };
  });
  return ok({ accounts: found.value.total, first });
}

async function viewOf(parts: ComplianceParts): Promise<Result<PacksView>> {
  const now = await known(parts.desk);
  return now.ok ? ok(packsView(now.value.state, now.value.today)) : now;
}

/** The file behind a token, and what a person was shown of it: another content is not what they agreed to. */
type ChosenPacks = {
  readonly fileOf: (token: string) => Promise<Result<PackFile>>;
  readonly shown: ReadonlyMap<string, string>;
};

function refused(examined: Extract<Examined, { ok: false }>): Result<never> {
  if (examined.isConflict) return err('PACK_CONFLICT', 'a pack of this id and version is known with other content');
  const problems = examined.problems.map(({ code, path, message }) => ({ code, path, message }));
  return err('PACK_INVALID', 'the pack has problems and was not imported', { problems });
}

/** Records a pack of which nothing is wrong, once a supervisor agreed. It takes effect by its date; exactly this one again is no event. */
async function importPack(
  parts: ComplianceParts,
  { fileOf, shown }: ChosenPacks,
  { token, approval }: { readonly token: string; readonly approval: ApprovalRequest },
): Promise<Result<PacksView>> {
  const [now, file] = [await known(parts.desk), await fileOf(token)];
  if (!now.ok) return now;
  if (!file.ok) return file;
  const { desk, state, today } = now.value;
  if ((shown.get(token) ?? file.value.sha256) !== file.value.sha256) {
    return err('CONFLICT', 'the file was changed since it was compared; compare it again');
  }
  const examined = examinePack(file.value, state.packs, today);
  if (!examined.ok) return refused(examined);
  const approved = await desk.approve(approval);
  if (!approved.ok) return approved;
  // Verifying takes a moment in which the same pack may have come in another way.
  const then = await desk.store.rulesState({});
  if (!then.ok) return then;
  if (!isKnownPack(examined.pack, then.value.packs)) {
    const recorded = await recordForDesk(desk, {
      type: 'rules.v1.pack-imported',
      data: { pack: examined.pack, approval: approved.value },
    });
    if (!recorded.ok) return recorded;
  }
  return viewOf(parts);
}

/** What hands out packs, takes them in and raises rules. */
function packHandlers(
  parts: ComplianceParts,
): Pick<ComplianceHandlers, 'packs' | 'choosePack' | 'comparePack' | 'importPack' | 'raiseRule'> {
  const shown = new Map<string, string>();
  const fileOf = async (token: string) => {
    const filePath = parts.tokens.pathOf(token);
    return filePath.ok ? readPackFile(filePath.value) : filePath;
  };
  return {
    packs: () => viewOf(parts),
    choosePack: async () => {
      const options = { title: t('main:dialogs.choosePack'), properties: ['openFile' as const], filters: packFiles() };
      const window = parts.window();
      const chosen = await (window === null
        ? parts.dialogs.showOpenDialog(options)
        : parts.dialogs.showOpenDialog(window, options));
      const filePath = chosen.filePaths[0];
      return ok(chosen.canceled || filePath === undefined ? null : parts.tokens.give(filePath));
    },
    comparePack: async ({ token }) => {
      const [now, file] = [await known(parts.desk), await fileOf(token)];
      if (!now.ok) return now;
      if (!file.ok) return file;
      shown.set(token, file.value.sha256);
      return ok(compareWithForce(file.value, now.value.state.packs, now.value.today));
    },
    importPack: ({ token, approval }) => importPack(parts, { fileOf, shown }, { token, approval }),
    raiseRule: async ({ ruleId, to, approval }) => {
      const now = await known(parts.desk);
      if (!now.ok) return now;
      const row = rowInForce(now.value, ruleId);
      if (row === null) return err('NOT_FOUND', 'no such rule is in force');
      if (!mayRaise(row, to))
        return err('RULE_VIOLATION', 'the rule counts so already', { reasons: ['RULE_COUNTS_ALREADY'] });
      const approved = await now.value.desk.approve(approval);
      if (!approved.ok) return approved;
      const { reason, approvedBy } = approved.value;
      const raise = { ruleId, to, on: now.value.today, reason, approvedBy };
      const recorded = await recordForDesk(now.value.desk, { type: 'rules.v1.raised', data: raise });
      return recorded.ok ? viewOf(parts) : recorded;
    },
  };
}

/** The terms of a client as the window shows them: without who agreed to them. */
function termsIn(all: RulesState['terms'], client: string): ClientTerms | null {
  const found = all.findLast(({ clientId }) => clientId === client);
  if (found === undefined) return null;
  const { clientId, collectorRole, defaultStatus, entityId, entityName, isNonProfitHospital } = found;
  return { clientId, collectorRole, defaultStatus, entityId, entityName, isNonProfitHospital };
}

/** The part of the UI's contract behind the *Compliance* screen. What changes the rules of the desk needs a verified supervisor. */
export function complianceHandlers(parts: ComplianceParts): ComplianceHandlers {
  return {
    ...packHandlers(parts),
    clientTerms: async () => {
      const now = await known(parts.desk);
      if (!now.ok) return now;
      const { clients, terms } = now.value.state;
      return ok(clients.map((client) => ({ ...client, terms: termsIn(terms, client.clientId) })));
    },
    setClientTerms: async ({ terms, approval }) => {
      const now = await known(parts.desk);
      if (!now.ok) return now;
      const { desk, state } = now.value;
      if (!state.clients.some(({ clientId }) => clientId === terms.clientId)) {
        return err('NOT_FOUND', 'no account of this desk belongs to this client');
      }
      const approved = await desk.approve(approval);
      if (!approved.ok) return approved;
      return recordForDesk(desk, { type: 'client.v1.terms-set', data: { ...terms, approval: approved.value } });
    },
    setSupervisorPin: async (change) => {
      const desk = parts.desk();
      return desk.ok ? desk.value.supervisorPin.set(change) : desk;
    },
    hasSupervisorPin: async () => {
      const desk = parts.desk();
      if (!desk.ok) return desk;
      const isSet = await desk.value.supervisorPin.isSet();
      return isSet.ok ? ok({ isSet: isSet.value }) : isSet;
    },
    overview: async () => {
      const desk = parts.desk();
      if (!desk.ok) return desk;
      const incidents = await listed(desk.value, 'incidents');
      const overrides = await listed(desk.value, 'overrides');
      const duties = await listedDuties(desk.value);
      if (!incidents.ok) return incidents;
      if (!overrides.ok) return overrides;
      if (!duties.ok) return duties;
      return ok({ incidents: incidents.value, overrides: overrides.value, duties: duties.value });
    },
  };
}
