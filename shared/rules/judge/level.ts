import type { Verdict } from '../types/judgement';
import { type Raise, type RuleRow } from '../types/pack';

type Level = Exclude<Verdict['outcome'], 'allowed'>;

const STRENGTH: Readonly<Record<Level, number>> = { informed: 0, warn: 1, blocked: 2 };

function weaker(a: Level, b: Level): Level {
  return STRENGTH[a] <= STRENGTH[b] ? a : b;
}

function asked(row: RuleRow): Level {
  if (row.action === 'block' || row.action === 'require_field' || row.action === 'require_approval') return 'blocked';
  return row.action === 'warn' ? 'warn' : 'informed';
}

/** What the row's confidence lets it do: V and H may block, M warns, L informs, until a supervisor raised it. */
function mayDo(row: RuleRow, raises: readonly Raise[]): Level {
  if (row.confidence === 'V' || row.confidence === 'H') return 'blocked';
  const raise = raises.find(({ ruleId }) => ruleId === row.ruleId);
  if (raise !== undefined) return raise.to === 'block' ? 'blocked' : 'warn';
  return row.confidence === 'M' ? 'warn' : 'informed';
}

/** What an unmet row does: the least of what it asks for, what its confidence lets it, and what the evaluator is sure of. */
export function levelOf(row: RuleRow, raises: readonly Raise[], atMost: 'warn' | 'record' | undefined): Level {
  const level = weaker(asked(row), mayDo(row, raises));
  if (atMost === undefined) return level;
  return weaker(level, atMost === 'warn' ? 'warn' : 'informed');
}
