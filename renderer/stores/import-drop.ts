import { DROP_CHUNK_BYTES, DROP_LIMIT_BYTES } from '#shared/contract/import';
import type { Workstation } from '#shared/contract/ipc';
import { type Result, err, ok } from '#shared/kernel/result';

/** A file as a page gets it when it is dropped: its bytes and a name, no path. */
export type DroppedInput = {
  readonly name: string;
  readonly size: number;
  readonly slice: (from: number, to: number) => { readonly arrayBuffer: () => Promise<ArrayBuffer> };
};

export type DropWatch = {
  readonly onProgress: (bytesDone: number) => void;
  readonly isCancelled: () => boolean;
};

const LETTERS_AT_ONCE = 0x80_00;

/** Bytes as base64, in steps that do not overflow the call stack. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += LETTERS_AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + LETTERS_AT_ONCE));
  }
  return btoa(text);
}

/** A name the contract takes: what stands in place of a folder or a control character says nothing. */
export function droppedName(name: string): string {
  // oxlint-disable-next-line no-control-regex
  const clean = name.replaceAll(/[/\\\u0000-\u001F]/g, '_').slice(-255);
  return clean === '' ? 'file.csv' : clean;
}

async function readPiece(file: DroppedInput, from: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(from, from + DROP_CHUNK_BYTES).arrayBuffer());
  } catch {
    // A folder, or a file that went away: the page is told no more than that it cannot be read.
    return null;
  }
}

/**
 * Sends a dropped file to main piece by piece; the token stands for it as for a chosen file. Errors: `FILE_TOO_LARGE`, `FILE_EMPTY`,
 * `FILE_NOT_READABLE`, `CANCELLED` and those of the window.
 */
export async function sendDropped(
  client: Workstation,
  file: DroppedInput,
  watch: DropWatch,
): Promise<Result<{ readonly token: string; readonly fileName: string }>> {
  if (file.size > DROP_LIMIT_BYTES) {
    return err('FILE_TOO_LARGE', 'the dropped file is too large to be held', { limitBytes: DROP_LIMIT_BYTES });
  }
  const begun = await client.import.dropBegin({ fileName: droppedName(file.name), bytes: file.size });
  if (!begun.ok) return begun;
  const { token } = begun.value;
  const letGo = async <T>(result: Result<T>): Promise<Result<T>> => {
    await client.import.dropCancel({ token });
    return result;
  };
  for (let offset = 0; offset < file.size;) {
    if (watch.isCancelled()) return letGo(err('CANCELLED', 'the file was let go of'));
    const piece = await readPiece(file, offset);
    if (piece === null || piece.length === 0) return letGo(err('FILE_NOT_READABLE', 'the dropped file cannot be read'));
    const sent = await client.import.dropChunk({ token, offset, base64: base64Of(piece) });
    if (!sent.ok) return sent;
    offset += piece.length;
    watch.onProgress(offset);
  }
  const ended = await client.import.dropEnd({ token });
  return ended.ok ? ok(ended.value) : ended;
}
