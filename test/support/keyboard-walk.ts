import { type Locator, type Page, expect } from '@playwright/test';

/**
 * A walk through the window by keyboard alone: counts presses (a chord is one) apart from what is typed, and hears of every pointer.
 * `steps` names the presses since the last `count`, for the message of a walk that takes too many.
 */
export class KeyboardWalk {
  readonly #page: Page;
  #steps: string[] = [];
  #typed = 0;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** From now on any pointer event in the page is heard; `finish` fails on it. A reload forgets it. */
  static async begin(page: Page): Promise<KeyboardWalk> {
    await page.evaluate(() => {
      const world = window as unknown as { pointersHeard?: string[] };
      if (world.pointersHeard !== undefined) return;
      const heard: string[] = [];
      world.pointersHeard = heard;
      for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'] as const) {
        addEventListener(kind, (event) => heard.push(`${kind} on ${(event.target as Element | null)?.tagName}`), true);
      }
    });
    return new KeyboardWalk(page);
  }

  async press(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) {
      this.#steps.push(chord);
      await this.#page.keyboard.press(chord);
    }
  }

  /** Words a person would type: not counted as presses. */
  async type(text: string): Promise<void> {
    this.#typed += text.length;
    await this.#page.keyboard.type(text);
  }

  /** Begins to count anew. */
  count(): void {
    this.#steps = [];
    this.#typed = 0;
  }

  get presses(): number {
    return this.#steps.length;
  }

  get typed(): number {
    return this.#typed;
  }

  /** Where the focus has to be after a step. Never on the body. */
  async expectHome(home: Locator, step: string): Promise<void> {
    await expect(home, `the focus after: ${step}`).toBeFocused();
  }

  /** Holds the walk to its target. */
  expectPresses(target: number): void {
    expect(this.#steps.length, `presses: ${this.#steps.join(' ')}`).toBeLessThanOrEqual(target);
  }

  async expectNoPointer(): Promise<void> {
    const heard = await this.#page.evaluate(
      () => (window as unknown as { pointersHeard?: readonly string[] }).pointersHeard ?? ['the walk was reloaded'],
    );
    expect(heard, 'a walk by keyboard alone').toEqual([]);
  }
}
