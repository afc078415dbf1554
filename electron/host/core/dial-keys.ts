import type { DialKind } from '#shared/domain/compliance/callable/dial-kind';
import { levelOf } from '#shared/rules/judge/level';
import type { RuleSet } from '#shared/rules/judge/rule-set';
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

/** What rows of some places read: how a phone is used, and which of them reach a debt of a kind. */
type Law = { readonly isUseRead: boolean; readonly reachOf: (kind: string | null) => string };

/** What the rules in force tell apart: phones of equal keys are judged alike. */
export class DialKeys {
  readonly #rows: readonly RuleRow[];
  readonly #mostOwed: readonly number[];
  readonly #states: ReadonlySet<string>;
  readonly #laws = new Map<string, Law>();
  #anywhere: Law | undefined;

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
  keyOf([clientId, isHome, places, role, isNaturalPerson, where, use, debts]: DialKind): {
    readonly key: string;
    readonly isUniform: boolean;
  } {
    const named = places.filter(({ state }) => this.#states.has(state));
    const { isUseRead, reachOf } = this.#lawOf(isHome ? named : null);
    const kinds = [...new Set(debts.map(([kind, currency]) => `${reachOf(kind)} ${currency}`))].toSorted();
    const key = JSON.stringify([clientId, isHome, named, role, isNaturalPerson, where, isUseRead ? use : null, kinds]);
    return { key, isUniform: kinds.length <= 1 };
  }

  /** The law of places; null: any state's may be asked. */
  #lawOf(places: readonly Place[] | null): Law {
    const key = places === null ? '' : places.map(({ state }) => state).join();
    const known = places === null ? this.#anywhere : this.#laws.get(key);
    if (known !== undefined) return known;
    const rows = this.#rows.filter((row) => {
      const of = stateOf(row);
      return of === null || places === null || places.some(({ state }) => state === of);
    });
    const lists = [...new Set(rows.map(({ appliesWhen }) => appliesWhen.debtKind?.toSorted().join() ?? ''))];
    const reach = new Map<string | null, string>();
    const reachOf = (kind: string | null) => {
      const answer =
        reach.get(kind) ??
        lists.map((list) => Number(list === '' || kind === null || list.split(',').includes(kind))).join('');
      reach.set(kind, answer);
      return answer;
    };
    const law = { isUseRead: rows.some(({ params }) => 'endpointUses' in params || 'asksFor' in params), reachOf };
    if (places === null) this.#anywhere = law;
    else this.#laws.set(key, law);
    return law;
  }
}
