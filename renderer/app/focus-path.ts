/** Where an element stands: which child of which child of the body. Holds as long as the page is drawn the same way. */
export function pathTo(element: Element | null): readonly number[] | null {
  const path: number[] = [];
  for (let at = element; at !== null && at !== document.body; at = at.parentElement) {
    if (at.parentElement === null) return null;
    path.unshift([...at.parentElement.children].indexOf(at));
  }
  return path.length === 0 ? null : path;
}

/** What stands at a place, or undefined when nothing does. */
export function elementAt(path: readonly number[]): Element | undefined {
  let at: Element | undefined = document.body;
  for (const index of path) at = at?.children[index];
  return at;
}
