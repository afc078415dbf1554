import type { Workstation } from '#shared/contract/ipc';
import { foldAccount } from '#shared/domain/account/account-state';
import type { Account } from '#shared/domain/account/types';
import type { AccountCommand } from '#shared/domain/contact/decide';
import type { RecordedEvent } from '#shared/domain/events/types';
import { historyOf } from '#shared/domain/timeline/history';
import { eventsOfEntry } from '#shared/domain/timeline/timeline';
import { instant } from '#shared/kernel/calendar';
import type { AccountId, ActorId } from '#shared/kernel/ids';
import { type Result, err, ok } from '#shared/kernel/result';
import { FAKE_RULES } from './ui-fake-rules';

type On = <I, O>(
  channel: string,
  answer: (input: I) => Result<O> | Promise<Result<O>>,
) => (input: I) => Promise<Result<O>>;

export type FakeHistoryParts = {
  readonly on: On;
  readonly accountOf: (accountId: AccountId) => Account | undefined;
  readonly eventsOf: (accountId: AccountId) => readonly RecordedEvent[];
  readonly command: (command: AccountCommand) => Result<{
    readonly eventIds: AccountCommand['input']['commandId'][];
    readonly isRepeat: boolean;
    readonly seq: number;
    readonly revision: number;
  }>;
  readonly nowMs: () => number;
  readonly zone: string;
  readonly actorId: ActorId;
};

type Answers = Pick<Workstation['account'], 'history' | 'pin' | 'audit' | 'saveHistory' | 'printHistory'>;

const missing = () => err('NOT_FOUND', 'no such account');

/** The history of an account as main would answer for it; what is saved goes nowhere. */
export function fakeHistory({ on, accountOf, eventsOf, command, nowMs, zone, actorId }: FakeHistoryParts): Answers {
  return {
    history: on('account:history', ({ accountId, filter, offset, limit }) => {
      const account = accountOf(accountId);
      if (account === undefined) return missing();
      const events = eventsOf(accountId);
      const state = foldAccount(events);
      const now = instant(nowMs());
      const parts = { account, events, state, inForce: FAKE_RULES, fateOf: null, now, deskZone: zone, actorId };
      return ok(historyOf(parts, { filter, offset, limit }));
    }),
    pin: on('account:pin', (input) => command({ kind: 'pin-entry', input })),
    audit: on('account:audit', ({ accountId, entryId }) => {
      const account = accountOf(accountId);
      const events = account === undefined ? null : eventsOfEntry(account, eventsOf(accountId), entryId);
      if (events === null) return missing();
      const journal = { seq: events.at(-1)?.seq ?? 0, hash: 'c'.repeat(64), isDamaged: false };
      return ok({
        entryId,
        journal,
        events: events.map((event) => {
          const { id: eventId, type, at, deskId, hlc, seq, prevHash, hash, knownAt, rulePack } = event;
          const chain = 'holds' as const;
          const json = JSON.stringify(event, null, 2);
          const proof = { prevHash, hash, computedHash: hash, chain, knownAt, rulePack, steps: [], json };
          return { eventId, type, at, actorId: event.actorId, deskId, hlc, seq, ...proof };
        }),
      });
    }),
    saveHistory: on('account:saveHistory', ({ accountId, format }) => {
      const entries = eventsOf(accountId).length;
      return ok({ fileName: `history.${format}`, format, entries, bytes: 1_024 });
    }),
    printHistory: on('account:printHistory', () => ok(null)),
  };
}
