import { t } from '../../text/words';

/** Who made an entry: the person at this desk is `you`. */
export function personWords(actorId: string | null, self: string): string {
  if (actorId === null) return '';
  return actorId === self ? t('timeline:you') : actorId;
}

/** Who made an entry in two letters, where there is no room for more. */
export function initialsOf(actorId: string | null): string {
  const parts = (actorId ?? '').split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const letters = parts.length > 1 ? parts.map((part) => part.charAt(0)) : Array.from(parts[0] ?? '');
  return letters.slice(0, 2).join('').toLocaleUpperCase();
}
