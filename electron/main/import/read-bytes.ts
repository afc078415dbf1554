import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { CodedError, err } from '#shared/kernel/result';

import { type PlacementSource, notReadable, type SourceStat } from './source';

export type ByteReading = { readonly sha256: string; readonly bytes: number };

const PIECE_BYTES = 64 * 1024;

/** Throws `CANCELLED` once the signal is set. */
export function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new CodedError(err('CANCELLED', 'the import was cancelled').error);
}

/**
 * The bytes of a source in pieces of at most 64 KB, with a turn of the event loop after each. Returns their hash and count. Throws
 * `FILE_NOT_READABLE` when the file changed or vanished meanwhile, `CANCELLED` when the signal is set.
 */
export async function* readBytes(
  source: PlacementSource,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer, ByteReading, void> {
  const before = await source.stat?.();
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of source.openStream()) {
    for (let start = 0; start < chunk.byteLength; start += PIECE_BYTES) {
      refuseCancelled(signal);
      const length = Math.min(PIECE_BYTES, chunk.byteLength - start);
      const piece = Buffer.from(chunk.buffer, chunk.byteOffset + start, length);
      hash.update(piece);
      bytes += length;
      yield piece;
      await nextTurn();
    }
  }
  refuseCancelled(signal);
  if (before !== undefined) await refuseChanged(source, before, bytes);
  return { sha256: hash.digest('hex'), bytes };
}

async function refuseChanged(source: PlacementSource, before: SourceStat, bytes: number): Promise<void> {
  const after = await source.stat?.();
  if (after?.bytes === before.bytes && after.mtimeMs === before.mtimeMs && bytes === before.bytes) return;
  throw notReadable('the file changed while it was read', 'CHANGED');
}
