import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CommandLine } from './command-line';

const HOME_FOLDERS: Readonly<Record<string, string>> = {
  desktop: 'Desktop',
  documents: 'Documents',
  downloads: 'Downloads',
  music: 'Music',
  pictures: 'Pictures',
  videos: 'Videos',
};

/** `app.getPath` and `app.setPath`. */
export class AppPaths {
  readonly #set = new Map<string, string>();
  readonly #commandLine: CommandLine;
  readonly #appName: () => string;

  constructor(commandLine: CommandLine, appName: () => string) {
    this.#commandLine = commandLine;
    this.#appName = appName;
  }

  get(name: string): string {
    const set = this.#set.get(name);
    if (set !== undefined) return set;
    switch (name) {
      case 'home':
        return os.homedir();
      case 'appData':
        return appData();
      case 'userData':
        return this.#commandLine.getSwitchValue('user-data-dir') || path.join(this.get('appData'), this.#appName());
      case 'sessionData':
        return this.get('userData');
      case 'temp':
        return os.tmpdir();
      case 'exe':
        return process.execPath;
      case 'module':
        return process.execPath;
      case 'logs':
        return path.join(this.get('userData'), 'logs');
      case 'crashDumps':
        return path.join(this.get('userData'), 'Crashpad');
      default:
        return this.#homeFolder(name);
    }
  }

  /** As in Electron the folder is made, and must be named absolutely. */
  set(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    mkdirSync(folder, { recursive: true });
    this.#set.set(name, folder);
  }

  #homeFolder(name: string): string {
    const folder = HOME_FOLDERS[name];
    if (folder === undefined) throw new Error(`Failed to get '${name}' path`);
    return path.join(os.homedir(), folder);
  }
}

function appData(): string {
  switch (process.platform) {
    case 'win32':
      return process.env['APPDATA'] ?? path.join(os.homedir(), 'AppData', 'Roaming');
    case 'darwin':
      return path.join(os.homedir(), 'Library', 'Application Support');
    default:
      return process.env['XDG_CONFIG_HOME'] || path.join(os.homedir(), '.config');
  }
}
