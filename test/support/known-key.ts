import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from '#main/app/data-folder';

const MARK = 'kept-data-key-1';
const KEY = createHash('sha256').update('the data key of every test desk that must be the same twice').digest();

/** What a desk on a known key is started with. */
export const KNOWN_KEY = '--insecure-key-file';

/**
 * Gives a fresh data folder a data key that is the same on every run: ids of accounts come from the key, and with them the order of
 * accounts that nothing else sets apart. The app must then be started with `KNOWN_KEY`.
 */
export async function giveKnownKey(dataDir: string): Promise<void> {
  const { keys } = dataFolder(dataDir);
  const checksum = createHash('sha256').update(MARK).update(KEY).digest('hex').slice(0, 16);
  await mkdir(keys, { recursive: true });
  await writeFile(path.join(keys, 'data-key.insecure'), `${MARK}:${KEY.toString('base64')}:${checksum}`);
}
