import { t, withPhrases, words } from './words';

export const RECORD_WORDS = withPhrases(words.record.record, {
  chosenDebts: (count: number) => t('record:record.chosenDebts', { count }),
  saved: (title: string) => t('record:record.saved', { title }),
});

/** A kind: the code it is found by, its title, and what comes of it. */
export const RECORD_TITLES = words.record.recordTitles;

export const RECORD_FIELD_LABELS = words.record.recordFieldLabels;

export const RECORD_CHOICE_TITLES = words.record.recordChoiceTitles;

export const RECORD_PROBLEM_WORDS = words.record.recordProblem;

/** Time zones of the country, with the letters and places they are found by in any language. */
const ZONES = {
  'America/New_York': 'EST EDT ET New York Florida Ohio',
  'America/Chicago': 'CST CDT CT Chicago Texas',
  'America/Denver': 'MST MDT MT Denver Colorado Navajo',
  'America/Phoenix': 'MST Phoenix',
  'America/Los_Angeles': 'PST PDT PT Los Angeles California Washington',
  'America/Anchorage': 'AKST Anchorage',
  'America/Adak': 'HST Adak',
  'Pacific/Honolulu': 'HST Honolulu',
  'America/Puerto_Rico': 'AST Atlantic San Juan',
  'America/St_Thomas': 'AST',
  'Pacific/Guam': 'ChST',
  'Pacific/Saipan': 'Saipan',
  'Pacific/Pago_Pago': 'SST',
  'America/Boise': 'Idaho Oregon',
  'America/Detroit': 'Michigan',
  'America/Indiana/Indianapolis': 'Indianapolis',
  'America/Kentucky/Louisville': 'Kentucky',
  'Europe/Berlin': 'Germany CET military APO AE',
  'Asia/Tokyo': 'military APO AP',
  'Asia/Seoul': 'military APO AP',
} as const;

type ZoneName = keyof typeof ZONES;
type ZoneKey<Z extends string> = Z extends `${infer A}/${infer B}` ? `${A}-${ZoneKey<B>}` : Z;

/** The zones as people name them, the usual ones first. */
export function zoneTitles(): readonly { readonly zone: string; readonly title: string; readonly also: string }[] {
  return (Object.keys(ZONES) as readonly ZoneName[]).map((zone) => ({
    zone,
    title: words.record.zones[zone.replaceAll('/', '-') as ZoneKey<ZoneName>],
    also: ZONES[zone],
  }));
}
