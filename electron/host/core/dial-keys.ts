import { alikeZones } from '#shared/domain/compliance/callable/alike-zones';
import type { DialKind } from '#shared/domain/compliance/callable/dial-kind';
import { levelOf } from '#shared/rules/judge/level';
import type { RuleSet } from '#shared/rules/judge/rule-set';
import type { ZoneSet } from '#shared/rules/place/zone-set';
import type { Place } from '#shared/rules/types/facts';
import { ACT_TRIGGERS, type RuleRow } from '#shared/rules/types/pack';

/** What reads the words of a contact; a dial has none yet. */
const OF_WORDS: ReadonlySet<string> = new Set(['text-lint', 'limited-content-message']);

/** Amounts up to which a row reaches a debt. Minor units. */
function mostOwed({ params }: RuleRow): number | null {
  const scope = params['debtScope'];
  const most = typeof scope === 'object' && scope !== null && 'maxMinor' in scope ? scope['maxMinor'] : null;
  return typeof most === 'number' ? most : null;
}

function stateOf({ jurisdiction }: RuleRow): string | null {
  const [country, state] = jurisdiction.split('-');
  return country === 'US' && state !== undefined ? state : null;
}

/** Rows of any date that may decide whether a plain dial is begun. */
function decidingRows(rules: RuleSet): readonly RuleRow[] {
  return rules.packs
    .flatMap((pack) => pack.rules)
    .filter((row) => ACT_TRIGGERS[row.trigger]?.includes('dial') === true && !OF_WORDS.has(row.evaluator))
    .filter((row) => row.action === 'allow' || levelOf(row, rules.raises, undefined) === 'blocked');
}

/** What the rules in force tell apart: phones of equal keys are judged alike. */
export class DialKeys {
  readonly #rows: readonly RuleRow[];
  readonly #mostOwed: readonly number[];
  readonly #states: ReadonlySet<string>;
  readonly #byPlaces = new Map<string, (kind: string | null) => string>();

  constructor(rules: RuleSet) {
    this.#rows = decidingRows(rules);
    this.#mostOwed = [...new Set(this.#rows.flatMap((row) => mostOwed(row) ?? []))].toSorted((a, b) => a - b);
    const named = this.#rows.flatMap(({ params }) =>
      Object.values(params).flatMap((value) => (Array.isArray(value) ? value : [])),
    );
    this.#states = new Set([
      ...this.#rows.flatMap((row) => stateOf(row) ?? []),
      ...named.filter((value) => typeof value === 'string'),
    ]);
  }

  /** Up to this the rules do not tell balances apart. Minor units. */
  get plainUpTo(): number {
    return this.#mostOwed[0] ?? Infinity;
  }

  /** What of balances the rules tell apart. */
  steps(balances: readonly number[]): string {
    return balances.map((minor) => this.#mostOwed.filter((most) => minor > most).length).join();
  }

  /** What of a kind the rules tell apart. */
  keyOf([clientId, isHome, places, role, isNaturalPerson, where, use, debts]: DialKind): string {
    const named = places.filter(({ state }) => this.#states.has(state));
    // Without a residence any state's law may be asked.
    const rows = isHome ? this.#rows.filter((row) => this.#isOf(row, named)) : this.#rows;
    const isUseRead = rows.some(({ params }) => 'endpointUses' in params || 'asksFor' in params);
    const kinds = debts.map(([kind, currency]) => `${this.#kindIn(isHome ? named : null, rows, kind)} ${currency}`);
    return JSON.stringify([
      clientId,
      isHome,
      named,
      role,
      isNaturalPerson,
      isHome ? this.#placed(where as ZoneSet) : where,
      isUseRead ? use : null,
      [...new Set(kinds)].toSorted(),
    ]);
  }

  #isOf(row: RuleRow, places: readonly Place[]): boolean {
    const state = stateOf(row);
    return state === null || places.some((place) => place.state === state);
  }

  #placed({ zones, gaps }: ZoneSet): unknown {
    return [alikeZones(zones), gaps.map(({ reason }) => reason)];
  }

  /** Which of the rows reach a debt of this kind. */
  #kindIn(places: readonly Place[] | null, rows: readonly RuleRow[], kind: string | null): string {
    const key = JSON.stringify(places);
    let of = this.#byPlaces.get(key);
    if (of === undefined) {
      const lists = [...new Set(rows.map(({ appliesWhen }) => appliesWhen.debtKind?.toSorted().join() ?? ''))];
      const known = new Map<string | null, string>();
      of = (asked) => {
        const answer =
          known.get(asked) ??
          lists.map((list) => Number(list === '' || asked === null || list.split(',').includes(asked))).join('');
        known.set(asked, answer);
        return answer;
      };
      this.#byPlaces.set(key, of);
    }
    return of(kind);
  }
}
