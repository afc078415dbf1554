import { t, textNamed, words } from './words';

/** Words for the values of the domain, keyed by value. */
export const VIEW_TITLES = words.domain.viewTitles;

export const VIEW_EMPTY = words.domain.viewEmpty;

export const BUCKET_TITLES = words.domain.bucketTitles;

export const CHANNEL_TITLES = words.domain.channelTitles;

/** What an outcome code stands for; a code that this version does not know stands for itself. */
export function outcomeTitle(code: string): string {
  return textNamed(words.domain.dispositionTitles, code) ?? code;
}

export const STEP_TITLES = words.domain.stepTitles;

export const HOLD_WORDS = words.domain.hold;

export const DEBT_TYPE_TITLES = words.domain.debtTypeTitles;

export const DEBT_STATUS_TITLES = words.domain.debtStatusTitles;

export const PARTY_KIND_TITLES = words.domain.partyKindTitles;

export const PARTY_ROLE_TITLES = words.domain.partyRoleTitles;

export const MEDIUM_TITLES = words.domain.mediumTitles;

export const QUALITY_TITLES = words.domain.qualityTitles;

export const FIELD_TITLES = words.domain.fieldTitles;

type Counted =
  | 'account'
  | 'attempt'
  | 'contact'
  | 'conversation'
  | 'day'
  | 'debt'
  | 'entry'
  | 'rule'
  | 'second'
  | 'openDebt'
  | 'moreTry';

/** `1 account`, `2 accounts`, `1,204 accounts`. */
export function counted(count: number, what: Counted): string {
  return t(`domain:count.${what}`, { count });
}
