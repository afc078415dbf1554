import type { ENGLISH } from './resources';

/** The words of one language: namespace → tree of texts. English is the shape all others have. */
export type Words = typeof ENGLISH;
export type Namespace = keyof Words;

/** The same keys with texts in another language. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

type Stem<K extends string> = K extends `${infer Start}_${'one' | 'other'}` ? Start : K;

type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? Stem<K> : `${K}.${Path<T[K]>}`;
}[keyof T & string];

/** A text by its namespace and path, such as `queue:columns.name`; of plurals the stem. */
export type WordKey = { [N in Namespace]: `${N}:${Path<Words[N]>}` }[Namespace];

/** The texts under a path; of plurals both. */
type TextAt<T, P extends string> = P extends `${infer First}.${infer Rest}`
  ? First extends keyof T
    ? TextAt<T[First], Rest>
    : never
  : T[Extract<keyof T, P | `${P}_one` | `${P}_other`>];

type TextOf<K extends string> = K extends `${infer N}:${infer P}`
  ? N extends Namespace
    ? TextAt<Words[N], P>
    : never
  : never;

type NameIn<Place extends string> = Place extends `${infer Name}, ${string}` ? Name : Place;

type Placeholder<Text> = Text extends `${string}{{${infer Place}}}${infer Rest}`
  ? NameIn<Place> | Placeholder<Rest>
  : never;

/** What is put into the placeholders of a text: each of them, and `count` besides, by which the form of a plural is chosen. */
export type WordValues<K extends string> = { readonly [P in Placeholder<TextOf<K>>]: string | number } & {
  readonly count?: number;
};

/** The values a text needs; none when it has no placeholder. */
export type ValuesFor<K extends string> = [Placeholder<TextOf<K>>] extends [never]
  ? readonly [values?: { readonly count?: number }]
  : readonly [values: WordValues<K>];
