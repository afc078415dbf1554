import type { PackSummary, PacksView } from '#shared/contract/rules-view';
import { type LocalDay, addDays, daysBetween, localDay } from '#shared/kernel/calendar';
import type { RuleLine } from '../ipc/types';

/** A pack whose sources nobody has looked at for longer may be out of date. */
export const STALE_DAYS = 180;
/** How far ahead changes are told. */
export const AHEAD_DAYS = 90;

/** How many days ago the sources of a pack were checked; null when the day cannot be read. */
export function daysUnchecked(pack: Pick<PackSummary, 'checkedOn'>, today: LocalDay): number | null {
  const checkedOn = localDay(pack.checkedOn);
  return checkedOn === null ? null : daysBetween(checkedOn, today);
}

/** What changes by date alone: a pack takes effect, a rule begins, or a rule has its last day. */
export type UpcomingChange =
  | { readonly kind: 'pack'; readonly on: string; readonly pack: PackSummary }
  | { readonly kind: 'begins' | 'ends'; readonly on: string; readonly rule: RuleLine };

/** Everything that will change: packs to come whenever they come, rules in force that begin or end within 90 days. Soonest first. */
export function upcomingChanges(
  view: Pick<PacksView, 'upcoming' | 'rules'>,
  today: LocalDay,
): readonly UpcomingChange[] {
  const until = addDays(today, AHEAD_DAYS);
  const packs = view.upcoming.map((pack): UpcomingChange => ({ kind: 'pack', on: pack.effectiveFrom, pack }));
  const rules = view.rules.flatMap((rule): readonly UpcomingChange[] => {
    const { effectiveFrom, effectiveTo } = rule;
    const begins = effectiveFrom > today && effectiveFrom <= until;
    const ends = effectiveTo !== null && effectiveTo >= today && effectiveTo <= until;
    return [
      ...(begins ? [{ kind: 'begins' as const, on: effectiveFrom, rule }] : []),
      ...(ends ? [{ kind: 'ends' as const, on: effectiveTo, rule }] : []),
    ];
  });
  return [...packs, ...rules].toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

export type RuleEffect = 'blocks' | 'warns' | 'tells' | 'duty' | 'excuses';
export type Raised = PacksView['raises'][number];

/** What a rule asks for by its action, whatever its confidence. */
function asked({ action }: RuleLine): RuleEffect {
  switch (action) {
    case 'block':
    case 'require_field':
    case 'require_approval':
      return 'blocks';
    case 'warn':
      return 'warns';
    case 'schedule':
      return 'duty';
    case 'allow':
      return 'excuses';
    default:
      return 'tells';
  }
}

/** What a rule does when it is not met, and how far a supervisor can still raise it. The judge has the last word; this only tells. */
export function effectOf(
  rule: RuleLine,
  raises: readonly Raised[],
): { readonly effect: RuleEffect; readonly raised: Raised | null; readonly mayRaiseTo: readonly Raised['to'][] } {
  const raised = raises.findLast(({ ruleId }) => ruleId === rule.ruleId) ?? null;
  const full = asked(rule);
  const isHeldBack = (full === 'blocks' || full === 'warns') && (rule.confidence === 'M' || rule.confidence === 'L');
  if (!isHeldBack) return { effect: full, raised: null, mayRaiseTo: [] };
  const reach = raised?.to ?? (rule.confidence === 'M' ? 'warn' : null);
  const effect = full === 'blocks' && reach === 'block' ? 'blocks' : reach === null ? 'tells' : 'warns';
  const steps: readonly Raised['to'][] = full === 'blocks' ? ['warn', 'block'] : ['warn'];
  const from = reach === null ? 0 : reach === 'warn' ? 1 : 2;
  return { effect, raised, mayRaiseTo: steps.slice(from) };
}

/** Rules that fit what was typed: every word is somewhere in the id, the jurisdiction, the citation, the pack or the title. */
export function rulesMatching(rules: readonly RuleLine[], typed: string): readonly RuleLine[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rules;
  return rules.filter(({ ruleId, jurisdiction, citation, packId, title }) => {
    const text = `${ruleId} ${jurisdiction} ${citation} ${packId} ${title}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The id under which contacts for a collecting business are counted: the same for the same name, however it is written. */
export function entityIdOf(name: string): string {
  const id = name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64);
  // The desk's own business, for which contacts are counted where nothing is set.
  return id === '' ? 'own' : id;
}
