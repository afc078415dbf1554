import { type SearchPart, TEXT_BREAK } from '#shared/domain/queue/search-text';

type Kind = 'name' | 'number' | 'phone';

/** Which text of a row fits (its place among those of the kind), and how well: the smaller the better. */
export type Found = { readonly kind: Kind; readonly at: number; readonly rank: number };

/** From so many digits on they are looked for also within a phone, not at its end alone. */
const MANY_DIGITS = 7;
const RANK = { numberExact: 0, phone: 1, nameExact: 2, numberStart: 3, nameStart: 4, numberWithin: 5 } as const;

/** The folded texts of one kind of a pack, a line a row, as one text: finding in it is one loop of the engine. */
export class Lines {
  readonly #text: string;
  /** Where each line ends. */
  readonly #ends: Uint32Array;

  private constructor(text: string, ends: Uint32Array) {
    this.#text = text;
    this.#ends = ends;
  }

  /** `fold` keeps line breaks and text breaks. */
  static of(rows: readonly string[], fold: (text: string) => string): Lines {
    const text = `${fold(rows.map((row) => `${row}${TEXT_BREAK}`).join('\n'))}\n`;
    const ends = new Uint32Array(rows.length);
    let at = -1;
    for (let row = 0; row < ends.length; row += 1) {
      at = text.indexOf('\n', at + 1);
      ends[row] = at;
    }
    return new Lines(text, ends);
  }

  line(row: number): string {
    return this.#text.slice(this.#start(row), this.#ends[row]);
  }

  /** The rows with a text in them, ascending. */
  *rowsWith(needle: string): Generator<number, void, undefined> {
    let from = this.#text.indexOf(needle);
    while (from >= 0) {
      const row = this.#rowAt(from);
      if (row >= this.#ends.length) return;
      yield row;
      from = this.#text.indexOf(needle, this.#ends[row]);
    }
  }

  #start(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] ?? 0) + 1;
  }

  #rowAt(offset: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The texts of each kind. */
export type KindLines = Readonly<Record<Kind, Lines>>;

function needles({ word, number, digits }: SearchPart): readonly (readonly [Kind, string])[] {
  const all: (readonly [Kind, string])[] = [];
  if (word !== '') all.push(['name', ` ${word}`]);
  if (number !== '') all.push(['number', number]);
  if (digits !== '') all.push(['phone', digits.length < MANY_DIGITS ? `${digits}${TEXT_BREAK}` : digits]);
  return all;
}

function rankOf(kind: Kind, line: string, at: number, needle: string): number {
  if (kind === 'phone') return RANK.phone;
  const after = line[at + needle.length];
  const isWhole = after === TEXT_BREAK;
  if (kind === 'name') return isWhole || after === ' ' ? RANK.nameExact : RANK.nameStart;
  if (at > 0 && line[at - 1] !== TEXT_BREAK) return RANK.numberWithin;
  return isWhole ? RANK.numberExact : RANK.numberStart;
}

function placeOf(line: string, at: number): number {
  let place = 0;
  for (let from = line.indexOf(TEXT_BREAK); from >= 0 && from < at; from = line.indexOf(TEXT_BREAK, from + 1))
    place += 1;
  return place;
}

/** How a row fits a part best, or null. */
export function fitOf(part: SearchPart, row: number, lines: KindLines): Found | null {
  let best: Found | null = null;
  for (const [kind, needle] of needles(part)) {
    const line = lines[kind].line(row);
    for (let at = line.indexOf(needle); at >= 0; at = line.indexOf(needle, at + 1)) {
      const rank = rankOf(kind, line, at, needle);
      if (best === null || rank < best.rank) best = { kind, at: placeOf(line, at), rank };
    }
  }
  return best;
}

/** Numbers tell accounts apart best, then long words. */
function weight({ word, number, digits }: SearchPart): number {
  return Math.max(word.length, number.length * 2, digits.length * 2);
}

function better(one: Found, other: Found | undefined): Found {
  return other !== undefined && other.rank <= one.rank ? other : one;
}

/** The rows that fit every part of one of the readings, and what of them fits best. */
export function foundRows(readings: readonly (readonly SearchPart[])[], lines: KindLines): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>();
  for (const reading of readings) {
    const [lead, ...others] = reading.toSorted((a, b) => weight(b) - weight(a));
    if (lead === undefined) continue;
    const rows = new Set(needles(lead).flatMap(([kind, needle]) => [...lines[kind].rowsWith(needle)]));
    for (const row of rows) {
      let best = fitOf(lead, row, lines);
      for (const other of others) {
        const fit = best === null ? null : fitOf(other, row, lines);
        best = best === null || fit === null ? null : better(fit, best);
      }
      if (best !== null) found.set(row, better(best, found.get(row)));
    }
  }
  return found;
}
