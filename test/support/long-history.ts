import { dataFolder } from '#main/app/data-folder';
import { openJournal } from '#main/journal/open-journal';
import type { ClockPort } from '#main/platform/clock';
import { openDataKey } from '#main/platform/data-key';
import { deriveKeys } from '#main/platform/derive-keys';
import { openDeskFile } from '#main/platform/desk-file';
import { type Disk, realDisk } from '#main/platform/disk';
import { createIds } from '#main/platform/ids';
import { createIdOf } from '#main/platform/keyed-ids';
import { seeded } from '#shared/demo/seeded';
import { dispositionByCode } from '#shared/domain/contact/dispositions';
import type { ContactLogged, EventDraft } from '#shared/domain/events/types';
import { dayInZone, instant } from '#shared/kernel/calendar';
import { type AccountId, type ContactPointId, type DebtId, type EventId, type PartyId, asId } from '#shared/kernel/ids';
import { unwrap } from '#shared/kernel/result';
import { ARABIC_NAME, HTML_NAME } from './ugly-names';
import { LONG_HISTORY_PHONE, UGLY, UGLY_CLIENT_ID } from './ugly-portfolio';

/** Events of the account with the long history, before what a test does. */
export const LONG_HISTORY_EVENTS = 2_000;
/** The days over which they are spread, up to the moment that is handed in. */
export const LONG_HISTORY_DAYS = 700;

const MS_PER_DAY = 86_400_000;
const NO_KEYRING = {
  isAvailable: () => false,
  wrap: (): Buffer => {
    throw new Error('this desk keeps its key in a file');
  },
  unwrap: (): string => {
    throw new Error('this desk keeps its key in a file');
  },
  backend: () => 'none',
};
/** Nothing is proven by syncing each record of a made-up history, and it takes most of the time. */
const UNSYNCED: Disk = {
  ...realDisk,
  open: async (...how) => ({ ...(await realDisk.open(...how)), datasync: () => Promise.resolve() }),
  syncFolder: () => Promise.resolve(),
};

/** Runs of the same, as real histories have them, with something else between. */
const CODES = [
  'NA',
  'NA',
  'NA',
  'NA',
  'VM',
  'NA',
  'NA',
  'LCM',
  '3P',
  'REF',
  'NA',
  'BZ',
  'HRD',
  'NA',
  'VM',
  'PTP',
  'RPU',
];
const NOTES: readonly (string | null)[] = [
  null,
  null,
  'asked to be called again after work',
  `${ARABIC_NAME} answered, says she is the daughter \u202E(txet desrever)\u202C`,
  HTML_NAME,
  'no\nline\n\n\nbreaks\tneeded',
  'WILL NOT PAY BEFORE SPRING!!! '.repeat(12),
  'https://example.invalid/a-link-that-is-longer-than-any-column-of-the-screen-and-has-no-place-to-break/index.html?q=1',
  '\u{1F644}',
];

type Known = {
  readonly accountId: AccountId;
  readonly partyId: PartyId;
  readonly pointId: ContactPointId;
  readonly debtId: DebtId;
};

function contactOf(place: number, atMs: number, known: Known): ContactLogged {
  const code = CODES[place % CODES.length] ?? 'NA';
  const disposition = dispositionByCode(code);
  if (disposition === undefined) throw new Error(`no disposition ${code}`);
  const { outcome, countsAs, effects, followUpDays } = disposition;
  const note = seeded(`long/${place}`).pick(NOTES);
  return {
    channel: 'call-out',
    disposition: code,
    outcome,
    countsAs,
    effects,
    partyId: known.partyId,
    contactPointId: known.pointId,
    debtIds: [known.debtId],
    note: code === 'HRD' ? (note ?? 'lost the second job') : note,
    nextStep:
      followUpDays === null ? null : { kind: 'follow-up', at: instant(atMs + followUpDays * MS_PER_DAY), text: null },
    promise:
      code === 'PTP'
        ? { amountMinor: 5_000 + (place % 7) * 2_500, currency: 'USD', dueOn: dayInZone(atMs + 7 * MS_PER_DAY, 'UTC') }
        : null,
    startedAt: instant(atMs - 90_000),
    endedAt: instant(atMs),
  };
}

/** The draft at this place; now and then a note, a correction or an undone contact stands among the calls. */
function draftAt(place: number, atMs: number, known: Known, ids: readonly EventId[], id: EventId): EventDraft {
  const base = { id, accountId: known.accountId, partyId: null };
  const before = ids.at(-1);
  const isContactBefore = before !== undefined && (place - 1) % 23 !== 7 && (place - 1) % 41 !== 11;
  if (place % 23 === 7)
    return { ...base, type: 'note.v1.added', data: { text: `Client wrote: case ${place} is still open.` } };
  if (place % 41 === 11 && isContactBefore) {
    return { ...base, type: 'contact.v1.undone', data: { contactId: before, reason: null } };
  }
  return { ...base, type: 'contact.v1.logged', data: contactOf(place, atMs, known) };
}

/**
 * Writes two thousand events of one account of the ugly placement into the journal of a data folder that no app has open, by the
 * product's own journal, evenly over the days before `nowMs`. The folder has `giveKnownKey`'s key and holds the placement, imported
 * before the first of these days. The store reads them at the next start.
 */
export async function writeLongHistory(root: string, nowMs: number): Promise<void> {
  const folder = dataFolder(root);
  let atMs = nowMs - (LONG_HISTORY_DAYS - 1) * MS_PER_DAY;
  const stepMs = Math.floor(((LONG_HISTORY_DAYS - 2) * MS_PER_DAY) / LONG_HISTORY_EVENTS);
  const clock: ClockPort = { nowMs: () => atMs, zone: () => 'UTC' };
  const ids = createIds(clock);
  const { deskId } = unwrap(await openDeskFile({ dir: root, ids, clock, hasJournal: true }));
  const key = unwrap(
    await openDataKey({
      dir: folder.keys,
      wrap: NO_KEYRING,
      isInsecureFileAsked: true,
      isPackaged: false,
      hasData: true,
    }),
  );
  const keys = deriveKeys(key.key);
  const idOf = createIdOf(keys.lookup);
  const account = UGLY.longHistory;
  const known: Known = {
    accountId: asId(idOf('account', UGLY_CLIENT_ID, account)),
    partyId: asId(idOf('party', UGLY_CLIENT_ID, account, 'holder')),
    pointId: asId(idOf('contact-point', UGLY_CLIENT_ID, account, 'phone', LONG_HISTORY_PHONE)),
    debtId: asId(idOf('debt', UGLY_CLIENT_ID, `${account}-1`)),
  };
  const actorId = () => asId<never>('collector');
  const opened = await openJournal({ dir: folder.journal, key: keys.journal, deskId, actorId, clock, disk: UNSYNCED });
  const { journal } = unwrap(opened);
  const written: EventId[] = [];
  for (let place = 0; place < LONG_HISTORY_EVENTS; place += 1) {
    atMs += stepMs;
    const id = ids.newEventId();
    unwrap(await journal.append([draftAt(place, atMs, known, written, id)]));
    written.push(id);
  }
  await journal.close();
}
