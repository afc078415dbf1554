import { EventEmitter } from 'node:events';

/** The members of a window that change how the system draws it. Nothing is drawn here, so they have no effect. */
export class WindowLooks extends EventEmitter {
  #isMenuBarVisible = true;

  setMenu(_menu: unknown): void {}

  removeMenu(): void {}

  setMenuBarVisibility(isVisible: boolean): void {
    this.#isMenuBarVisible = isVisible;
  }

  isMenuBarVisible(): boolean {
    return this.#isMenuBarVisible;
  }

  setAutoHideMenuBar(_isHidden: boolean): void {}

  setBackgroundColor(_color: string): void {}

  setTitleBarOverlay(_options: object): void {}

  setProgressBar(_progress: number): void {}

  flashFrame(_isFlashing: boolean): void {}

  setContentProtection(_isEnabled: boolean): void {}

  setIcon(_icon: unknown): void {}

  moveTop(): void {}
}
