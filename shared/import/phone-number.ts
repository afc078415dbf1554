const NANP = /^1?([2-9]\d{2}[2-9]\d{6})$/;

/** A North American number of 10 or 11 digits as `+1…`; anything else as it came, trimmed. */
export function phoneValue(text: string): string {
  const trimmed = text.trim();
  const local = /[a-z]/i.test(trimmed) ? undefined : NANP.exec(trimmed.replace(/\D/g, ''))?.[1];
  const isForeign = trimmed.startsWith('+') && !trimmed.startsWith('+1');
  return local === undefined || isForeign ? trimmed : `+1${local}`;
}

/** Whether the text can be a phone number at all: seven digits or more. */
export function isPhone(text: string): boolean {
  return text.replace(/\D/g, '').length >= 7;
}
