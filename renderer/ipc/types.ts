import type { Workstation } from '#shared/contract/ipc';

type ValueOf<F> = F extends (input: never) => Promise<infer R>
  ? Extract<R, { readonly ok: true }> extends { readonly value: infer V }
    ? V
    : never
  : never;

/** The shapes the UI is given, read off the contract so that they cannot drift from it. */
export type QueuePage = ValueOf<Workstation['queue']['page']>;
export type QueueColumns = QueuePage['columns'];
export type QueueHit = ValueOf<Workstation['queue']['search']>['hits'][number];
export type QueueCount = ValueOf<Workstation['queue']['counts']>[number];
export type AccountView = ValueOf<Workstation['account']['open']>;
export type LogContactInput = Parameters<Workstation['contact']['log']>[0];
export type Overview = ValueOf<Workstation['rules']['overview']>;
export type AccountLine = Overview['incidents']['first'][number];
export type RuleLine = ValueOf<Workstation['rules']['packs']>['rules'][number];
export type ClientLine = ValueOf<Workstation['rules']['clientTerms']>[number];
export type ClientTermsInput = Parameters<Workstation['rules']['setClientTerms']>[0]['terms'];
export type SavedEvidence = NonNullable<ValueOf<Workstation['rules']['saveEvidence']>>;
