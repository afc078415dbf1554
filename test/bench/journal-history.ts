import { dataFolder } from '#main/app/data-folder';
import { openJournal } from '#main/journal/open-journal';
import type { ClockPort } from '#main/platform/clock';
import { openDataKey } from '#main/platform/data-key';
import { deriveKeys } from '#main/platform/derive-keys';
import { openDeskFile } from '#main/platform/desk-file';
import { type Disk, realDisk } from '#main/platform/disk';
import { createIds } from '#main/platform/ids';
import { createIdOf } from '#main/platform/keyed-ids';
import type { LocalDay } from '#shared/kernel/calendar';
import { type AccountId, type DebtId, asId } from '#shared/kernel/ids';
import { unwrap } from '#shared/kernel/result';
import { type Portfolio, accountOfContact, contactAt } from './portfolio/history';
import { inventAccount } from './portfolio/invented-account';
import { CLIENT_ID } from './portfolio/placement-file';
import { DAYS_WORKED, MS_PER_DAY } from './portfolio/shift';

const NO_KEYRING = {
  isAvailable: () => false,
  wrap: (): Buffer => {
    throw new Error('the bench keeps its key in a file');
  },
  unwrap: (): string => {
    throw new Error('the bench keeps its key in a file');
  },
  backend: () => 'none',
};

/** Syncing each record of a made-up history proves nothing and takes most of the time. */
const UNSYNCED: Disk = {
  ...realDisk,
  open: async (...how) => ({ ...(await realDisk.open(...how)), datasync: () => Promise.resolve() }),
  syncFolder: () => Promise.resolve(),
};

/**
 * Writes a history of contacts into the journal of a data folder that no app has open, by the product's own journal: one record a
 * contact, as a collector leaves them, evenly over the days since `DAYS_WORKED` days before `nowMs`. The store knows nothing of them yet.
 */
export async function writeHistory(
  root: string,
  portfolio: Portfolio,
  nowMs: number,
  placedOn: LocalDay,
): Promise<void> {
  const folder = dataFolder(root);
  let atMs = nowMs - (DAYS_WORKED - 1) * MS_PER_DAY;
  const stepMs = Math.floor(((DAYS_WORKED - 2) * MS_PER_DAY) / portfolio.events);
  const clock: ClockPort = { nowMs: () => atMs, zone: () => 'UTC' };
  const ids = createIds(clock);
  const { deskId } = unwrap(await openDeskFile({ dir: root, ids, clock, hasJournal: true }));
  const dataKey = unwrap(
    await openDataKey({
      dir: folder.keys,
      wrap: NO_KEYRING,
      isInsecureFileAsked: true,
      isPackaged: false,
      hasData: true,
    }),
  );
  const keys = deriveKeys(dataKey.key);
  const idOf = createIdOf(keys.lookup);
  const opened = await openJournal({
    dir: folder.journal,
    key: keys.journal,
    deskId,
    actorId: () => asId('bench'),
    clock,
    disk: UNSYNCED,
  });
  const { journal } = unwrap(opened);
  for (let place = 0; place < portfolio.events; place += 1) {
    atMs += stepMs;
    const { externalId, debts } = inventAccount(accountOfContact(portfolio, place), placedOn);
    const accountId = asId<AccountId>(idOf('account', CLIENT_ID, externalId));
    const debtId = asId<DebtId>(idOf('debt', CLIENT_ID, debts[0]?.externalId ?? ''));
    const data = contactAt(place, atMs, [debtId]);
    unwrap(await journal.append([{ id: ids.newEventId(), type: 'contact.v1.logged', accountId, partyId: null, data }]));
  }
  await journal.close();
}
