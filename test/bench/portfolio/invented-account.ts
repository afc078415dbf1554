import { inventEmail, inventPerson } from '#shared/demo/people';
import { PLACES, type Place, inventAddress, inventPhone } from '#shared/demo/places';
import { seeded } from '#shared/demo/seeded';
import { type LocalDay, addDays } from '#shared/kernel/calendar';

export type InventedDebt = {
  readonly externalId: string;
  readonly service: string;
  readonly originalMinor: number;
  readonly balanceMinor: number;
  readonly datedOn: LocalDay;
  readonly dueOn: LocalDay;
  readonly isDisputed: boolean;
};

/** What a creditor places of one person: about 1.5 KB as JSON, one to four debts, 1.4 on average. */
export type InventedAccount = {
  readonly externalId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: string;
  readonly phones: readonly string[];
  readonly email: string;
  readonly addressLines: readonly string[];
  readonly place: Place;
  readonly debts: readonly InventedDebt[];
};

const SERVICES = ['Emergency room visit', 'Radiology', 'Outpatient surgery', 'Physical therapy', 'Laboratory work'];
const OLDEST_DAYS = 900;

/** The account with this number, the same on each call. All its debts are dated before `placedOn`. */
export function inventAccount(no: number, placedOn: LocalDay): InventedAccount {
  const chance = seeded(`bench/${no}`);
  const externalId = String(no + 1).padStart(9, '0');
  const person = inventPerson(chance);
  const place = chance.pick(PLACES);
  const count = chance.weighted([
    [72, 1],
    [18, 2],
    [7, 3],
    [3, 4],
  ]);
  const debts = Array.from({ length: count }, (_, index): InventedDebt => {
    const dueOn = addDays(placedOn, -chance.int(-20, OLDEST_DAYS));
    const originalMinor = chance.int(2_500, 480_000);
    return {
      externalId: `${externalId}-${index + 1}`,
      service: chance.pick(SERVICES),
      originalMinor,
      balanceMinor: chance.chance(0.7) ? originalMinor : Math.floor((originalMinor * chance.int(10, 90)) / 100),
      datedOn: addDays(dueOn, -30),
      dueOn,
      isDisputed: chance.chance(0.03),
    };
  });
  const phones = Array.from({ length: chance.int(1, 3) }, () => inventPhone(chance, place));
  const addressLines = inventAddress(chance);
  return { externalId, ...person, phones, email: inventEmail(person, no), addressLines, place, debts };
}
