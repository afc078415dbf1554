import type { JsonValue } from '#shared/kernel/json';
import type { SenderRefusal } from '../security/sender';

/** What the binding has to say. Channels, codes and paths only, never what was in a message. */
export type IpcLogEntry =
  | { readonly event: 'ipc-forbidden'; readonly channel: string; readonly reason: SenderRefusal }
  | { readonly event: 'ipc-bad-request'; readonly channel: string; readonly problems: readonly JsonValue[] }
  | {
      readonly event: 'ipc-failed';
      readonly channel: string;
      readonly correlationId: string;
      /** What was thrown, with its stack; for an answer that does not fit the contract, an error that names the places. */
      readonly error: unknown;
    }
  | { readonly event: 'ipc-slow'; readonly channel: string; readonly ms: number }
  | { readonly event: 'notice-dropped'; readonly channel: string; readonly error: unknown };

export type IpcLog = (entry: IpcLogEntry) => void;
