import type { Page } from '@playwright/test';

/** Puts into the page what a walk by Tab asks it at each stop. Twice does no harm. */
export async function putTabProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    type Seen = { readonly element: Element; readonly around: readonly Element[]; readonly looks: readonly Look[] };
    type Look = { readonly widest: number; readonly outline: number; readonly text: string };
    const world = window as unknown as Record<string, unknown>;
    if (world['keptStop'] !== undefined) return;
    const ids = new WeakMap<Element, number>();
    let made = 0;
    let before: Seen | null = null;
    let last: Seen | null = null;
    const idOf = (element: Element): number => {
      const id = ids.get(element) ?? (made += 1);
      ids.set(element, id);
      return id;
    };
    const textOf = (id: string) => document.getElementById(id)?.textContent ?? '';
    const wordsOf = (element: Element): string => {
      const labelledBy = element.getAttribute('aria-labelledby')?.split(' ').map(textOf).join(' ');
      const byLabel = (element as HTMLInputElement).labels?.[0]?.textContent;
      const label = element.getAttribute('aria-label') ?? labelledBy ?? byLabel ?? element.textContent ?? '';
      const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
      return `${role} "${label.trim().replaceAll(/\s+/g, ' ').slice(0, 60)}"`;
    };
    const px = (text: string): number => Number.parseFloat(text) || 0;
    const lookOf = (element: Element, pseudo: string | null): Look => {
      const style = getComputedStyle(element, pseudo);
      const isDrawn = pseudo === null || style.content !== 'none';
      const outline = style.outlineStyle === 'none' || !isDrawn ? 0 : px(style.outlineWidth);
      const shadow =
        style.boxShadow === 'none' ? 0 : Math.max(...(style.boxShadow.match(/-?[\d.]+px/g) ?? ['0']).map(px));
      const sides = ['top', 'right', 'bottom', 'left'].map((side) => {
        const width = style.getPropertyValue(`border-${side}-width`);
        return `${width} ${style.getPropertyValue(`border-${side}-color`)}`;
      });
      const border = isDrawn ? Math.max(...sides.map(px)) : 0;
      const text = [style.boxShadow, style.transform, style.outlineColor, isDrawn, ...sides].join('|');
      return { outline, widest: Math.max(shadow, border), text };
    };
    /** A ring may be drawn by the element, by a pseudo-element of it, or by the field around it. */
    const looksOf = (around: readonly Element[]): readonly Look[] =>
      around.flatMap((each) => [null, '::before', '::after'].map((pseudo) => lookOf(each, pseudo)));
    world['keptRing'] = (): number => {
      if (before === null) return 0;
      // A field of parts, such as a date, or the only stop there is: the focus has not left it, and its outline says enough.
      if (before.element === document.activeElement)
        return Math.max(...before.looks.map(({ outline, widest }) => Math.max(outline, widest)));
      const plain = looksOf(before.around);
      const widths = before.looks.map((look, at) => {
        const other = plain[at];
        if (other === undefined) return 0;
        const outline = look.outline > other.outline ? look.outline : 0;
        return Math.max(outline, look.text === other.text ? 0 : look.widest);
      });
      return Math.max(0, ...widths);
    };
    world['keptStop'] = () => {
      const element = document.activeElement ?? document.body;
      if (element === document.body) {
        return { name: 'body', isBody: true, coveredBy: null, isInView: false };
      }
      const active = element.getAttribute('aria-activedescendant');
      const row = active === null ? null : document.getElementById(active);
      const around = [
        element,
        element.parentElement,
        element.parentElement?.parentElement,
        row,
        row?.firstElementChild,
      ];
      const present = around.filter((each): each is Element => each instanceof Element);
      before = last;
      last = { element, around: present, looks: looksOf(present) };
      const box = element.getBoundingClientRect();
      const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
      const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
      const top = document.elementFromPoint(x, y);
      const isOwn = top === null || element.contains(top) || top.contains(element);
      const isWithin = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
      return {
        name: `${wordsOf(element)} #${idOf(element)}`,
        isBody: false,
        coveredBy: isOwn ? null : wordsOf(top),
        isInView: box.width > 0 && box.height > 0 && isWithin,
      };
    };
  });
}
