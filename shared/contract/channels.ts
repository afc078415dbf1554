import type { ChannelsOf } from './define';
import type { Ipc } from './ipc';

/**
 * The names of the contract, without its schemas: all that the sandboxed preload needs to build `window.workstation`.
 * The compiler refuses a name or kind that is not in the contract; the contract test refuses one that is missing.
 */
export const CHANNELS = {
  desk: {
    status: 'invoke',
    changed: 'notice',
    show: 'notice',
    health: 'invoke',
    saveDiagnostics: 'invoke',
    verifyNow: 'invoke',
    cancelVerify: 'invoke',
    verifying: 'notice',
    startPractice: 'invoke',
    leavePractice: 'invoke',
    practice: 'invoke',
  },
  queue: {
    page: 'invoke',
    counts: 'invoke',
    tally: 'invoke',
    search: 'invoke',
    worked: 'invoke',
    next: 'invoke',
    skip: 'invoke',
    undoSkip: 'invoke',
    planFollowUp: 'invoke',
    finishFollowUp: 'invoke',
    changed: 'notice',
  },
  account: {
    open: 'invoke',
    history: 'invoke',
    pin: 'invoke',
    audit: 'invoke',
    saveHistory: 'invoke',
    printHistory: 'invoke',
  },
  contact: { log: 'invoke', undo: 'invoke', addNote: 'invoke', correctNote: 'invoke' },
  settings: { read: 'invoke', change: 'invoke', changed: 'notice' },
  drafts: { read: 'invoke', save: 'invoke' },
  rules: {
    gate: 'invoke',
    begin: 'invoke',
    restrict: 'invoke',
    lift: 'invoke',
    consent: 'invoke',
    revokeConsent: 'invoke',
    statePlace: 'invoke',
    recordNotice: 'invoke',
    recordCheck: 'invoke',
    authorize: 'invoke',
    revokeAuthorization: 'invoke',
    planDebit: 'invoke',
    cancelDebit: 'invoke',
    finishDuty: 'invoke',
    decisions: 'invoke',
    packs: 'invoke',
    choosePack: 'invoke',
    comparePack: 'invoke',
    importPack: 'invoke',
    raiseRule: 'invoke',
    clientTerms: 'invoke',
    setClientTerms: 'invoke',
    setSupervisorPin: 'invoke',
    hasSupervisorPin: 'invoke',
    overview: 'invoke',
    saveEvidence: 'invoke',
  },
  import: {
    chooseFile: 'invoke',
    inspect: 'invoke',
    profiles: 'invoke',
    saveProfile: 'invoke',
    removeProfile: 'invoke',
    dropBegin: 'invoke',
    dropChunk: 'invoke',
    dropEnd: 'invoke',
    dropCancel: 'invoke',
    dryRun: 'invoke',
    commit: 'invoke',
    cancel: 'invoke',
    saveErrors: 'invoke',
    progress: 'notice',
  },
} as const satisfies ChannelsOf<Ipc>;

/** The one channel name of an entry. */
export function channelName(group: string, name: string): string {
  return `${group}:${name}`;
}
