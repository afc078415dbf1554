/** What tells an element again after everything was drawn anew: where it stood, and what it is. */
export type FocusMark = {
  readonly path: readonly number[];
  readonly tag: string;
  readonly command: string | null;
};

/** Where an element stands: which child of which child of the body. Holds as long as the page is drawn the same way. */
function pathTo(element: Element): readonly number[] | null {
  const path: number[] = [];
  for (let at: Element = element; at !== document.body; at = at.parentElement) {
    if (at.parentElement === null) return null;
    path.unshift([...at.parentElement.children].indexOf(at));
  }
  return path;
}

/** The mark of the element that has the focus; null when none has. */
export function markFocus(): FocusMark | null {
  const { activeElement: element } = document;
  if (element === null || element === document.body) return null;
  const path = pathTo(element);
  return path === null ? null : { path, tag: element.tagName, command: element.getAttribute('data-command') };
}

/** The element of a mark, where it is there again. */
function elementOf({ path, tag, command }: FocusMark): HTMLElement | null {
  if (command !== null) {
    const same = document.querySelector(`[data-command="${CSS.escape(command)}"]`);
    if (same instanceof HTMLElement) return same;
  }
  let at: Element | undefined = document.body;
  for (const index of path) at = at?.children[index];
  return at instanceof HTMLElement && at.tagName === tag ? at : null;
}

/** Gives the focus back. True: somebody has it now, the element or another that took it meanwhile. */
export function giveFocusBack(mark: FocusMark): boolean {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body) return true;
  const element = elementOf(mark);
  element?.focus();
  return element !== null && document.activeElement === element;
}
