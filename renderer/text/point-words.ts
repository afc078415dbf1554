import type { ContactPoint } from '#shared/domain/account/types';
import { phoneWords } from '#shared/phrases/formats';
import { MEDIUM_TITLES } from './domain-words';
import { locale, textNamed, words } from './words';

/** A label of a file (`home`) as a title (`Home`, `Casa`); one that is the client's own word stays as it is. */
export function labelWords(label: string): string {
  const title = textNamed(words.domain.pointLabels, label.trim().toLowerCase());
  return title ?? label.charAt(0).toLocaleUpperCase(locale()) + label.slice(1);
}

/** What a phone, mailbox or address is called: its label, or its medium. */
export function pointLabel(point: Pick<ContactPoint, 'label' | 'medium'>): string {
  return point.label === null ? MEDIUM_TITLES[point.medium] : labelWords(point.label);
}

/** A phone, mailbox or address as it is read. */
export function pointValue(point: Pick<ContactPoint, 'medium' | 'value'>): string {
  return point.medium === 'phone' ? phoneWords(point.value) : point.value;
}

/** Label and value: `Home (212) 555-0142`. */
export function pointWords(point: Pick<ContactPoint, 'label' | 'medium' | 'value'>): string {
  return `${pointLabel(point)} ${pointValue(point)}`;
}
