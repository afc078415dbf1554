import type { ContactPoint } from '#shared/domain/account/types';

const SHOWN_DIGITS = 4;

function phone(value: string): string {
  const digits = value.replaceAll(/\D/g, '');
  // Of a short one less is shown: the rest must stay unknown.
  const shown = digits.slice(-Math.min(SHOWN_DIGITS, Math.floor(digits.length / 2)));
  return `phone ending in ${shown === '' ? '?' : shown}`;
}

function mailbox(value: string): string {
  const at = value.lastIndexOf('@');
  return at < 1 ? 'email' : `email ${value.slice(0, 1)}…@${value.slice(at + 1)}`;
}

/** Of an address the place whose law counts: state and the first digits of the ZIP. */
function address(value: string): string {
  const found = /(?:^|[,\s])([A-Za-z]{2})[,\s]+(\d{3})\d{2}(?:-\d{4})?(?=$|[,\s])/.exec(value);
  return found === null ? 'postal address' : `postal address in ${(found[1] ?? '').toUpperCase()} ${found[2] ?? ''}xx`;
}

/** A phone, mailbox or address as far as it is needed to tell it from the others of the account, and no further. */
export function shortened({ medium, value }: Pick<ContactPoint, 'medium' | 'value'>): string {
  switch (medium) {
    case 'phone':
      return phone(value);
    case 'email':
      return mailbox(value);
    case 'address':
      return address(value);
  }
}
