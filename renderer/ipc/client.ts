import { z } from 'zod';
import type { Invoke, Notice } from '#shared/contract/define';
import { type Workstation, ipc } from '#shared/contract/ipc';
import { ERROR_CODES, type ErrorCode } from '#shared/kernel/error-codes';
import { type Result, err } from '#shared/kernel/result';

const Failure = z.object({
  ok: z.literal(false),
  error: z.object({
    code: z.custom<ErrorCode>((code) => typeof code === 'string' && Object.hasOwn(ERROR_CODES, code)),
    message: z.string(),
    details: z.record(z.string(), z.json()).optional(),
  }),
});

type Call = (input: unknown) => Promise<unknown>;
type Subscribe = (listener: (payload: unknown) => void) => () => void;
type RawGroups = Readonly<Record<string, Readonly<Record<string, Call & Subscribe>> | undefined>>;

function checkedCall(channel: string, entry: Invoke<z.ZodType, z.ZodType>, call: Call | undefined): Call {
  const reply = z.union([z.object({ ok: z.literal(true), value: entry.output }), Failure]);
  return async (input): Promise<Result<unknown>> => {
    if (call === undefined) return err('INTERNAL', `${channel} is not offered`);
    let raw: unknown;
    try {
      raw = await call(input);
    } catch {
      // What was thrown may quote the input; only the channel goes on.
      return err('INTERNAL', `${channel} threw`);
    }
    const parsed = reply.safeParse(raw);
    return parsed.success ? (parsed.data as Result<unknown>) : err('INTERNAL', `${channel}: reply does not fit`);
  };
}

function checkedNotice(entry: Notice<z.ZodType>, subscribe: Subscribe | undefined): Subscribe {
  return (listener) => {
    const stop = subscribe?.((payload) => {
      const parsed = entry.payload.safeParse(payload);
      // A notice only says "ask again"; one that does not fit is no reason to act.
      if (parsed.success) listener(parsed.data);
    });
    return () => stop?.();
  };
}

/**
 * The client every part of the UI uses: the same functions as `raw`, but nothing that does not fit the contract comes through.
 * A reply that does not parse, and a call that throws, become an `INTERNAL` failure; a notice that does not parse is dropped.
 */
export function checkedClient(raw: Workstation): Workstation {
  const groups = raw as unknown as RawGroups;
  const client = Object.entries(ipc).map(([group, entries]) => {
    const functions = Object.entries(entries).map(([name, entry]) => {
      const given = groups[group]?.[name];
      const channel = `${group}:${name}`;
      return [name, entry.kind === 'invoke' ? checkedCall(channel, entry, given) : checkedNotice(entry, given)];
    });
    return [group, Object.fromEntries(functions)];
  });
  // Built entry by entry from the contract itself; the compiler cannot follow that through Object.fromEntries.
  return Object.fromEntries(client) as Workstation;
}
