import type { RuleLine } from '../../ipc/types';
import { PACK_WORDS, RULES_WORDS } from '../../text/compliance-words';
import { dayWords } from './day-words';

/** `US-MA` as it stands; the federal level, the house and clients in words. */
export function placeWords(jurisdiction: string): string {
  if (jurisdiction === 'KEPT') return RULES_WORDS.house;
  if (jurisdiction === 'US') return RULES_WORDS.federal;
  return jurisdiction.startsWith('CLIENT:') ? RULES_WORDS.ofClient(jurisdiction.slice('CLIENT:'.length)) : jurisdiction;
}

/** When a rule is in force: `from Nov 30, 2021`, with its last day where it has one. */
export function datesWords({ effectiveFrom, effectiveTo }: Pick<RuleLine, 'effectiveFrom' | 'effectiveTo'>): string {
  const from = dayWords(effectiveFrom, PACK_WORDS.always, PACK_WORDS.fromDay);
  return effectiveTo === null ? from : `${from} ${RULES_WORDS.until(dayWords(effectiveTo))}`;
}
