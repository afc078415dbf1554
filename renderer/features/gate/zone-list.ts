import { zoneTitles } from '../../text/record-words';
import { timeIn } from '../../text/gate-format';

export type ZoneChoice = { readonly zone: string; readonly title: string; readonly time: string };

/** The zones that fit what was typed, with what their clocks show now; all of them when nothing was typed. */
export function fittingZones(typed: string, nowMs: number): readonly ZoneChoice[] {
  const wanted = typed.trim().toLowerCase();
  return zoneTitles()
    .filter(({ zone, title, also }) => wanted === '' || `${title} ${also} ${zone}`.toLowerCase().includes(wanted))
    .map(({ zone, title }) => ({ zone, title, time: timeIn(zone, nowMs) }));
}

/** A zone as it is named here, or by its own name. */
export function zoneTitle(zone: string): string {
  return zoneTitles().find((each) => each.zone === zone)?.title ?? zone;
}
