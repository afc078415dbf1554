import type { ErrorCode } from '#shared/kernel/error-codes';
import { type AppError, CodedError } from '#shared/kernel/result';

/** The file system says there is no room, or not for this user, or not for so large a file. */
const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The code of a failed file operation such as `ENOSPC`, or null when `error` is none. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Whether a file operation failed because the file or folder is not there. */
export function isMissing(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno === 'ENOENT' || errno === 'ENOTDIR';
}

/**
 * A failed file operation as a coded error: `DISK_FULL` when there is no room, else `otherwise`. Names the operation and its errno,
 * never the path. Anything that is not a failed file operation is a bug and is thrown on.
 */
export function fsError(error: unknown, otherwise: ErrorCode, what: string): AppError {
  if (error instanceof CodedError) return error.error;
  const errno = errnoOf(error);
  if (errno === null) throw error;
  const code = NO_ROOM.has(errno) ? 'DISK_FULL' : otherwise;
  return { code, message: `${what}: ${errno}`, details: { errno } };
}

/** The code alone, for a file a person named: `DISK_FULL`, else `FILE_NOT_READABLE`. Throws on anything that is a bug. */
export function codeOfFsError(error: unknown): ErrorCode {
  return fsError(error, 'FILE_NOT_READABLE', 'file operation').code;
}
