import { EVALUATORS } from '../../rules/evaluators/registry';
import { createRuleSet } from '../../rules/judge/rule-set';
import { SHIPPED_PACKS } from '../../rules/shipped';
import type { Raise, RulePack } from '../../rules/types/pack';
import { type EventType, type RecordedEvent, compareEvents } from '../events/types';
import type { RulesInForce } from './judging';
import type { ClientTerms } from './types';

/** What the desk's own events say of the rules. Disposable: always the fold of the events. */
export type DeskRules = {
  readonly imported: readonly RulePack[];
  readonly raises: readonly (Raise & { readonly reason: string; readonly approvedBy: string })[];
  readonly terms: readonly ClientTerms[];
};

const RULES_TYPES: ReadonlySet<EventType> = new Set<EventType>([
  'rules.v1.pack-imported',
  'rules.v1.raised',
  'client.v1.terms-set',
]);

/** Whether an event changes the rules of the desk. */
export function isOfRules(event: RecordedEvent): boolean {
  return RULES_TYPES.has(event.type);
}

/** Folds the desk's events, in any order. Of raises and terms of one name the latest holds; a pack stays with every version. */
export function foldDeskRules(events: readonly RecordedEvent[]): DeskRules {
  const imported = new Map<string, RulePack>();
  const raises = new Map<string, DeskRules['raises'][number]>();
  const terms = new Map<string, ClientTerms>();
  for (const event of events.toSorted(compareEvents)) {
    if (event.type === 'rules.v1.pack-imported') {
      const { pack } = event.data;
      imported.set(`${pack.packId}@${pack.version}`, pack);
    }
    if (event.type === 'rules.v1.raised') raises.set(event.data.ruleId, event.data);
    if (event.type === 'client.v1.terms-set') terms.set(event.data.clientId, event.data);
  }
  return { imported: [...imported.values()], raises: [...raises.values()], terms: [...terms.values()] };
}

/** Every pack a desk judges by. An imported version stands in for the shipped one of the same name and version. */
export function packsOfDesk({ imported }: DeskRules): readonly {
  readonly origin: 'shipped' | 'imported';
  readonly pack: RulePack;
}[] {
  const isReplaced = (pack: RulePack) =>
    imported.some((other) => other.packId === pack.packId && other.version === pack.version);
  const shipped = SHIPPED_PACKS.filter((pack) => !isReplaced(pack));
  return [
    ...shipped.map((pack) => ({ origin: 'shipped' as const, pack })),
    ...imported.map((pack) => ({ origin: 'imported' as const, pack })),
  ];
}

/** The rules ready to judge by. Packs take effect by their dates, without being made ready again. */
export function rulesInForce(desk: DeskRules): RulesInForce {
  const packs = packsOfDesk(desk).map(({ pack }) => pack);
  const terms = new Map(desk.terms.map((each) => [each.clientId, each]));
  return {
    rules: createRuleSet(packs, EVALUATORS, desk.raises),
    termsOf: (clientId) => terms.get(clientId) ?? null,
  };
}

/** The rules of a desk that was told nothing: the shipped packs, and no terms. */
export const NO_DESK_RULES: DeskRules = { imported: [], raises: [], terms: [] };
