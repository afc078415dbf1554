import { DROP_LIMIT_BYTES } from '#shared/contract/import';
import { type Result, err, ok } from '#shared/kernel/result';
import type { PlacementSource } from '../import/source';
import { type ChosenFile, type FileTokens, newToken } from './file-tokens';

/** Takes a file that was dropped on the window: it comes in pieces, in order. One at a time. */
export type DroppedFile = {
  /** Begins a file and lets go of the one before. `FILE_EMPTY`; `FILE_TOO_LARGE` with `limitBytes`. */
  readonly begin: (file: { readonly fileName: string; readonly bytes: number }) => Result<{ readonly token: string }>;
  /** `CONFLICT` when a piece is not the next one or goes beyond what was announced; the file is let go of then. */
  readonly piece: (piece: { readonly token: string; readonly offset: number; readonly base64: string }) => Result<null>;
  /** The file as a source of an import. `CONFLICT` when it is not whole. */
  readonly end: (token: string) => Result<ChosenFile>;
  readonly cancel: (token: string) => Result<null>;
};

type Coming = {
  readonly token: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly pieces: Buffer[];
  got: number;
};

async function* inOrder(pieces: readonly Buffer[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

function sourceOf({ fileName, bytes, pieces }: Coming): PlacementSource {
  return {
    fileName,
    openStream: () => inOrder(pieces),
    stat: () => Promise.resolve({ bytes, mtimeMs: 0 }),
  };
}

/**
 * SECURITY: what is dropped is held in this process's memory and nowhere else, up to `limitBytes`: it reaches the disk only when it
 * is imported, encrypted like every kept file.
 */
export function createDroppedFile(
  tokens: Pick<FileTokens, 'keep' | 'forget'>,
  limitBytes = DROP_LIMIT_BYTES,
): DroppedFile {
  let coming: Coming | null = null;
  let kept: string | null = null;

  const letGo = (): void => {
    coming = null;
    if (kept !== null) tokens.forget(kept);
    kept = null;
  };
  const conflict = (message: string) => {
    letGo();
    return err('CONFLICT', message);
  };
  return {
    begin: ({ fileName, bytes }) => {
      letGo();
      if (bytes === 0) return err('FILE_EMPTY', 'the dropped file is empty');
      if (bytes > limitBytes) return err('FILE_TOO_LARGE', 'the dropped file is too large to be held', { limitBytes });
      coming = { token: newToken(), fileName, bytes, pieces: [], got: 0 };
      return ok({ token: coming.token });
    },
    piece: ({ token, offset, base64 }) => {
      if (coming?.token !== token) return err('NOT_FOUND', 'this file is not being dropped');
      const piece = Buffer.from(base64, 'base64');
      if (offset !== coming.got || coming.got + piece.length > coming.bytes) {
        return conflict('the pieces of the dropped file do not follow one another');
      }
      coming.pieces.push(piece);
      coming.got += piece.length;
      return ok(null);
    },
    end: (token) => {
      if (coming?.token !== token) return err('NOT_FOUND', 'this file is not being dropped');
      const whole = coming;
      if (whole.got !== whole.bytes) return conflict('the dropped file did not come whole');
      coming = null;
      kept = token;
      return ok(tokens.keep(token, sourceOf(whole)));
    },
    cancel: (token) => {
      if (coming?.token === token || kept === token) letGo();
      return ok(null);
    },
  };
}
