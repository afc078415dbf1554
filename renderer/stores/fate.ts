import type { ErrorCode } from '#shared/kernel/error-codes';

const NOTHING_RECORDED: readonly ErrorCode[] = ['RULE_VIOLATION', 'IPC_BAD_REQUEST', 'IPC_FORBIDDEN', 'NOT_FOUND'];

/** Whether a failed command may have been recorded all the same: then only its id keeps a second try from being a second entry. */
export function mayBeRecorded(code: ErrorCode): boolean {
  return !NOTHING_RECORDED.includes(code);
}
