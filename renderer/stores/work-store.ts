import type { AccountId } from '#shared/kernel/ids';

const MOST_SKIPPED = 1_000;

export type WorkedAccounts = {
  /** Remembers an account as worked; it comes up again at `untilMs`, or not in this session when that is null. */
  readonly add: (accountId: AccountId, untilMs: number | null) => void;
  /** Accounts that are not offered as the next one now, the latest last. */
  readonly skipped: (nowMs: number) => readonly AccountId[];
};

/**
 * The accounts worked in this session. Without it, an entry that leaves an account in the queue (a note, say) would bring the
 * same two accounts up in turn.
 */
export function createWorkedAccounts(): WorkedAccounts {
  const worked = new Map<AccountId, number | null>();
  return {
    add: (accountId, untilMs) => {
      worked.delete(accountId);
      worked.set(accountId, untilMs);
    },
    skipped: (nowMs) =>
      [...worked]
        .filter(([, untilMs]) => untilMs === null || untilMs > nowMs)
        .map(([accountId]) => accountId)
        .slice(-MOST_SKIPPED),
  };
}
