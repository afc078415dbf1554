import type { AuditedEvent, EntryAudit } from '#shared/contract/timeline';
import type { RecordedEvent } from '#shared/domain/events/types';
import type { AccountId } from '#shared/kernel/ids';
import { CodedError, type Result, ok } from '#shared/kernel/result';
import type { Desk } from '../../app/desk';
import { hashOf } from '../../journal/chain';

/** What is asked of a desk. */
export type AuditDesk = Pick<Desk, 'store' | 'journal'>;

/** The hashes the journal has under some numbers; numbers it cannot be read up to are missing. */
async function hashesIn(
  { journal }: AuditDesk,
  seqs: readonly number[],
): Promise<{ readonly hashes: ReadonlyMap<number, string>; readonly deskId: string | null }> {
  const wanted = new Set(seqs);
  const hashes = new Map<number, string>();
  let deskId: string | null = null;
  // Numbers far apart are read apart: a journal may hold years between them.
  for (const [first, last] of stretches(seqs)) {
    try {
      for await (const record of journal.readAfter(first - 1)) {
        for (const event of record) {
          deskId ??= event.deskId;
          if (wanted.has(event.seq)) hashes.set(event.seq, event.hash);
        }
        if ((record.at(-1)?.seq ?? 0) >= last) break;
      }
    } catch (error) {
      // Behind the damage nothing can be proved; what is before it still can.
      if (!(error instanceof CodedError)) throw error;
    }
  }
  return { hashes, deskId };
}

/** Numbers this close are read in one go. */
const GAP = 500;

function stretches(seqs: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  for (const seq of [...seqs].toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && seq - last[1] <= GAP) last[1] = seq;
    else found.push([seq, seq]);
  }
  return found;
}

/** The steps of a call's script, each with the version of its script that day. */
function stepsOf(event: RecordedEvent): AuditedEvent['steps'] {
  const run = event.type === 'contact.v1.logged' ? event.data.script : undefined;
  if (run === undefined) return [];
  return run.steps.map(({ script, step, enteredAt, answer, said, dwellMs }) => {
    const version = run.scripts.find(({ id }) => id === script)?.version ?? null;
    return { script, version, step, enteredAt, answer, said, dwellMs };
  });
}

function audited(event: RecordedEvent, chain: AuditedEvent['chain']): AuditedEvent {
  const { id, type, at, actorId, deskId, hlc, seq, prevHash, hash, knownAt, rulePack } = event;
  const computedHash = hashOf(event);
  const json = JSON.stringify(event, null, 2);
  const base = { eventId: id, type, at, actorId, deskId, hlc, seq, prevHash, hash, computedHash, chain, json };
  return { ...base, knownAt, rulePack, steps: stepsOf(event) };
}

/**
 * Proves the events of one entry: the hash of each is worked out anew, and compared with the journal, as is the hash of the event
 * before it. Errors: `NOT_FOUND` for an unknown account or entry, and those of the store.
 */
export async function auditEntry(
  desk: AuditDesk,
  asked: { readonly accountId: AccountId; readonly entryId: string },
): Promise<Result<EntryAudit>> {
  const events = await desk.store.entryEvents(asked);
  if (!events.ok) return events;
  const seqs = events.value.flatMap(({ seq }) => (seq > 1 ? [seq - 1, seq] : [seq]));
  const { hashes, deskId } = await hashesIn(desk, seqs);
  const stateOf = (event: RecordedEvent): AuditedEvent['chain'] => {
    if (hashOf(event) !== event.hash) return 'changed';
    const kept = hashes.get(event.seq);
    const before = event.seq === 1 ? '' : hashes.get(event.seq - 1);
    if (event.deskId !== deskId || kept === undefined || before === undefined) return 'unknown';
    return kept === event.hash && before === event.prevHash ? 'holds' : 'broken';
  };
  const { seq, hash } = desk.journal.head();
  return ok({
    entryId: asked.entryId,
    events: events.value.map((event) => audited(event, stateOf(event))),
    journal: { seq, hash, isDamaged: desk.journal.damage() !== null },
  });
}
