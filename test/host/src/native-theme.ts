import { EventEmitter } from 'node:events';
import { allContents } from './registry';
import { strict } from './strict';
import { isDarkTheme, themeFeatures, themeState } from './theme-state';

/** The module `nativeTheme`. Tests may also set `shouldUseHighContrastColors`, which in Electron the system does. */
class NativeTheme extends EventEmitter {
  readonly shouldUseInvertedColorScheme = false;
  readonly prefersReducedTransparency = false;

  get themeSource(): 'system' | 'light' | 'dark' {
    return themeState.source;
  }

  set themeSource(source: 'system' | 'light' | 'dark') {
    themeState.source = source;
    this.#update();
  }

  get shouldUseDarkColors(): boolean {
    return isDarkTheme();
  }

  get shouldUseHighContrastColors(): boolean {
    return themeState.hasHighContrast;
  }

  set shouldUseHighContrastColors(hasHighContrast: boolean) {
    themeState.hasHighContrast = hasHighContrast;
    this.#update();
  }

  get inForcedColorsMode(): boolean {
    return themeState.hasHighContrast;
  }

  #update(): void {
    for (const contents of allContents.values()) {
      // A window that is closing has no theme left to change.
      contents.host.link.send('Emulation.setEmulatedMedia', { features: themeFeatures() }).catch(() => undefined);
    }
    this.emit('updated');
  }
}

export const nativeTheme = strict('nativeTheme', new NativeTheme());
