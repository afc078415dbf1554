import { homedir } from 'node:os';

/** Ids and hashes of Kept: opaque, and of no use when they are cut. */
const OPAQUE =
  /(?<![0-9A-Za-z])(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}|[0-9a-f]{64})(?![0-9A-Za-z])/;
const EMAIL = /[^\s@"'<>()[\],;:]{1,64}@[^\s@"'<>()[\],;:]+/;
/** The folder of a user, whoever it is: `/home/x`, `/Users/x`, `C:\Users\x y`. */
const USER_FOLDER = /(?:[A-Za-z]:[\\/]{1,2}Users[\\/]{1,2}[^\\/:"']+)|(?:\/home\/|\/Users\/)[^\\/:"'\s]+/;
const SECRET = /(?<![0-9A-Za-z])(?:[Bb]earer\s+\S+|[0-9A-Za-z+/]{40,}={1,2}|[0-9A-Za-z+_-]{40,})/;
const IBAN = /(?<![0-9A-Za-z])[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?(?![0-9A-Za-z])/;
/** Seven digits or more, together or set apart as phones, cards, SSNs and dates are. */
const DIGITS = /\+?\(?\d(?:[\s()./-]{0,3}\d){6,}/;
/** The parts of an SSN with fewer digits shown. */
const MASKED_SSN = /(?<!\w)(?:\d{3}|[xX*]{3})-(?:\d{2}|[xX*]{2})-\d{4}(?!\w)/;

function source(...patterns: readonly RegExp[]): string {
  return patterns.map((pattern) => `(${pattern.source})`).join('|');
}

const SENSITIVE = new RegExp(source(OPAQUE, EMAIL, IBAN, MASKED_SSN, DIGITS, SECRET), 'g');
const USER_FOLDERS = new RegExp(USER_FOLDER.source, 'g');
const SHORT_PHONE_DIGITS = 15;

function hidden(found: string, opaque: string | undefined, email: string | undefined): string {
  if (opaque !== undefined) return found;
  if (email !== undefined) return '[email]';
  const digits = found.replaceAll(/\D/g, '');
  const isPhone = /^[+(\d][\d\s().-]*$/.test(found) && digits.length <= SHORT_PHONE_DIGITS;
  // The last two digits of a phone are what support needs to tell two calls apart.
  return isPhone ? `[number ..${digits.slice(-2)}]` : '[hidden]';
}

/**
 * Text with phones, account and card numbers, SSNs, emails, tokens and home folders taken out. The last net below the types of the
 * log, not a licence to log what people said.
 */
export function redact(text: string, home: string = homedir()): string {
  const withoutHome = home.length > 1 ? text.replaceAll(home, '~') : text;
  return withoutHome
    .replaceAll(USER_FOLDERS, '~')
    .replaceAll(SENSITIVE, (found: string, opaque: string | undefined, email: string | undefined) =>
      hidden(found, opaque, email),
    );
}
