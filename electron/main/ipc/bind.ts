import type { z } from 'zod';
import { channelName } from '#shared/contract/channels';
import type { Contract, HandlersOf } from '#shared/contract/define';
import { type AppError, CodedError, type Result, err } from '#shared/kernel/result';
import type { WindowRole } from '../security/origins';
import { type SenderEvent, refuseSender } from '../security/sender';
import type { WindowRoles } from '../security/window-roles';
import { checkedAnswer } from './envelope';
import type { IpcLog } from './ipc-log';
import { MAX_REQUEST_CHARS, messageProblem } from './message-shape';
import { problemPaths } from './problems';

/** Requests slower than this are logged by name, in ms. */
const SLOW_MS = 200;

type Answer = Result<unknown, AppError>;

/** The part of `ipcMain` that binding needs. Registering a channel twice must throw, as Electron does. */
export type IpcRegistry = {
  handle(channel: string, listener: (event: SenderEvent, ...args: unknown[]) => Promise<Answer>): void;
};

export type IpcParts<C extends Contract> = {
  readonly ipcMain: IpcRegistry;
  readonly contract: C;
  readonly handlers: HandlersOf<C>;
  /** The only role that may make these requests. */
  readonly role: WindowRole;
  readonly roles: WindowRoles;
  readonly log: IpcLog;
  readonly newCorrelationId: () => string;
  readonly nowMs: () => number;
};

type Handler = (input: unknown) => Promise<unknown>;
type Bound = {
  readonly channel: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly handler: Handler;
};

/**
 * Binds every request of a contract to its handler. Every answer is a `Result`: `IPC_FORBIDDEN` for a sender that may not ask,
 * `IPC_BAD_REQUEST` for what does not fit the schema, `INTERNAL` with a correlation id for a fault of main's own.
 * Throws when a handler is missing, or stands for nothing in the contract.
 */
export function bindIpc<C extends Contract>(parts: IpcParts<C>): void {
  const bound = requestsOf(parts.contract, parts.handlers as HandlerTable);
  for (const entry of bound) {
    parts.ipcMain.handle(entry.channel, (event, ...args) => {
      // SECURITY: first and synchronous, because the frame may be another one a tick later.
      const refusal = refuseSender(event, parts.role, parts.roles);
      if (refusal !== null) {
        parts.log({ event: 'ipc-forbidden', channel: entry.channel, reason: refusal });
        return Promise.resolve(err('IPC_FORBIDDEN', 'this sender may not make this request'));
      }
      return answer(entry, args, parts);
    });
  }
}

type Reporting = Pick<IpcParts<Contract>, 'log' | 'newCorrelationId' | 'nowMs'>;

async function answer(entry: Bound, args: readonly unknown[], reporting: Reporting): Promise<Answer> {
  const startedMs = reporting.nowMs();
  try {
    const request = readRequest(entry, args);
    if (!request.ok) {
      const problems = request.error.details?.['problems'];
      reporting.log({
        event: 'ipc-bad-request',
        channel: entry.channel,
        problems: Array.isArray(problems) ? problems : [],
      });
      return request;
    }
    return checkedAnswer(entry.output, await entry.handler(request.value));
  } catch (error) {
    return failed(error, entry, reporting);
  } finally {
    const ms = reporting.nowMs() - startedMs;
    if (ms > SLOW_MS) reporting.log({ event: 'ipc-slow', channel: entry.channel, ms });
  }
}

function readRequest(entry: Bound, args: readonly unknown[]): Result<unknown, AppError> {
  if (args.length !== 1) return badRequest([{ path: '', code: 'not-one-argument' }]);
  const shape = messageProblem(args[0], MAX_REQUEST_CHARS);
  if (shape !== null) return badRequest([{ path: '', code: shape }]);
  const parsed = entry.input.safeParse(args[0]);
  return parsed.success ? { ok: true, value: parsed.data } : badRequest(problemPaths(parsed.error));
}

function badRequest(problems: ReturnType<typeof problemPaths>): Result<never, AppError> {
  return err('IPC_BAD_REQUEST', 'the request does not fit the contract', { problems });
}

/** An expected failure that could only be thrown becomes its `Result`; everything else is a bug: the stack stays in main. */
function failed(error: unknown, entry: Bound, reporting: Reporting): Answer {
  if (error instanceof CodedError) return { ok: false, error: error.error };
  const correlationId = reporting.newCorrelationId();
  reporting.log({ event: 'ipc-failed', channel: entry.channel, correlationId, error });
  return err('INTERNAL', 'a fault in Kept; the log has it under the correlation id', { correlationId });
}

type HandlerTable = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** Pairs requests and handlers, and refuses to start with a gap on either side. */
function requestsOf(contract: Contract, handlers: HandlerTable): readonly Bound[] {
  const bound = Object.entries(contract).flatMap(([group, entries]) =>
    Object.entries(entries).flatMap(([name, entry]) => {
      if (entry.kind !== 'invoke') return [];
      const handler = own(own(handlers, group), name);
      if (!isHandler(handler)) throw new Error(`no handler for ${channelName(group, name)}`);
      return [{ channel: channelName(group, name), input: entry.input, output: entry.output, handler }];
    }),
  );
  const channels = new Set(bound.map((entry) => entry.channel));
  if (channels.size !== bound.length) throw new Error('two requests of the contract have the same channel');
  for (const [group, named] of Object.entries(handlers)) {
    for (const name of Object.keys(named ?? {})) {
      const channel = channelName(group, name);
      if (!channels.has(channel)) throw new Error(`a handler for ${channel}, which is no request of the contract`);
    }
  }
  return bound;
}

function own(table: unknown, key: string): unknown {
  return typeof table === 'object' && table !== null && Object.hasOwn(table, key)
    ? (table as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}
