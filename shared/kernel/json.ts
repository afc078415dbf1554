/** Anything that JSON can carry. Only such values cross a process boundary. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };
