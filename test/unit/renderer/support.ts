import { unfold } from '#shared/domain/timeline/runs';
import type { TimelineEntry } from '#shared/domain/timeline/types';
import type { ContactWords } from '../../../renderer/stores/contact-draft';
import type { UiEnv } from '../../../renderer/stores/env';
import { type UiState, createUiState, startUi } from '../../../renderer/stores/ui-state';
import { checkedClient } from '../../../renderer/ipc/client';
import { createEventIds } from '../../../renderer/ipc/uuid-v7';
import { type FakeDeskOptions, createFakeDesk } from '#test/support/ui-fake-workstation';

export const START_MS = Date.parse('2026-11-20T15:00:00Z');

/** A clock and timers that move only when told to. */
export function createManualEnv() {
  let elapsed = 0;
  let timers: { at: number; act: () => void }[] = [];
  let byte = 0;
  const random = (bytes: Uint8Array<ArrayBuffer>) => bytes.map(() => (byte += 7) % 256);
  const env: UiEnv = {
    elapsedMs: () => elapsed,
    newEventId: createEventIds({ nowMs: () => START_MS + elapsed, random }),
    later: (ms, act) => {
      const timer = { at: elapsed + ms, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  const advance = (ms: number) => {
    elapsed += ms;
    const due = timers.filter((timer) => timer.at <= elapsed);
    timers = timers.filter((timer) => timer.at > elapsed);
    for (const timer of due) timer.act();
  };
  return { env, advance, nowMs: () => START_MS + elapsed };
}

/** Lets everything that was answered be taken in. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}

/** A window over a desk in memory, started and ready. */
export async function startedUi(options: Partial<FakeDeskOptions> = {}) {
  const clock = createManualEnv();
  const desk = createFakeDesk({ accounts: 40, seed: 11, zone: 'America/Chicago', nowMs: clock.nowMs, ...options });
  const ui = createUiState(checkedClient(desk.workstation), clock.env);
  const stop = startUi(ui);
  await settle();
  return { ui, desk, stop, advance: clock.advance };
}

/** Holds back answers of the desk while it is told to; `release` lets them go, the last one asked for first. */
export function createHeldAnswers() {
  let isHolding = false;
  let held: (() => void)[] = [];
  return {
    pause: () => (isHolding ? new Promise<void>((resolve) => held.push(resolve)) : Promise.resolve()),
    hold: () => {
      isHolding = true;
    },
    release: async () => {
      isHolding = false;
      const waiting = held.toReversed();
      held = [];
      for (const resolve of waiting) {
        resolve();
        await settle();
      }
    },
  };
}

/** Types into the open account's form. */
export function type(ui: Awaited<ReturnType<typeof startedUi>>['ui'], words: Partial<ContactWords>): void {
  const { accountId } = ui.account.getState();
  if (accountId !== null) ui.drafts.edit(accountId, words);
}

/** The entries of the history that are fetched, newest first, whether they are folded or not. */
export function shownEntries(ui: UiState): readonly TimelineEntry[] {
  return unfold(ui.timeline.getState().history?.lines ?? []);
}
