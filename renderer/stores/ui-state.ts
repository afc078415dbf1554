import type { Workstation } from '#shared/contract/ipc';
import { searchWordsOf } from '../text/timeline-speech';
import { type AccountStore, createAccountStore } from './account-store';
import { type Announcer, createAnnouncer } from './announcer';
import { type BeginStore, createBeginStore } from './begin-store';
import { type CommandUse, createCommandUse } from './command-use';
import { visitImport } from './compliance-acts';
import { type CallStore, createCallStore } from './call-store';
import { type ComplianceStore, createComplianceStore } from './compliance-store';
import { type DayWorkStore, createDayWorkStore } from './day-work-store';
import { type DeskStore, createDeskStore } from './desk-store';
import { keepDrafts } from './draft-keeper';
import { type DraftStore, createDraftStore } from './draft-store';
import type { UiEnv } from './env';
import { type EntryPanelStore, createEntryPanelStore } from './entry-panel-store';
import { type FollowUpStore, createFollowUpStore } from './follow-up-store';
import { type GateDialogStore, createGateDialogStore } from './gate-dialog-store';
import { type GateStore, createGateStore } from './gate-store';
import { type HealthStore, createHealthStore } from './health-store';
import { type ImportStore, createImportStore } from './import-store';
import { type LayoutStore, createLayoutStore } from './layout-store';
import { type MouseHintStore, createMouseHintStore } from './mouse-hints';
import { type NoteStore, createNoteStore } from './note-store';
import { type QueuePanelsStore, createQueuePanels } from './queue-panels';
import { type PracticeStore, createPracticeStore } from './practice-store';
import { type QueueStore, createQueueStore } from './queue-store';
import { type RecordStore, createRecordStore } from './record-store';
import { type SavedViewsStore, createSavedViews } from './saved-views';
import { type ScreenStore, createScreenStore } from './screen-store';
import { type SettingsPageStore, createSettingsPageStore } from './settings-page';
import { type SettingsStore, createSettingsStore } from './settings-store';
import { tellNewEntry } from './timeline-acts';
import { type TimelineStore, createTimelineStore } from './timeline-store';
import { type UndoStore, createUndoStore } from './undo-store';
import { type WorkedAccounts, createWorkedAccounts } from './work-store';

/** Everything the window's parts share. Made once; parts reach it through the React context, tests make their own. */
export type UiState = {
  readonly client: Workstation;
  readonly env: UiEnv;
  readonly desk: DeskStore;
  readonly queue: QueueStore;
  readonly queuePanels: QueuePanelsStore;
  readonly savedViews: SavedViewsStore;
  readonly dayWork: DayWorkStore;
  readonly account: AccountStore;
  readonly timeline: TimelineStore;
  readonly entryPanel: EntryPanelStore;
  readonly gate: GateStore;
  readonly gateDialogs: GateDialogStore;
  readonly begins: BeginStore;
  readonly calls: CallStore;
  readonly records: RecordStore;
  readonly followUps: FollowUpStore;
  readonly drafts: DraftStore;
  readonly notes: NoteStore;
  readonly undo: UndoStore;
  readonly imports: ImportStore;
  readonly screen: ScreenStore;
  readonly layout: LayoutStore;
  readonly compliance: ComplianceStore;
  readonly announcer: Announcer;
  readonly worked: WorkedAccounts;
  readonly settings: SettingsStore;
  readonly health: HealthStore;
  readonly practice: PracticeStore;
  readonly settingsPage: SettingsPageStore;
  readonly commandUse: CommandUse;
  readonly mouseHints: MouseHintStore;
};

/** Whether only what is needed is said: as the person set it, and during a call, where the consumer is in the same ear. */
function isQuiet(settings: SettingsStore, drafts: DraftStore): boolean {
  const { announce, silentOnCall } = settings.getState().settings;
  return announce === 'important' || (silentOnCall && drafts.calledOn().length > 0);
}

