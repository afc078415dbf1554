import type { Account, ContactPoint } from '../domain/account/types';
import type { Restriction } from '../rules/types/facts';
import { phoneWords } from './formats';
import type { Speech } from './speech';

/** A phone, mailbox or address as it is read; empty when the account has none under this id. */
export function pointText(account: Account, pointId: string | null): string {
  const point = account.contactPoints.find(({ id }) => id === pointId);
  return point === undefined ? '' : valueText(point);
}

function valueText({ medium, value }: Pick<ContactPoint, 'medium' | 'value'>): string {
  return medium === 'phone' ? phoneWords(value) : value;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

function daysText(weekdays: readonly number[], speech: Speech): string {
  const has = (days: readonly number[]) =>
    days.length === weekdays.length && days.every((day) => weekdays.includes(day));
  if (has(WEEK)) return speech.t('gate:stop.days.everyDay');
  if (has(WEEK.slice(0, 5))) return speech.t('gate:stop.days.weekdays');
  if (has(WEEK.slice(5))) return speech.t('gate:stop.days.weekend');
  return weekdays.map((day) => speech.t(`gate:stop.dayNames.${day as Weekday}`)).join(', ');
}

/** What a stop is called: its title, and how many debts it is about when not all. */
export function stopTitleText(stop: Restriction, { t }: Speech): string {
  const title = t(`gate:stopTitles.${stop.kind}`);
  return stop.debtIds === null ? title : `${title} ${t('gate:stop.partly', { count: stop.debtIds.length })}`;
}

/** What a stop still allows, in one sentence that goes on from its title. */
export function stopText(stop: Restriction, account: Account, speech: Speech): string {
  const { t } = speech;
  const point = (pointId: string) => pointText(account, pointId) || t('gate:stop.thatPoint');
  switch (stop.kind) {
    case 'time':
      return t('gate:stop.time', { days: daysText(stop.weekdays, speech), from: stop.from, until: stop.until });
    case 'place':
      return t('gate:stop.place', { name: stop.placeName });
    case 'medium':
      return t(`gate:stop.medium.${stop.medium}`);
    case 'endpoint':
      return t('gate:stop.endpoint', { point: point(stop.endpointId) });
    case 'wrong-number':
      return t('gate:stop.wrong-number', { point: point(stop.endpointId) });
    case 'attorney': {
      const who = [stop.attorneyName, stop.attorneyPhone].filter((part) => part !== null).join(', ');
      return who === '' ? t('gate:stop.attorneyUnknown') : t('gate:stop.attorneyCall', { who });
    }
    case 'dispute':
      return stop.isWritten ? t('gate:stop.disputeWritten') : t('gate:stop.disputeOral');
    case 'bankruptcy': {
      const { chapter, caseNumber } = stop;
      return t('gate:stop.bankruptcy', {
        chapter: chapter === null ? t('gate:stop.chapterUnknown') : t('gate:stop.chapter', { chapter }),
        caseNumber: caseNumber === null ? '' : t('gate:stop.caseNumber', { number: caseNumber }),
      });
    }
    default:
      return t(`gate:stop.${stop.kind}`);
  }
}
