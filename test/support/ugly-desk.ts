import type { ImportReport } from '#shared/contract/import';
import { addDays, localDay } from '#shared/kernel/calendar';
import { FIXED_DAY, FIXED_MS, startAt } from './fixed-clock';
import { KNOWN_KEY, giveKnownKey } from './known-key';
import { keptJson } from './kept-process';
import { LONG_HISTORY_DAYS, writeLongHistory } from './long-history';
import { uglyArguments } from './ugly-portfolio';

const MS_PER_DAY = 86_400_000;

/**
 * Fills a fresh data folder with the ugly placement, as it came in long ago, and with the account that has two thousand events. The
 * app must be started with `KNOWN_KEY` and `startAt()`. By hand: `npx tsx test/support/make-ugly-desk.ts FOLDER`.
 */
export async function makeUglyDesk(dataDir: string): Promise<void> {
  const today = localDay(FIXED_DAY);
  if (today === null) throw new Error('the fixed day is no day');
  await giveKnownKey(dataDir);
  const putClockBack = startAt(FIXED_MS - LONG_HISTORY_DAYS * MS_PER_DAY);
  try {
    const placedOn = addDays(today, -LONG_HISTORY_DAYS);
    const args = ['import', ...(await uglyArguments(dataDir, placedOn)), KNOWN_KEY];
    const { counts } = await keptJson<ImportReport>(args, { dataDir });
    if (counts.rowsInError > 0) throw new Error(`${counts.rowsInError} rows of the ugly placement are in error`);
  } finally {
    putClockBack();
  }
  await writeLongHistory(dataDir, FIXED_MS);
}
