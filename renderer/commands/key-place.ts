import type { KeyPlace } from './key-listener';

const NOT_TEXT: readonly string[] = ['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file'];

/** Whether keys write into an element, or choose in it by letters. */
export function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) return !NOT_TEXT.includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

function panesOf(element: Element | null): readonly string[] {
  const pane = element?.closest('[data-pane]') ?? null;
  if (pane === null) return [];
  return [pane.getAttribute('data-pane') ?? '', ...panesOf(pane.parentElement)];
}

/** Where the focus of a page is. */
export function keyPlace(page: Document): KeyPlace {
  const { activeElement } = page;
  return {
    isInText: isTextField(activeElement),
    isBehindDialog: page.querySelector('[aria-modal="true"]') !== null,
    panes: panesOf(activeElement),
  };
}
