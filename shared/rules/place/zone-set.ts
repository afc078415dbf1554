import { assertNever } from '#shared/kernel/assert-never';
import { epochMs, type Instant, type LocalDay } from '#shared/kernel/calendar';
import { localDayAt } from '../time/local-days';
import { placeOfPhone } from './phone-zones';
import { zonesOfState } from './state-zones';
import { stateOfZip } from './zip';
import { zonesOfZip } from './zip-zones';
import { canonicalZone } from './zone-name';

/** One thing known about where the consumer is. */
export type ZoneEvidence =
  | { readonly kind: 'residence-zip'; readonly zip: string }
  | { readonly kind: 'residence-state'; readonly state: string }
  | { readonly kind: 'phone'; readonly e164: string }
  /** The consumer said where they are: knowledge, not a sign, so it replaces all other evidence; the latest wins. */
  | { readonly kind: 'stated'; readonly zone: string; readonly at: Instant }
  /** Adds its zone while it lasts; `to` null is until further notice. Both days belong to it. */
  | { readonly kind: 'travel'; readonly zone: string; readonly from: LocalDay; readonly to: LocalDay | null }
  /** Set by a person at the desk: stands for a residence that is unknown; known zones stay. */
  | { readonly kind: 'manual'; readonly zone: string };

/** Evidence that says nothing (or that there is none): a person has to ask. */
export type ZoneGap = {
  readonly evidence: ZoneEvidence['kind'] | 'none';
  readonly reason:
    | 'ZIP_UNKNOWN'
    | 'STATE_UNKNOWN'
    | 'PHONE_UNPARSABLE'
    | 'PHONE_UNKNOWN'
    | 'ZONE_UNKNOWN'
    | 'NOTHING_KNOWN';
};

/** Where the consumer may be: canonical IANA names, sorted, each once; and what is not known. */
export type ZoneSet = { readonly zones: readonly string[]; readonly gaps: readonly ZoneGap[] };

type Named = Extract<ZoneEvidence, { readonly zone: string }>;

type Reading = { readonly zones: Set<string>; readonly gaps: ZoneGap[] };

/**
 * Every zone the consumer may be in at `atMs` (epoch ms). When the location cannot be determined a contact must be at a
 * convenient time in all of them (12 CFR 1006.6(b)(1)(i), comment 6(b)(1)(i)-2).
 *
 * - A stated zone replaces everything, gaps included. A statement dated after `atMs` only adds its zone.
 * - An unknown ZIP or state (territories, military post) stays a gap however well the phone is known; a manual zone fills it.
 * - A known ZIP answers for the state it lies in; a state that contradicts the ZIP adds its zones.
 * - A gap never takes zones away; whoever judges decides whether it asks or blocks.
 */
export function zoneSetOf(evidence: readonly ZoneEvidence[], atMs: number): ZoneSet {
  const stated = statedZones(evidence, atMs);
  if (stated !== null) return { zones: stated, gaps: [] };

  const reading: Reading = { zones: new Set(), gaps: [] };
  readResidence(evidence, reading);
  readOthers(evidence, reading);
  readTravel(evidence, atMs, reading);

  const isFilled = evidence.some((item) => item.kind === 'manual' && canonicalZone(item.zone) !== null);
  const gaps = isFilled ? reading.gaps.filter((gap) => !isResidenceGap(gap)) : reading.gaps;
  if (reading.zones.size === 0 && gaps.length === 0) gaps.push({ evidence: 'none', reason: 'NOTHING_KNOWN' });
  return { zones: [...reading.zones].toSorted(), gaps };
}

/** The zone (two when said at the same instant) of the latest statement up to `atMs`; null when there is none to use. */
function statedZones(evidence: readonly ZoneEvidence[], atMs: number): readonly string[] | null {
  const said = evidence.filter((item) => item.kind === 'stated');
  const latestMs = Math.max(...said.map((item) => epochMs(item.at)).filter((saidMs) => saidMs <= atMs));
  if (!Number.isFinite(latestMs)) return null;
  const zones = said.filter((item) => !(epochMs(item.at) < latestMs)).map((item) => canonicalZone(item.zone));
  // One that cannot be read settles nothing: the other evidence stands and the statement is a gap.
  return zones.every((zone) => zone !== null) ? [...new Set(zones)].toSorted() : null;
}

function readResidence(evidence: readonly ZoneEvidence[], reading: Reading): void {
  const states = new Set<string | null>();
  for (const item of evidence) {
    if (item.kind !== 'residence-zip') continue;
    const zones = zonesOfZip(item.zip);
    if (zones.length === 0) reading.gaps.push({ evidence: item.kind, reason: 'ZIP_UNKNOWN' });
    else states.add(stateOfZip(item.zip));
    addAll(reading, zones);
  }
  for (const item of evidence) {
    if (item.kind !== 'residence-state') continue;
    const zones = zonesOfState(item.state);
    if (zones.length === 0) reading.gaps.push({ evidence: item.kind, reason: 'STATE_UNKNOWN' });
    else if (!states.has(item.state.trim().toUpperCase())) addAll(reading, zones);
  }
}

/** Phones, zones set at the desk, and statements that could not replace the rest. */
function readOthers(evidence: readonly ZoneEvidence[], reading: Reading): void {
  for (const item of evidence) {
    switch (item.kind) {
      case 'phone': {
        const place = placeOfPhone(item.e164);
        if ('zones' in place) addAll(reading, place.zones);
        else reading.gaps.push({ evidence: item.kind, reason: place.reason });
        break;
      }
      case 'stated':
      case 'manual':
        addNamed(item, reading);
        break;
      case 'residence-zip':
      case 'residence-state':
      case 'travel':
        break;
      default:
        assertNever(item);
    }
  }
}

/** Travel lasts while it is one of its days there or anywhere else the consumer may be: the wider reading is the safer one. */
function readTravel(evidence: readonly ZoneEvidence[], atMs: number, reading: Reading): void {
  const home = [...reading.zones];
  for (const item of evidence) {
    if (item.kind !== 'travel') continue;
    const days = [canonicalZone(item.zone) ?? 'UTC', ...home].map((zone) => localDayAt(atMs, zone));
    if (days.some((day) => item.from <= day && (item.to === null || day <= item.to))) addNamed(item, reading);
  }
}

function addAll(reading: Reading, zones: readonly string[]): void {
  for (const zone of zones) reading.zones.add(zone);
}

function addNamed(item: Named, reading: Reading): void {
  const zone = canonicalZone(item.zone);
  if (zone === null) reading.gaps.push({ evidence: item.kind, reason: 'ZONE_UNKNOWN' });
  else reading.zones.add(zone);
}

function isResidenceGap(gap: ZoneGap): boolean {
  return gap.evidence === 'residence-zip' || gap.evidence === 'residence-state';
}
