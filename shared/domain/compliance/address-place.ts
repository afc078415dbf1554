import type { Place } from '../../rules/types/facts';
import { localityOfZip, stateOfZip } from '../../rules/place/zip';
import type { ZoneEvidence } from '../../rules/place/zone-set';

const STATE_AND_ZIP = /(?:^|[,\s])([A-Za-z]{2})[,\s]+(\d{5}(?:-\d{4})?)(?=$|[,\s])/;
const ZIP = /^\d{5}(?:-\d{4})?$/;
const STATE = /(?:^|\s)([A-Za-z]{2})$/;

type Read = { readonly state: string | null; readonly zip: string | null };

/** State and ZIP of an address as placement files give it: `1 Main St, Apt 4, Springfield, IL 62704` or `…, IL, 62704`. */
function readAddress(address: string): Read {
  const both = STATE_AND_ZIP.exec(address);
  if (both !== null) return { state: both[1]?.toUpperCase() ?? null, zip: both[2] ?? null };
  // The first part is the street, whose number may look like a ZIP.
  const parts = address.split(',').map((part) => part.trim());
  const later = parts.slice(1).toReversed();
  const zip = later.find((part) => ZIP.test(part)) ?? null;
  const state = later.map((part) => STATE.exec(part)?.[1]?.toUpperCase() ?? null).find((found) => found !== null);
  return { state: state ?? null, zip };
}

/** Where an address says that somebody lives. An address that names neither state nor ZIP is a place nobody knows. */
export function evidenceOfAddress(address: string): readonly ZoneEvidence[] {
  const { state, zip } = readAddress(address);
  const evidence: ZoneEvidence[] = [];
  if (zip !== null) evidence.push({ kind: 'residence-zip', zip });
  if (state !== null || zip === null) evidence.push({ kind: 'residence-state', state: state ?? '' });
  return evidence;
}

/** The states whose law an address brings in: that of the ZIP and the one written, when they differ. */
export function placesOfAddress(address: string): readonly Place[] {
  const { state, zip } = readAddress(address);
  const ofZip = zip === null ? null : stateOfZip(zip);
  const places: Place[] = [];
  if (ofZip !== null) places.push({ state: ofZip, locality: zip === null ? null : localityOfZip(zip) });
  if (state !== null && state !== ofZip) places.push({ state, locality: null });
  return places;
}
