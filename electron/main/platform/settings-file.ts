import { join } from 'node:path';
import { DEFAULT_SETTINGS, type Settings, SettingsPatch, SettingsValue } from '#shared/contract/settings';
import { type AppError, type Result, err, ok } from '#shared/kernel/result';
import { type ClockPort, nowOf } from './clock';
import { type Disk, realDisk } from './disk';
import { fsError } from './fs-errors';
import { sealFile, unsealFile } from './sealed-file';
import { readWhole, replaceWhole } from './whole-file';

/**
 * How the settings stand: `new` nothing was set yet, `kept` read from the disk, `reset` what was there could not be read and was set
 * aside, `newer` written by a newer Kept and left alone, `unreadable` the disk does not answer.
 */
export type SettingsState = 'new' | 'kept' | 'reset' | 'newer' | 'unreadable';

/** What one person set for themselves at this desk. */
export type SettingsStore = {
  readonly read: () => Settings;
  readonly state: () => SettingsState;
  /**
   * Puts these values in place of what they were and answers the whole; on the disk when this returns. Errors: `DISK_FULL`,
   * `FILE_NOT_READABLE`, `SCHEMA_TOO_NEW`; nothing has changed then.
   */
  readonly change: (patch: SettingsPatch) => Promise<Result<Settings>>;
  /** Told after each change; answers how to stop. */
  readonly onChange: (listener: (settings: Settings) => void) => () => void;
};

export type SettingsParts = {
  /** The `settings` folder of the data folder. */
  readonly dir: string;
  /** 32 bytes, derived for settings. */
  readonly key: Buffer;
  /** Stands for the person, and tells nobody who it is: the name of their file. */
  readonly ownerId: string;
  readonly clock: Pick<ClockPort, 'nowMs' | 'zone'>;
  readonly disk?: Disk;
};

const FORMAT = 1;

type Stored = Readonly<Record<string, unknown>>;
type Found = { readonly state: SettingsState; readonly stored: Stored };

function storedIn(plain: Buffer): Found | null {
  let value: unknown;
  try {
    value = JSON.parse(plain.toString());
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (!isRecord(value) || typeof value['format'] !== 'number' || !isRecord(value['settings'])) return null;
  return { state: value['format'] > FORMAT ? 'newer' : 'kept', stored: value['settings'] };
}

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every setting that can be understood; the default stands in for one that a newer Kept knows more values of. */
function understood(stored: Stored): Settings {
  const known = Object.entries(SettingsValue.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(stored[name]);
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return { ...DEFAULT_SETTINGS, ...(Object.fromEntries(known) as Partial<Settings>) };
}

class SettingsFile {
  readonly #parts: SettingsParts;
  readonly #disk: Disk;
  readonly #name: string;

  constructor(parts: SettingsParts) {
    this.#parts = parts;
    this.#disk = parts.disk ?? realDisk;
    this.#name = `${parts.ownerId}.bin`;
  }

  /** Reads what is there; a file that cannot be understood is set aside under a name of its own, never removed. */
  async find(): Promise<Result<Found>> {
    const { dir, key } = this.#parts;
    try {
      const bytes = await readWhole(this.#disk, join(dir, this.#name));
      if (bytes === null) return ok({ state: 'new', stored: {} });
      const plain = unsealFile(key, this.#bound(), bytes);
      const found = plain === null ? null : storedIn(plain);
      if (found !== null) return ok(found);
      await this.#disk.rename(join(dir, this.#name), join(dir, `${this.#name}.damaged-${this.#stamp()}`));
      return ok({ state: 'reset', stored: {} });
    } catch (error) {
      return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', 'settings') };
    }
  }

  async write(stored: Stored): Promise<Result<null>> {
    const { dir, key } = this.#parts;
    const plain = Buffer.from(JSON.stringify({ format: FORMAT, settings: stored }));
    try {
      await this.#disk.makeFolder(dir);
      await replaceWhole(this.#disk, join(dir, this.#name), sealFile(key, this.#bound(), plain), { isSynced: true });
      return ok(null);
    } catch (error) {
      return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', 'settings') };
    }
  }

  #bound(): string {
    return `kept settings ${this.#name}`;
  }

  #stamp(): string {
    return nowOf(this.#parts.clock).replaceAll(/[:.-]/g, '');
  }
}

class OpenSettings {
  readonly #file: SettingsFile;
  readonly #listeners = new Set<(settings: Settings) => void>();
  #found: Found;
  #trouble: AppError | null = null;
  #settings: Settings = DEFAULT_SETTINGS;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(file: SettingsFile, found: Result<Found>) {
    this.#file = file;
    this.#found = { state: 'unreadable', stored: {} };
    this.#take(found);
  }

  read(): Settings {
    return this.#settings;
  }

  state(): SettingsState {
    return this.#found.state;
  }

  /** One change after another, so that two at once are both kept. */
  change(patch: SettingsPatch): Promise<Result<Settings>> {
    const mine = this.#tail.then(() => this.#changeNow(patch));
    this.#tail = mine;
    return mine;
  }

  onChange(listener: (settings: Settings) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #changeNow(patch: SettingsPatch): Promise<Result<Settings>> {
    // What could not be read may be sound: it is looked at again before anything is put in its place.
    if (this.#trouble !== null) this.#take(await this.#file.find());
    if (this.#trouble !== null) return { ok: false, error: this.#trouble };
    if (this.#found.state === 'newer') return err('SCHEMA_TOO_NEW', 'the settings were written by a newer Kept');
    const given = Object.entries(SettingsPatch.parse(patch)).filter(([, value]) => value !== undefined);
    const stored = { ...this.#found.stored, ...Object.fromEntries(given) };
    const written = await this.#file.write(stored);
    if (!written.ok) return written;
    this.#take(ok({ state: 'kept', stored }));
    for (const listener of this.#listeners) listener(this.#settings);
    return ok(this.#settings);
  }

  #take(found: Result<Found>): void {
    this.#trouble = found.ok ? null : found.error;
    if (!found.ok) return;
    this.#found = found.value;
    this.#settings = understood(found.value.stored);
  }
}

/**
 * Opens the settings of one person. Never fails: what cannot be read is told by `state`, and the defaults hold. Settings that this
 * Kept does not know stay in the file.
 */
export async function openSettings(parts: SettingsParts): Promise<SettingsStore> {
  const file = new SettingsFile(parts);
  const settings = new OpenSettings(file, await file.find());
  return {
    read: () => settings.read(),
    state: () => settings.state(),
    change: (patch) => settings.change(patch),
    onChange: (listener) => settings.onChange(listener),
  };
}
