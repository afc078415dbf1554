declare module 'zipcode-to-timezone' {
  /** The zone of a five-digit ZIP, null when the table does not hold it. */
  export function lookup(zip: string): string | null;
}
