import type { Settings } from '#shared/contract/settings';

/** `wide`: three panes beside each other; `rail`: the queue is a rail and opens over the others; `one`: one pane at a time. */
export type DeskShape = 'wide' | 'rail' | 'one';

const RAIL_BELOW = 1_100;
const ONE_BELOW = 760;

/** The shape of the desk in a window so wide. Widths are in CSS pixels: large text makes a window small. */
export function deskShape(width: number): DeskShape {
  if (width <= ONE_BELOW) return 'one';
  return width <= RAIL_BELOW ? 'rail' : 'wide';
}

/** How the parts of the account's pane stand: all three in sight, the form under the two others by turns, or one at a time. */
export type AreaShape = 'three' | 'two' | 'one';

const THREE_FROM = 900;
const ONE_BELOW_HEIGHT = 360;

/** The shape of a pane's parts in the room left for them. */
export function areaShape(width: number, height: number, desk: DeskShape): AreaShape {
  if (desk === 'one' || height < ONE_BELOW_HEIGHT) return 'one';
  return width >= THREE_FROM ? 'three' : 'two';
}

/** Panes whose width a person sets; the middle takes what is left. */
export type SizedPane = 'queue' | 'timeline';

const USUAL: Readonly<Record<SizedPane, number>> = { queue: 380, timeline: 340 };
const LEAST: Readonly<Record<SizedPane, number>> = { queue: 280, timeline: 240 };
/** Of the window's width, so that the middle keeps a third of it. */
const MOST_PART: Readonly<Record<SizedPane, number>> = { queue: 0.38, timeline: 0.3 };

export type PaneWidth = { readonly now: number; readonly min: number; readonly max: number; readonly usual: number };

/** The width of a pane in a window so wide, and how narrow and wide it can be made. */
export function paneWidth(pane: SizedPane, widths: Settings['paneWidths'], windowWidth: number): PaneWidth {
  const min = LEAST[pane];
  const max = Math.max(min, Math.floor(windowWidth * MOST_PART[pane]));
  const fit = (width: number) => Math.min(max, Math.max(min, Math.round(width)));
  return { now: fit(widths[pane] ?? USUAL[pane]), min, max, usual: fit(USUAL[pane]) };
}

const STEP = 16;

/** The width a key of the separator leads to; null: not one of its keys. `towards` is 1 where the pane grows to the right. */
export function widthByKey(key: string, width: PaneWidth, towards: 1 | -1): number | null {
  const fit = (to: number) => Math.min(width.max, Math.max(width.min, to));
  switch (key) {
    case 'ArrowRight':
      return fit(width.now + STEP * towards);
    case 'ArrowLeft':
      return fit(width.now - STEP * towards);
    case 'Home':
      return width.min;
    case 'End':
      return width.max;
    case 'Enter':
      return width.usual;
    default:
      return null;
  }
}
