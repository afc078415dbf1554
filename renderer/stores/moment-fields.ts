import { dayInZone, timeInZone } from '#shared/kernel/calendar';

/** A moment as a day field and a time field take it, by the clocks of a zone. `momentOf` reads them back. */
export function fieldsOf(atMs: number, zone: string): { readonly day: string; readonly time: string } {
  return { day: dayInZone(atMs, zone), time: timeInZone(atMs, zone) };
}
