import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react';

function onResize(act: () => void): () => void {
  window.addEventListener('resize', act);
  return () => window.removeEventListener('resize', act);
}

/** The width of the window in CSS pixels, followed. */
export function useWindowWidth(): number {
  return useSyncExternalStore(onResize, () => window.innerWidth);
}

export type Size = { readonly width: number; readonly height: number };

/** The size of an element in CSS pixels, followed; null before it is known. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const { current: box } = element;
    if (box === null) return undefined;
    const measure = () => setSize({ width: box.clientWidth, height: box.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
