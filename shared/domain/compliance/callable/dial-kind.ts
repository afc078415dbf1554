import { zonesOfPhone } from '../../../rules/place/phone-zones';
import { type ZoneEvidence, zoneSetOf } from '../../../rules/place/zone-set';
import type { DebtFacts, PersonFacts, PersonRole, Place } from '../../../rules/types/facts';
import { type DialStops, NO_STOPS } from './dial-events';
import { alikeZones } from './alike-zones';
import type { DialMaster } from './dial-master';

function isUsable({ quality }: DialStops, point: number): boolean {
  const status = quality[`e${point}`];
  return status !== 'bad' && status !== 'wrong-party';
}

/** As `zoneEvidence` of an act's basis, from what stands for addresses and phones. */
export function evidenceOf(master: DialMaster, stops: DialStops, person: number): readonly ZoneEvidence[] {
  const phones = master.points.flatMap(({ kind, owner, value }, at): readonly ZoneEvidence[] =>
    kind === 'phone' && owner === person && isUsable(stops, at) && zonesOfPhone(value).length > 0
      ? [{ kind: 'phone', e164: value }]
      : [],
  );
  const said = stops.places.filter(([of]) => of === `p${person}`).map(([, evidence]) => evidence);
  return [...(master.people[person]?.homes ?? []), ...phones, ...said];
}

/** What the rules may read of a phone of an account without stops, but for states no rule names. */
export type DialKind = readonly [
  clientId: string,
  isHome: boolean,
  places: readonly Place[],
  role: PersonRole,
  isNaturalPerson: PersonFacts['isNaturalPerson'],
  where: readonly unknown[],
  use: string,
  debts: readonly (readonly [DebtFacts['kind'], string])[],
];

/** Zones whose clocks go together are one, and so are reasons of one kind why nothing is known. */
function placed(signs: readonly ZoneEvidence[]): readonly unknown[] {
  const { zones, gaps } = zoneSetOf(signs, 0);
  return [alikeZones(zones), [...new Set(gaps.map(({ reason }) => reason))].toSorted()];
}

function kindOf(master: DialMaster, point: number): DialKind {
  const { owner = -1, use = 'unknown', value = '' } = master.points[point] ?? {};
  const person = master.people[owner];
  const places = person?.places ?? [];
  const signs = [...evidenceOf(master, NO_STOPS, owner), { kind: 'phone' as const, e164: value }];
  // Signs of one place are one; without a residence area codes are asked for the law, too.
  const where = places.length > 0 ? placed(signs) : [...new Set(signs.map((sign) => JSON.stringify(sign)))].toSorted();
  const debts = master.debts.flatMap(({ kind, currency, isOpen }) =>
    isOpen ? [JSON.stringify([kind, currency])] : [],
  );
  return [
    master.clientId,
    places.length > 0,
    places,
    person?.role ?? 'consumer',
    person?.isNaturalPerson ?? null,
    where,
    use,
    // Debts that are alike count as one as long as nothing names one of them.
    [...new Set(debts)].toSorted().map((text) => JSON.parse(text) as readonly [DebtFacts['kind'], string]),
  ];
}

/** The points of a master that are phones: the first ones. */
export function phonesOf({ points }: DialMaster): readonly number[] {
  return points.flatMap(({ kind }, at) => (kind === 'phone' ? [at] : []));
}

/** The kind of each phone of an account, as a text: equal kinds are equal texts. Whose phone it is stands before it. */
export function kindTexts(master: DialMaster): readonly string[] {
  return phonesOf(master).map(
    (point) => `${master.points[point]?.owner ?? 0} ${JSON.stringify(kindOf(master, point))}`,
  );
}

/** Undoes `kindTexts`. */
export function kindOfText(text: string): DialKind {
  return JSON.parse(text.slice(text.indexOf(' ') + 1)) as DialKind;
}

/** Who is called at a phone of this kind. */
export function ownerOfKind(text: string): string {
  return `p${text.slice(0, text.indexOf(' '))}`;
}
