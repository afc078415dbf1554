import { type RefObject, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useUi } from '../../stores/ui-context';

/** From this width on a row has one line and the columns the person chose. */
const WIDE_PX = 700;
/** Below this height every row counts: the headings make room. */
const LOW_PX = 170;

/** How the list is drawn, in CSS pixels. The style sheet's `--row` and `--header` are set from it. */
export type GridShape = { readonly isWide: boolean; readonly rowHeight: number; readonly headerHeight: number };

const HEIGHTS = {
  normal: { one: 28, two: 42 },
  compact: { one: 24, two: 38 },
} as const;

/** Follows the width of the list and how dense the person wants it. */
export function useGridShape(grid: RefObject<HTMLElement | null>): GridShape {
  const density = useStore(useUi().settings, (state) => state.settings.density);
  const [{ isWide, isLow }, setRoom] = useState({ isWide: false, isLow: false });
  useLayoutEffect(() => {
    const { current: element } = grid;
    if (element === null) return undefined;
    const measure = () => {
      const next = { isWide: element.clientWidth >= WIDE_PX, isLow: element.clientHeight < LOW_PX };
      setRoom((before) => (before.isWide === next.isWide && before.isLow === next.isLow ? before : next));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [grid]);
  const heights = HEIGHTS[density];
  const rowHeight = isWide ? heights.one : heights.two;
  return { isWide, rowHeight, headerHeight: isLow ? 0 : rowHeight };
}
