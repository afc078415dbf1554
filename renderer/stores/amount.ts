import { minorDigits } from '#shared/kernel/money';

/**
 * A typed amount in minor units: `50`, `50.5`, `$1,234.50`. Null when it is not one, also when it has more decimals than the
 * currency: an amount is never rounded.
 */
export function parseAmount(text: string, currency: string): number | null {
  const digits = minorDigits(currency);
  const bare = text.trim().replace(/^[$€£]\s*/, '');
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/.exec(bare);
  if (match === null) return null;
  const whole = (match[1] ?? '').replaceAll(',', '');
  const fraction = match[2] ?? '';
  if (fraction.length > digits) return null;
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}
