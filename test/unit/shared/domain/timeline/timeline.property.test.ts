import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DESK_RULES, rulesInForce } from '#shared/domain/compliance/desk-rules';
import { foldAccount } from '#shared/domain/account/account-state';
import type { RecordedEvent } from '#shared/domain/events/types';
import { TIMELINE_CHIPS, chipsOf } from '#shared/domain/timeline/chips';
import { EVERYTHING, type TimelineFilter, searchWords } from '#shared/domain/timeline/filter';
import { type History, historyOf } from '#shared/domain/timeline/history';
import { foldRuns, unfold } from '#shared/domain/timeline/runs';
import { timelineOf } from '#shared/domain/timeline/timeline';
import { type ActorId, asId } from '#shared/kernel/ids';
import { instant } from '#shared/kernel/calendar';
import { anAccount } from '#test/support/accounts';
import { FIRST_MS, anyRecord } from '#test/support/timeline-events';

const ACCOUNT = anAccount();
const RULES = rulesInForce(NO_DESK_RULES);
const DAY_MS = 86_400_000;

function historyWith(
  events: readonly RecordedEvent[],
  filter: TimelineFilter = EVERYTHING,
  window = { offset: 0, limit: 10_000 },
): History {
  return historyOf(
    {
      account: ACCOUNT,
      events,
      state: foldAccount(events),
      inForce: RULES,
      fateOf: null,
      now: instant(FIRST_MS + 40 * DAY_MS),
      deskZone: 'America/New_York',
      actorId: asId<ActorId>('jane'),
    },
    { filter, ...window },
  );
}

describe('the contact history, whatever was recorded', () => {
  it('has every event of the account in exactly one entry', () => {
    fc.assert(
      fc.property(anyRecord, (events) => {
        const told = timelineOf(ACCOUNT, events).flatMap(({ eventIds }) => eventIds);
        expect(told.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('is the same in whatever order the events came to the desk', () => {
    fc.assert(
      fc.property(
        anyRecord.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(timelineOf(ACCOUNT, shuffled)).toEqual(timelineOf(ACCOUNT, events));
        },
      ),
    );
  });

  it('gives back every entry in its order when its runs are unfolded', () => {
    fc.assert(
      fc.property(anyRecord, (events) => {
        const entries = timelineOf(ACCOUNT, events);
        const lines = foldRuns(entries);
        expect(unfold(lines)).toEqual(entries);
        for (const line of lines) if (line.kind === 'run') expect(line.entries.length).toBeGreaterThanOrEqual(3);
        const names = lines.map((line) => (line.kind === 'run' ? line.id : line.entry.id));
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('has each line in one period, the newest first, and the sums of the periods are those of the whole', () => {
    fc.assert(
      fc.property(anyRecord, (events) => {
        const { periods, lines, found } = historyWith(events);
        let next = 0;
        for (const period of periods) {
          expect(period.firstLine).toBe(next);
          next += period.lines;
        }
        expect(next).toBe(lines.length);
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
        expect(periods.reduce((sum, { sum: { entries } }) => sum + entries, 0)).toBe(found);
        const { attempts, conversations } = foldAccount(events);
        expect(periods.reduce((sum, { sum: of }) => sum + of.attempts, 0)).toBe(attempts);
        expect(periods.reduce((sum, { sum: of }) => sum + of.conversations, 0)).toBe(conversations);
      }),
    );
  });

  it('shows under the chips exactly what belongs to them, and under all of them everything', () => {
    fc.assert(
      fc.property(anyRecord, fc.subarray([...TIMELINE_CHIPS], { minLength: 1 }), (events, chips) => {
        const whole = unfold(historyWith(events).lines);
        const shown = unfold(historyWith(events, { ...EVERYTHING, chips }).lines);
        expect(shown).toEqual(whole.filter((entry) => chipsOf(entry, ACCOUNT).some((chip) => chips.includes(chip))));
        expect(unfold(historyWith(events, { ...EVERYTHING, chips: TIMELINE_CHIPS }).lines)).toEqual(whole);
      }),
    );
  });

  it('finds no more with two words than with one, and pages without a gap', () => {
    fc.assert(
      fc.property(anyRecord, fc.integer({ min: 1, max: 7 }), (events, size) => {
        const one = historyWith(events, { ...EVERYTHING, words: searchWords('pays') });
        const two = historyWith(events, { ...EVERYTHING, words: searchWords('pays friday') });
        expect(two.found).toBeLessThanOrEqual(one.found);
        const whole = historyWith(events);
        const pages: History['lines'][number][] = [];
        for (let offset = 0; offset < whole.total; offset += size) {
          pages.push(...historyWith(events, EVERYTHING, { offset, limit: size }).lines);
        }
        expect(pages).toEqual(whole.lines);
      }),
    );
  });
});
