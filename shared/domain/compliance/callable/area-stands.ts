import { placeOfAreaCode } from '../../../rules/place/phone-place';
import { placeOfPhone, zonesOfPhone } from '../../../rules/place/phone-zones';

const FIRST_AREA = 200;
const LAST_AREA = 999;
/** What a phone that says nothing is kept as: one that cannot be read, and one of no place (toll-free). */
const UNREADABLE = 'x';
const OF_NO_PLACE = '+18005550142';

type Stands = {
  /** By zones and place: what stands for a phone. */
  readonly forPhone: ReadonlyMap<string, string>;
  /** By zones alone: what stands for a place to live whose state is known otherwise. */
  readonly forZones: ReadonlyMap<string, string>;
};

let stands: Stands | undefined;

function phoneIn(area: number | string): string {
  return `+1${area}5550142`;
}

function keyOf(phone: string): string {
  const place = placeOfAreaCode(phone);
  return `${zonesOfPhone(phone).join()} ${place?.state ?? ''} ${place?.locality ?? ''}`;
}

function readStands(): Stands {
  const forPhone = new Map<string, string>();
  const forZones = new Map<string, string>();
  for (let area = FIRST_AREA; area <= LAST_AREA; area += 1) {
    const phone = phoneIn(area);
    const zones = zonesOfPhone(phone).join();
    if (zones === '') continue;
    if (!forPhone.has(keyOf(phone))) forPhone.set(keyOf(phone), phone);
    if (!forZones.has(zones)) forZones.set(zones, phone);
  }
  return { forPhone, forZones };
}

/** A phone number that says the same of its place as this one does, the same for all that do. It is nobody's. */
export function standInForPhone(value: string): string {
  stands ??= readStands();
  const place = placeOfPhone(value);
  if ('zones' in place) return stands.forPhone.get(keyOf(value)) ?? value;
  if (placeOfAreaCode(value) !== null) return value;
  return place.reason === 'PHONE_UNPARSABLE' ? UNREADABLE : OF_NO_PLACE;
}

/** Phones that together point to just these zones; null when there are none. */
export function phonesInZones(zones: readonly string[]): readonly string[] | null {
  stands ??= readStands();
  const { forZones } = stands;
  const whole = forZones.get(zones.join());
  if (whole !== undefined) return [whole];
  const each = zones.map((zone) => forZones.get(zone));
  return each.every((phone) => phone !== undefined) ? each : null;
}
