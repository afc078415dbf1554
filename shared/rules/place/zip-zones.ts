import { lookup } from 'zipcode-to-timezone';
import { fiveDigitZip } from './zip';
import { canonicalZones } from './zone-name';

/**
 * The zones of a ZIP (or ZIP+4), sorted; none when the kept table does not hold it: Puerto Rico and the Virgin Islands
 * (006-009), Guam, Saipan and American Samoa (969, 96799), military post (09, 340, 962-966). Unknown is never guessed
 * (12 CFR 1006.6(b)(1)(i), comment 6(b)(1)(i)-2).
 */
export function zonesOfZip(zip: string): readonly string[] {
  const five = fiveDigitZip(zip);
  const zone = five === null ? null : lookup(five);
  return zone === null ? [] : canonicalZones([zone]);
}
