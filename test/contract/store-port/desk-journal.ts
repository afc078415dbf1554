import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { RecordHead } from '#shared/contract/store';
import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import { type HlcState, formatHlc, tickHlc } from '#shared/kernel/hlc';
import { instant } from '#shared/kernel/calendar';
import { type ActorId, type DeskId, type EventId, asId } from '#shared/kernel/ids';

export const START_MS = Date.parse('2026-03-02T14:00:00.000Z');

/** Stamps events as main does: desk, clock, position and hash chain. Time moves by a minute an event unless named. */
export class DeskJournal {
  readonly deskId: DeskId;
  readonly events: RecordedEvent[] = [];
  nowMs = START_MS;
  #clock: HlcState = { ms: 0, counter: 0 };
  #ids = 0;

  constructor(deskId = 'desk-1') {
    this.deskId = asId(deskId);
  }

  get head(): RecordHead {
    const last = this.events.at(-1);
    return last === undefined ? { seq: 0, hash: '' } : { seq: last.seq, hash: last.hash };
  }

  nextId(): EventId {
    this.#ids += 1;
    return asId(`0190b5f0-1111-7000-8000-${String(this.#ids).padStart(12, '0')}`);
  }

  record(drafts: readonly EventDraft[]): readonly RecordedEvent[] {
    return drafts.map((draft) => {
      this.nowMs += 60_000;
      this.#clock = tickHlc(this.#clock, this.nowMs);
      const unhashed = {
        ...draft,
        actorId: asId<ActorId>('collector-1'),
        deskId: this.deskId,
        at: instant(this.nowMs),
        hlc: formatHlc(this.#clock, this.deskId),
        seq: this.head.seq + 1,
        prevHash: this.head.hash,
        knownAt: null,
        rulePack: draft.rulePack ?? null,
      };
      const hash = createHash('sha256')
        .update(canonicalize(unhashed) ?? '')
        .digest('hex');
      const event = { ...unhashed, hash } as RecordedEvent;
      this.events.push(event);
      return event;
    });
  }
}
