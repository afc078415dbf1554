import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import canonicalize from 'canonicalize';
import { decodeEvent } from '#shared/contract/events/decode';
import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import { instant } from '#shared/kernel/calendar';
import { type HlcState, formatHlc, parseHlc, tickHlc } from '#shared/kernel/hlc';
import type { ActorId, DeskId } from '#shared/kernel/ids';
import type { JournalDamage } from './types';

/** Where the chain of events stands: the last event's sequence number, hash and clock reading. */
export type ChainState = { readonly seq: number; readonly hash: string; readonly hlc: HlcState };

/** The chain before the first event. */
export const EMPTY_CHAIN: ChainState = { seq: 0, hash: '', hlc: { ms: 0, counter: 0 } };

/** Events ready to be written: each with its line, and the chain after them. */
export type ChainedEvents = {
  readonly events: readonly RecordedEvent[];
  readonly lines: readonly string[];
  readonly state: ChainState;
};

/** After how many events a long batch lets other work of the process go first. */
const BREATHE_EVERY = 2000;

export type Stamp = { readonly deskId: DeskId; readonly actorId: ActorId; readonly nowMs: number };

function lineOf(event: Omit<RecordedEvent, 'hash'>): string {
  const line = canonicalize(event);
  if (line === undefined) throw new TypeError('an event has no JSON form');
  return line;
}

/** The hash an event must have: over its canonical JSON without the hash itself. */
export function hashOf(event: RecordedEvent): string {
  const { hash: _hash, ...unhashed } = event;
  return sha256Hex(lineOf(unhashed));
}

export function sha256Hex(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** An event of the given draft as it will be recorded after `state`, and its line. */
function stampDraft(state: ChainState, draft: EventDraft, stamp: Stamp): { event: RecordedEvent; line: string } {
  const unhashed = {
    id: draft.id,
    type: draft.type,
    accountId: draft.accountId,
    partyId: draft.partyId,
    data: draft.data,
    actorId: stamp.actorId,
    deskId: stamp.deskId,
    at: instant(stamp.nowMs),
    hlc: formatHlc(tickHlc(state.hlc, stamp.nowMs), stamp.deskId),
    seq: state.seq + 1,
    prevHash: state.hash,
    knownAt: null,
    rulePack: draft.rulePack ?? null,
  } as Omit<RecordedEvent, 'hash'>;
  const line = lineOf(unhashed);
  // The event handed back is what a reader of the line will see, not the caller's objects.
  const event: unknown = { ...JSON.parse(line), hash: sha256Hex(line) };
  const decoded = decodeEvent(event);
  if (decoded.kind === 'known') return { event: decoded.event, line };
  const where = decoded.kind === 'invalid' ? decoded.paths.join(', ') : decoded.reason;
  throw new TypeError(`a draft of ${draft.type} cannot be recorded: ${where}`);
}

/**
 * Stamps drafts with desk, actor, time, clock, sequence and chain. Throws for a draft that could not be read back: that is a
 * fault of the caller, and nothing of the batch is recorded.
 */
export async function stampDrafts(
  from: ChainState,
  drafts: readonly EventDraft[],
  stamp: Stamp,
): Promise<ChainedEvents> {
  const events: RecordedEvent[] = [];
  const lines: string[] = [];
  let state = from;
  for (const draft of drafts) {
    const { event, line } = stampDraft(state, draft, stamp);
    events.push(event);
    lines.push(line);
    state = { seq: event.seq, hash: event.hash, hlc: tickHlc(state.hlc, stamp.nowMs) };
    if (events.length % BREATHE_EVERY === 0) await setImmediate();
  }
  return { events, lines, state };
}

/** Recorded events as lines that continue the chain after `from`; null when they do not, or one was changed. */
export async function continueChain(
  from: ChainState,
  events: readonly RecordedEvent[],
  deskId: DeskId,
): Promise<ChainedEvents | null> {
  const lines: string[] = [];
  let state = from;
  for (const event of events) {
    const { hash, ...unhashed } = event;
    const line = lineOf(unhashed);
    const hlc = parseHlc(event.hlc);
    const isNext = event.seq === state.seq + 1 && event.prevHash === state.hash && event.deskId === deskId;
    if (!isNext || hlc === null || sha256Hex(line) !== hash) return null;
    lines.push(line);
    state = { seq: event.seq, hash, hlc };
    if (lines.length % BREATHE_EVERY === 0) await setImmediate();
  }
  return { events, lines, state };
}

/** An event read from its line, not yet decoded, with the hash of that line. */
export type StoredLine = { readonly seq: number; readonly hash: string } & Readonly<Record<string, unknown>>;

export type ReadLines =
  | { readonly ok: true; readonly events: readonly StoredLine[]; readonly state: ChainState }
  | { readonly ok: false; readonly reason: JournalDamage['reason'] };

function parseLine(line: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line.toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Reads the lines of a record that follows `from`, proving sequence and chain. */
export async function readLines(from: ChainState, lines: readonly Buffer[]): Promise<ReadLines> {
  const events: StoredLine[] = [];
  let state = from;
  for (const line of lines) {
    const event = parseLine(line);
    const hlc = typeof event?.['hlc'] === 'string' ? parseHlc(event['hlc']) : null;
    if (event === null || hlc === null) return { ok: false, reason: 'unreadable' };
    if (event['seq'] !== state.seq + 1) return { ok: false, reason: 'sequence-broken' };
    if (event['prevHash'] !== state.hash) return { ok: false, reason: 'chain-broken' };
    const stored = Object.assign(event, { seq: state.seq + 1, hash: sha256Hex(line) });
    events.push(stored);
    state = { seq: stored.seq, hash: stored.hash, hlc };
    if (events.length % BREATHE_EVERY === 0) await setImmediate();
  }
  return { ok: true, events, state };
}
