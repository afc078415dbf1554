import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';

import { type AppError, CodedError, err } from '#shared/kernel/result';

import { fsError } from '../platform/fs-errors';

/** Where the bytes of a placement come from: a file on disk, or a kept file that is decrypted while it is read. */
export type PlacementSource = {
  /** The name without its folder, as the person knows it. */
  readonly fileName: string;
  /** Opens the bytes from the beginning; may be called several times. May throw `CodedError`. */
  readonly openStream: () => AsyncIterable<Uint8Array>;
  /** Size and change time, for a source that can change under the reader. May throw when the file is gone. */
  readonly stat?: () => Promise<SourceStat>;
};

export type SourceStat = { readonly bytes: number; readonly mtimeMs: number };

const READ_BYTES = 256 * 1024;

/** The source of a file on disk. */
export function pathSource(path: string): PlacementSource {
  return {
    fileName: basename(path),
    openStream: () => createReadStream(path, { highWaterMark: READ_BYTES }),
    stat: async () => {
      const { size, mtimeMs } = await stat(path);
      return { bytes: size, mtimeMs };
    },
  };
}

/** The failure for a source that cannot be read. `reason` is a system error code or one of our own words, never a path. */
export function notReadable(message: string, reason: string, cause?: unknown): CodedError {
  const { error } = err('FILE_NOT_READABLE', message, { reason });
  return new CodedError(error, { cause });
}

/** Turns what reading or writing threw into an expected failure; throws on anything that is a bug. */
export function toAppError(thrown: unknown): AppError {
  return fsError(thrown, 'FILE_NOT_READABLE', 'the file cannot be read or written');
}
