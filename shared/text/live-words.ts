import { ENGLISH } from './resources';
import type { WordSource } from './create-words';
import type { Words } from './word-key';

type Tree = { readonly [name: string]: string | Tree };

function view(tree: Tree, prefix: string, source: WordSource): object {
  const made = {};
  for (const [name, value] of Object.entries(tree)) {
    const path = prefix.endsWith(':') ? `${prefix}${name}` : `${prefix}.${name}`;
    const property: PropertyDescriptor =
      typeof value === 'string' ? { get: () => source.textAt(path) } : { value: view(value, path, source) };
    Object.defineProperty(made, name, { enumerable: true, configurable: true, ...property });
  }
  return made;
}

/** Every text without placeholders as a tree: `words.queue.columns.name`. Each is looked up when it is read, in the language of then. */
export function liveWords(source: WordSource): Words {
  const spaces = Object.entries(ENGLISH).map(([name, tree]) => [name, view(tree, `${name}:`, source)] as const);
  return Object.fromEntries(spaces) as Words;
}

type Phrases = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Phrases {
  return typeof value === 'object' && value !== null;
}

/** Two trees as one; a part of `phrases` stands in place of a text of the same name. Nothing is read on the way. */
export function withPhrases<T extends object, P extends object>(
  texts: T,
  phrases: P,
): Omit<T, keyof P> & MergedWith<T, P> {
  const made: object = Object.defineProperties({}, Object.getOwnPropertyDescriptors(texts));
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(phrases))) {
    const before: unknown = Object.getOwnPropertyDescriptor(made, name)?.value;
    const { value } = property as { readonly value?: unknown };
    const isDeeper = isTree(before) && isTree(value);
    Object.defineProperty(made, name, isDeeper ? { ...property, value: withPhrases(before, value) } : property);
  }
  return made as Omit<T, keyof P> & MergedWith<T, P>;
}

type MergedWith<T, P> = {
  readonly [K in keyof P]: K extends keyof T
    ? T[K] extends string
      ? P[K]
      : P[K] extends (...values: never[]) => unknown
        ? P[K]
        : Omit<T[K], keyof P[K]> & P[K]
    : P[K];
};

/** The text of a tree under a name that comes from outside, or undefined when it has none. */
export function textNamed(tree: object, name: string): string | undefined {
  const text: unknown = Object.getOwnPropertyDescriptor(tree, name)?.get?.();
  return typeof text === 'string' ? text : undefined;
}
