import { describe, expect, it } from 'vitest';
import { areaShape, deskShape, paneWidth, widthByKey } from '../../../../renderer/stores/desk-shape';
import { createLayoutStore, placeOf } from '../../../../renderer/stores/layout-store';
import { CODE_FIELD, createScreenStore } from '../../../../renderer/stores/screen-store';

describe('the desk in a small window', () => {
  it('brings to the fore whatever is sent the focus, before the focus is there', () => {
    const screen = createScreenStore();
    const layout = createLayoutStore(screen);
    const seen: string[] = [];
    screen.subscribe(() => seen.push(`${layout.getState().pane} ${layout.getState().area}`));
    for (const home of ['points', 'timeline', CODE_FIELD, 'script', 'queue', 'call'] as const) screen.focusOn(home);
    expect(seen).toEqual([
      'account account',
      'timeline account',
      'account form',
      'account script',
      'queue script',
      'account script',
    ]);
  });

  it('keeps the script in sight above the entry that is filled in, until the call is over', () => {
    const screen = createScreenStore();
    const layout = createLayoutStore(screen);
    screen.focusOn('script');
    screen.focusOn('note');
    expect(layout.getState()).toMatchObject({ area: 'form', upper: 'script' });
    layout.turn('account');
    expect(layout.getState()).toMatchObject({ area: 'form', upper: 'account' });
    screen.focusOn('points');
    layout.turn('script');
    expect(layout.getState()).toMatchObject({ area: 'script', upper: 'script' });
  });

  it('stays as it is when the focus goes to another screen', () => {
    expect([placeOf('compliance'), placeOf('import'), placeOf('settings')]).toEqual([null, null, null]);
  });

  it('has three panes, a rail for the queue, or one pane', () => {
    expect([1_920, 1_366, 1_101, 1_100, 761, 760, 546].map((width) => deskShape(width))).toEqual([
      'wide',
      'wide',
      'wide',
      'rail',
      'rail',
      'one',
      'one',
    ]);
  });

  it('shows script and facts beside each other only where both can be read, and the form alone where it is low', () => {
    expect([areaShape(960, 600, 'wide'), areaShape(600, 560, 'wide'), areaShape(600, 300, 'rail')]).toEqual([
      'three',
      'two',
      'one',
    ]);
    expect(areaShape(740, 600, 'one')).toBe('one');
  });
});

describe('the width of a pane', () => {
  it('is what the person set as far as the window has room, and the usual one otherwise', () => {
    expect(paneWidth('queue', {}, 1_366).now).toBe(380);
    expect(paneWidth('timeline', { timeline: 300 }, 1_366).now).toBe(300);
    expect(paneWidth('queue', { queue: 3_000 }, 1_366).now).toBe(Math.floor(1_366 * 0.38));
    expect(paneWidth('queue', { queue: 30 }, 1_366).now).toBe(280);
  });

  it('leaves the account at least a third of the window, however wide the others are set', () => {
    for (const width of [1_101, 1_366, 1_920, 3_840]) {
      const sides = { queue: 4_000, timeline: 4_000 };
      const left = width - paneWidth('queue', sides, width).now - paneWidth('timeline', sides, width).now;
      expect(left).toBeGreaterThan(width * 0.31);
    }
  });

  it('is changed by the arrows in the way the separator goes, and put back by Enter', () => {
    const queue = paneWidth('queue', { queue: 400 }, 1_366);
    expect(widthByKey('ArrowRight', queue, 1)).toBe(416);
    expect(widthByKey('ArrowRight', queue, -1)).toBe(384);
    expect(widthByKey('Home', queue, 1)).toBe(queue.min);
    expect(widthByKey('End', queue, 1)).toBe(queue.max);
    expect(widthByKey('Enter', queue, 1)).toBe(380);
    expect(widthByKey('Tab', queue, 1)).toBeNull();
  });
});
