import { makeUglyDesk } from './ugly-desk';

/** `npx tsx test/support/make-ugly-desk.ts FOLDER`: an ugly desk to look at by hand. Start it with `--data-dir FOLDER --insecure-key-file`. */
const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('name a fresh folder');
await makeUglyDesk(dataDir);
