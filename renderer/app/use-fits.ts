import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether all of `content` fits into the width of `room`. Measured again when either changes its size. */
export function useFits(room: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>): boolean {
  const [fits, setFits] = useState(true);
  useLayoutEffect(() => {
    const { current: outer } = room;
    const { current: inner } = content;
    if (outer === null || inner === null) return undefined;
    const measure = () => setFits(inner.scrollWidth <= outer.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    measure();
    return () => observer.disconnect();
  }, [room, content]);
  return fits;
}
