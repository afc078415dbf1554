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
 * The bytes of a source in pieces of 64 KB, however the source cuts them: what is found in a file must not hang on that. A turn of
 * the event loop passes after each. Returns their hash and count. Throws `FILE_NOT_READABLE` when the file changed or vanished
 * meanwhile, `CANCELLED` when the signal is set.
 */
export async function* readBytes(
  source: PlacementSource,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer, ByteReading, void> {
  const before = await source.stat?.();
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of evenPieces(source.openStream())) {
    refuseCancelled(signal);
    hash.update(piece);
    bytes += piece.length;
    yield piece;
    await nextTurn();
  }
  refuseCancelled(signal);
  if (before !== undefined) await refuseChanged(source, before, bytes);
  return { sha256: hash.digest('hex'), bytes };
}

async function* evenPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let piece = Buffer.allocUnsafe(PIECE_BYTES);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.byteLength;) {
      const part = chunk.subarray(start, start + PIECE_BYTES - filled);
      piece.set(part, filled);
      filled += part.byteLength;
      start += part.byteLength;
      if (filled < PIECE_BYTES) continue;
      yield piece;
      piece = Buffer.allocUnsafe(PIECE_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}

async function refuseChanged(source: PlacementSource, before: SourceStat, bytes: number): Promise<void> {
  const after = await source.stat?.();
  if (after?.bytes === before.bytes && after.mtimeMs === before.mtimeMs && bytes === before.bytes) return;
  throw notReadable('the file changed while it was read', 'CHANGED');
}
