import type { z } from 'zod';
import type { AppError, Result } from '../kernel/result';

/** A request the UI may make of main: schemas of what goes in and what comes out. */
export type Invoke<In extends z.ZodType, Out extends z.ZodType> = {
  readonly kind: 'invoke';
  readonly input: In;
  readonly output: Out;
};

/** A notice main gives the UI. Notices say that something changed (revision numbers, progress), they carry no record. */
export type Notice<Payload extends z.ZodType> = { readonly kind: 'notice'; readonly payload: Payload };

export function invoke<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Invoke<In, Out> {
  return { kind: 'invoke', input, output };
}

export function notice<Payload extends z.ZodType>(payload: Payload): Notice<Payload> {
  return { kind: 'notice', payload };
}

type Entry = Invoke<z.ZodType, z.ZodType> | Notice<z.ZodType>;

/** A contract: groups of entries. The channel of an entry is `<group>:<name>`. */
export type Contract = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

/** The names of a contract's entries, group by group, as `channels.ts` lists them for the preload. */
export type ChannelsOf<C extends Contract> = {
  readonly [G in keyof C]: { readonly [N in keyof C[G]]: C[G][N]['kind'] };
};

type InvokeIn<E> = E extends Invoke<infer In, z.ZodType> ? z.input<In> : never;
type InvokeOut<E> = E extends Invoke<z.ZodType, infer Out> ? z.output<Out> : never;
type NoticePayload<E> = E extends Notice<infer P> ? z.output<P> : never;

/** What the UI window sees of a contract: one function per request, one subscription per notice. */
export type ClientOf<C extends Contract> = {
  readonly [G in keyof C]: {
    readonly [N in keyof C[G]]: C[G][N]['kind'] extends 'invoke'
      ? (input: InvokeIn<C[G][N]>) => Promise<Result<InvokeOut<C[G][N]>, AppError>>
      : (listener: (payload: NoticePayload<C[G][N]>) => void) => () => void;
  };
};

/** What main must provide for a contract: one handler per request, input already checked. */
export type HandlersOf<C extends Contract> = {
  readonly [G in keyof C]: {
    readonly [N in keyof C[G] as C[G][N]['kind'] extends 'invoke' ? N : never]: (
      input: C[G][N] extends Invoke<infer In, z.ZodType> ? z.output<In> : never,
    ) => Promise<Result<InvokeOut<C[G][N]>, AppError>>;
  };
};

/** Gives a notice to every window of the contract's role. */
export type Broadcast<C extends Contract> = <G extends keyof C, N extends keyof C[G]>(
  group: G,
  name: N,
  payload: NoticePayload<C[G][N]>,
) => void;
