/** Decimal places of a currency, e.g. 2 for USD, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** `123456` USD as `$1,234.56` in the given locale. Formats from digits, so no amount is rounded by a float. */
export function formatMinor(amountMinor: number, currency: string, locale = 'en-US'): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  const signed = (amountMinor < 0 ? `-${decimal}` : decimal) as `${number}`;
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(signed);
}
