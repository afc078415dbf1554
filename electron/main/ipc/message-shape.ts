/** Largest request the UI may send, in characters of JSON (roughly). A note's text is at most a fifth of it. */
export const MAX_REQUEST_CHARS = 1_000_000;

const MAX_DEPTH = 32;

export type ShapeProblem = 'too-large' | 'too-deep' | 'not-plain-data';

/**
 * Looks whether a message is plain data (null, booleans, numbers, strings, arrays, plain objects; absent values may be undefined)
 * within a size. Stops at the first problem, so a huge message costs no more than a large one. Null when there is none.
 */
export function messageProblem(message: unknown, maxChars: number): ShapeProblem | null {
  let chars = 0;
  const add = (count: number): ShapeProblem | null => {
    chars += count;
    return chars > maxChars ? 'too-large' : null;
  };
  const visit = (value: unknown, depth: number): ShapeProblem | null => {
    switch (typeof value) {
      case 'string':
        return add(value.length + 2);
      case 'number':
      case 'boolean':
      case 'undefined':
        return add(4);
      case 'object':
        return value === null ? add(4) : visitObject(value, depth);
      default:
        return 'not-plain-data';
    }
  };
  const visitObject = (value: object, depth: number): ShapeProblem | null => {
    if (depth >= MAX_DEPTH) return 'too-deep';
    if (!isPlain(value)) return 'not-plain-data';
    const isArray = Array.isArray(value);
    for (const [key, part] of isArray ? value.entries() : Object.entries(value)) {
      const problem = add(isArray ? 1 : String(key).length + 4) ?? visit(part, depth + 1);
      if (problem !== null) return problem;
    }
    return null;
  };
  return visit(message, 0);
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
