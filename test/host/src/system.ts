/** Modules that speak to the operating system: here they only remember, or answer with something plain. */
import { EventEmitter } from 'node:events';
import { rm } from 'node:fs/promises';
import { strict } from './strict';

/** Nothing is opened. A test puts its own function in place of one. */
export const shell = strict('shell', {
  openExternal: async (_url: string, _options?: object): Promise<void> => undefined,
  openPath: async (_path: string): Promise<string> => '',
  showItemInFolder: (_path: string): void => undefined,
  trashItem: (path: string): Promise<void> => rm(path, { recursive: true }),
  beep: (): void => undefined,
});

let copied = '';

/** Text only, and only within this run. */
export const clipboard = strict('clipboard', {
  readText: async (): Promise<string> => copied,
  writeText: async (text: string): Promise<void> => void (copied = text),
  has: async (mimetype: string): Promise<boolean> => mimetype === 'text/plain' && copied !== '',
  clear: (): void => void (copied = ''),
});

class PowerMonitor extends EventEmitter {
  readonly onBatteryPower = false;

  getSystemIdleTime(): number {
    return 0;
  }

  getSystemIdleState(_thresholdSeconds: number): 'active' {
    return 'active';
  }

  isOnBatteryPower(): boolean {
    return false;
  }
}

/** A test emits what the system would: `powerMonitor.emit('resume')`. */
export const powerMonitor = strict('powerMonitor', new PowerMonitor());

const area = { x: 0, y: 0, width: 1920, height: 1080 } as const;
const size = { width: area.width, height: area.height } as const;
const display = { id: 1, bounds: area, workArea: area, size, workAreaSize: size, scaleFactor: 1, rotation: 0 } as const;

class Screen extends EventEmitter {
  getPrimaryDisplay(): typeof display {
    return display;
  }

  getAllDisplays(): (typeof display)[] {
    return [display];
  }

  getDisplayMatching(_rectangle: object): typeof display {
    return display;
  }

  getDisplayNearestPoint(_point: object): typeof display {
    return display;
  }
}

export const screen = strict('screen', new Screen());

export const crashReporter = strict('crashReporter', {
  start: (_options: object): void => undefined,
  getLastCrashReport: (): null => null,
  getUploadedReports: (): never[] => [],
  getUploadToServer: (): boolean => false,
  setUploadToServer: (_isUploading: boolean): void => undefined,
  addExtraParameter: (_key: string, _value: string): void => undefined,
  removeExtraParameter: (_key: string): void => undefined,
  getParameters: (): Record<string, string> => ({}),
});