/** The stores over one client, not yet listening to it. */
export function createUiState(client: Workstation, env: UiEnv): UiState {
  const desk = createDeskStore(client, env);
  const screen = createScreenStore();
  const settings = createSettingsStore(client);
  const drafts = createDraftStore(env);
  const isShown = () => screen.getState().screen === 'compliance';
  const ui: UiState = {
    client,
    env,
    desk,
    queue: createQueueStore(client, env),
    queuePanels: createQueuePanels(),
    savedViews: createSavedViews(client, env, settings),
    dayWork: createDayWorkStore(client),
    account: createAccountStore(client),
    timeline: createTimelineStore({
      client,
      env,
      wordsOf: searchWordsOf,
      onNew: (before, now) => tellNewEntry(ui, before, now),
    }),
    entryPanel: createEntryPanelStore(client),
    gate: createGateStore(client, env, desk.nowMs),
    gateDialogs: createGateDialogStore(),
    begins: createBeginStore(),
    calls: createCallStore(),
    records: createRecordStore(client, env),
    followUps: createFollowUpStore(client),
    drafts,
    notes: createNoteStore(client, env),
    undo: createUndoStore(client, env),
    imports: createImportStore(client, desk.today, env),
    screen,
    layout: createLayoutStore(screen),
    compliance: createComplianceStore({ client, env, nowMs: desk.nowMs, isShown }),
    announcer: createAnnouncer(() => isQuiet(settings, drafts)),
    worked: createWorkedAccounts(),
    settings,
    settingsPage: createSettingsPageStore(),
    health: createHealthStore(client),
    practice: createPracticeStore(client),
    commandUse: createCommandUse(),
    mouseHints: createMouseHintStore(),
  };
  return ui;
}

/** How often what is on screen is asked for anew without a notice: follow-ups come due by the clock alone. */
const TICK_MS = 30_000;

function isUsable(ui: UiState): boolean {
  const phase = ui.desk.getState().status?.phase;
  return phase === 'ready' || phase === 'read-only';
}

async function refreshRecord(ui: UiState): Promise<void> {
  await Promise.all([
    ui.desk.refresh(),
    ui.queue.refresh(),
    ui.account.refresh(),
    ui.timeline.refresh(),
    ui.gate.refresh(),
    ui.compliance.refresh(),
    ui.savedViews.refresh(),
    ui.dayWork.refresh(),
  ]);
}

/** Goes where the application's menu leads: both lead to where a file is chosen. */
function followMenu(ui: UiState, screen: 'import' | 'compliance' | 'health' | 'settings' | 'keys'): void {
  if (screen === 'compliance') visitImport(ui);
  else if (screen === 'keys') ui.screen.showKeys(true);
  else ui.screen.go(screen);
}

/**
 * Starts listening: asks how the desk stands, then follows the notices and the clock. When the store comes back after a
 * restart, everything on screen is asked for anew. Returns the stop.
 */
export function startUi(ui: UiState): () => void {
  let wasUsable = false;
  let isFirst = true;
  const followPhase = ui.desk.subscribe((state) => {
    const now = isUsable(ui);
    if (now && !wasUsable) {
      void Promise.all([
        ui.queue.refresh(),
        ui.account.refresh(),
        ui.timeline.refresh(),
        ui.gate.refresh(),
        ui.compliance.refresh(),
        ui.savedViews.refresh(),
        ui.dayWork.refresh(),
      ]);
    }
    if (now && isFirst) ui.screen.focusOn(state.status?.accounts === 0 ? 'import' : 'queue');
    wasUsable = now;
    isFirst = isFirst && !now;
  });
  const followAccount = ui.account.subscribe(({ accountId }) => {
    if (accountId === ui.gate.getState().accountId) return;
    ui.gateDialogs.close();
    ui.entryPanel.close();
    void ui.timeline.open(accountId);
    void ui.gate.open(accountId);
  });
  const stops = [
    keepDrafts(ui),
    followPhase,
    followAccount,
    ui.client.desk.changed(() => void ui.desk.refresh()),
    ui.client.queue.changed(() => void refreshRecord(ui)),
    ui.client.settings.changed(() => void ui.settings.refresh()),
    ui.client.desk.show(({ screen }) => followMenu(ui, screen)),
  ];
  let stopTick = (): void => undefined;
  const tick = () => {
    stopTick = ui.env.later(TICK_MS, () => {
      if (isUsable(ui)) void refreshRecord(ui);
      tick();
    });
  };
  tick();
  void ui.desk.refresh();
  void ui.settings.refresh();
  return () => {
    for (const stop of stops) stop();
    stopTick();
  };
}
