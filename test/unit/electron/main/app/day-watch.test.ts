import { describe, expect, it } from 'vitest';
import { watchDay } from '#main/app/day-watch';

/** A machine whose clock goes on only when the test says so. */
function machine(startAt: string, startZone = 'America/New_York') {
  let nowMs = Date.parse(startAt);
  let zone = startZone;
  let pending: { readonly atMs: number; readonly act: () => void } | null = null;
  const told: string[] = [];
  const watch = watchDay({
    clock: { nowMs: () => nowMs, zone: () => zone },
    schedule: (afterMs, act) => {
      const mine = { atMs: nowMs + afterMs, act };
      pending = mine;
      return () => {
        if (pending === mine) pending = null;
      };
    },
    refreshZone: () => undefined,
    onChange: (what) => told.push(what),
  });
  return {
    told,
    watch,
    pending: () => pending,
    setZone: (next: string) => (zone = next),
    /** The clock is set; the timer does not notice. */
    setClock: (at: string) => {
      const byMs = Date.parse(at) - nowMs;
      nowMs += byMs;
      if (pending !== null) pending = { ...pending, atMs: pending.atMs + byMs };
    },
    passTo: (at: string) => {
      const untilMs = Date.parse(at);
      while (pending !== null && pending.atMs <= untilMs) {
        const due: { readonly atMs: number; readonly act: () => void } = pending;
        nowMs = due.atMs;
        pending = null;
        due.act();
      }
      nowMs = untilMs;
    },
  };
}

describe('a desk that is left open', () => {
  it('knows of another day within a second of its midnight, once', () => {
    const desk = machine('2026-11-22T04:40:00.000Z');
    desk.passTo('2026-11-22T04:59:59.900Z');
    expect(desk.told).toEqual([]);
    desk.passTo('2026-11-22T05:00:01.000Z');
    expect(desk.told).toEqual(['day']);
    desk.passTo('2026-11-22T12:00:00.000Z');
    expect(desk.told).toEqual(['day']);
  });

  it('knows of every midnight of a row, also over the day that has 25 hours', () => {
    const desk = machine('2026-10-30T12:00:00.000Z');
    desk.passTo('2026-11-03T12:00:00.000Z');
    expect(desk.told).toEqual(['day', 'day', 'day', 'day']);
  });

  it('knows of another zone within half a minute and says from which', () => {
    const desk = machine('2026-11-22T17:00:00.000Z');
    expect(desk.watch.zoneChange()).toBeNull();
    desk.setZone('America/Los_Angeles');
    desk.passTo('2026-11-22T17:00:31.000Z');
    expect(desk.told).toEqual(['zone']);
    expect(desk.watch.zoneChange()).toMatchObject({ from: 'America/New_York' });
    desk.passTo('2026-11-23T07:59:59.000Z');
    expect(desk.told).toEqual(['zone']);
    desk.passTo('2026-11-23T08:00:01.000Z');
    expect(desk.told).toEqual(['zone', 'day']);
  });

  it('knows of a clock that was set or slept through', () => {
    const desk = machine('2026-11-22T17:00:00.000Z');
    desk.setClock('2026-11-22T15:00:00.000Z');
    desk.passTo('2026-11-22T15:01:00.000Z');
    expect(desk.told).toEqual(['clock']);
    desk.setClock('2026-11-23T15:00:00.000Z');
    desk.passTo('2026-11-23T15:01:00.000Z');
    expect(desk.told).toEqual(['clock', 'day']);
  });

  it('stops when it is told to', () => {
    const desk = machine('2026-11-22T17:00:00.000Z');
    desk.watch.stop();
    expect(desk.pending()).toBeNull();
  });
});
