import type { QueueSearch, QueueSearchHit } from '#shared/contract/store';
import { TEXT_BREAK, foldNames, foldNumbers, foldPhones, searchReadings } from '#shared/domain/queue/search-text';
import { asId } from '#shared/kernel/ids';
import { breathe } from './breathe';
import { PACK_ROWS, PACK_SHIFT, type Pack } from './pack';
import type { QueueTable } from './queue-table';
import { type Found, type KindLines, Lines, foundRows } from './search-lines';

/** Hits looked at for one answer: more than this nobody reads, and one word of two letters has tens of thousands. */
const MOST_HITS = 4_000;

type Hit = Found & { readonly ordinal: number };

/** What all accounts are found by, folded pack by pack as it is needed. */
export class SearchIndex {
  readonly #table: QueueTable;
  readonly #folded = new WeakMap<Pack, KindLines>();
  #isPreparing = false;

  constructor(table: QueueTable) {
    this.#table = table;
  }

  /** Makes everything ready in slices, so that the first search need not. */
  async prepare(): Promise<void> {
    for (const pack of this.#table.packs) {
      if (this.#folded.has(pack)) continue;
      this.#linesOf(pack);
      await breathe();
    }
  }

  /** As `prepare`, for whoever does not wait: what goes wrong is told to the first who searches. */
  prepareBehind(): void {
    if (this.#isPreparing || this.#table.packs.every((pack) => this.#folded.has(pack))) return;
    this.#isPreparing = true;
    void this.#prepareOnce();
  }

  async #prepareOnce(): Promise<void> {
    try {
      await this.prepare();
    } finally {
      this.#isPreparing = false;
    }
  }

  /** 1 for each row that a text finds. */
  async rows(text: string): Promise<Uint8Array> {
    await this.prepare();
    const rows = new Uint8Array(this.#table.count);
    for (const { ordinal } of this.#hits(text, Infinity)) rows[ordinal] = 1;
    return rows;
  }

  /** The best first: what fits exactly, then by how well it fits; open accounts before closed ones. */
  async find(text: string, limit: number): Promise<QueueSearch> {
    await this.prepare();
    const hits = [...this.#hits(text, MOST_HITS)];
    const rated = hits.map((hit) => {
      const { counts, texts } = this.#table.packOf(hit.ordinal);
      const row = hit.ordinal & (PACK_ROWS - 1);
      const isOpen = (counts.openDebts[row] ?? 0) > 0;
      return { hit, order: hit.rank * 2 + Number(!isOpen), name: foldNames(texts.name.at(row)) };
    });
    const best = rated.toSorted(
      (a, b) => a.order - b.order || compareTexts(a.name, b.name) || a.hit.ordinal - b.hit.ordinal,
    );
    return {
      hits: best.slice(0, limit).map(({ hit }) => this.#shown(hit)),
      total: hits.length,
      isCut: hits.length >= MOST_HITS,
    };
  }

  #linesOf(pack: Pack): KindLines {
    const known = this.#folded.get(pack);
    if (known !== undefined) return known;
    const rows = Array.from({ length: pack.rows }, (_, row) => pack.searchTexts(row));
    const made: KindLines = {
      name: Lines.of(
        rows.map(({ names }) => names),
        foldNames,
      ),
      number: Lines.of(
        rows.map(({ numbers }, row) => numbersOf(pack, row, numbers)),
        foldNumbers,
      ),
      phone: Lines.of(
        rows.map(({ phones }) => phones),
        foldPhones,
      ),
    };
    this.#folded.set(pack, made);
    return made;
  }

  *#hits(text: string, most: number): Generator<Hit, void, undefined> {
    const readings = searchReadings(text);
    let found = 0;
    for (const [no, pack] of this.#table.packs.entries()) {
      for (const [row, hit] of foundRows(readings, this.#linesOf(pack))) {
        yield { ...hit, ordinal: (no << PACK_SHIFT) + row };
        found += 1;
        if (found >= most) return;
      }
    }
  }

  #shown(hit: Hit): QueueSearchHit {
    const pack = this.#table.packOf(hit.ordinal);
    const row = hit.ordinal & (PACK_ROWS - 1);
    const { facts, search } = pack.at(row);
    const numbers = numbersOf(pack, row, search.numbers).split(TEXT_BREAK);
    const texts = { name: search.names.split(TEXT_BREAK), number: numbers, phone: search.phones.split(TEXT_BREAK) };
    return {
      accountId: asId(facts.accountId),
      name: facts.name,
      externalId: facts.externalId,
      clientName: facts.clientName,
      currency: facts.currency,
      balanceMinor: facts.balanceMinor,
      isOpen: facts.openDebts > 0,
      holds: facts.holds,
      matched: {
        kind: hit.kind === 'number' ? (hit.at === 0 ? 'account-number' : 'invoice-number') : hit.kind,
        text: texts[hit.kind][hit.at] ?? facts.name,
        quality: hit.kind === 'phone' ? qualityOf(pack, row, hit.at) : null,
      },
    };
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The creditor's number of the account, then those of its debts. */
function numbersOf(pack: Pack, row: number, numbers: string): string {
  const account = pack.texts.externalId.at(row).replaceAll(/\p{Cc}/gu, ' ');
  return numbers === '' ? account : `${account}${TEXT_BREAK}${numbers}`;
}

/** What contacts have said of a phone of a row; phones are the first among its points. */
function qualityOf(pack: Pack, row: number, phone: number): 'good' | 'bad' | 'wrong-party' | null {
  if (pack.texts.dialStops.isBlank(row)) return null;
  const { quality } = JSON.parse(pack.texts.dialStops.at(row)) as {
    readonly quality: Readonly<Record<string, string>>;
  };
  const of = quality[`e${phone}`];
  return of === 'good' || of === 'bad' || of === 'wrong-party' ? of : null;
}
