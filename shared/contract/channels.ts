import type { ChannelsOf } from './define';
import type { Ipc } from './ipc';

/**
 * The names of the contract, without its schemas: all that the sandboxed preload needs to build `window.workstation`.
 * The compiler refuses a name or kind that is not in the contract; the contract test refuses one that is missing.
 */
export const CHANNELS = {
  desk: { status: 'invoke', changed: 'notice', show: 'notice' },
  queue: { page: 'invoke', counts: 'invoke', next: 'invoke', changed: 'notice' },
  account: { open: 'invoke', timeline: 'invoke' },
  contact: { log: 'invoke', undo: 'invoke', addNote: 'invoke', correctNote: 'invoke' },
  settings: { read: 'invoke', change: 'invoke', changed: 'notice' },
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
