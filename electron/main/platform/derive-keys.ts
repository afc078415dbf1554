import { hkdfSync } from 'node:crypto';

/** One key for each use, so that no two uses can disturb each other. 32 bytes each. */
export type DeskKeys = {
  readonly journal: Buffer;
  readonly keptFiles: Buffer;
  readonly store: Buffer;
  readonly lookup: Buffer;
  readonly supervisorPin: Buffer;
  readonly settings: Buffer;
  readonly drafts: Buffer;
};

const KEY_BYTES = 32;
/** Never changed: another salt or label would be another key, and old data could not be read. */
const SALT = 'kept data key 1';

function subKey(dataKey: Buffer, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, SALT, label, KEY_BYTES));
}

/** The keys of a desk from its data key, by HKDF-SHA256. */
export function deriveKeys(dataKey: Buffer): DeskKeys {
  return {
    journal: subKey(dataKey, 'journal'),
    keptFiles: subKey(dataKey, 'kept-files'),
    store: subKey(dataKey, 'store'),
    lookup: subKey(dataKey, 'lookup'),
    supervisorPin: subKey(dataKey, 'supervisor-pin'),
    settings: subKey(dataKey, 'settings'),
    drafts: subKey(dataKey, 'drafts'),
  };
}
