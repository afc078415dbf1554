import type { Evaluator } from '../judge/evaluator';
import { COMMUNICATION_EVALUATORS } from './communication/all';
import { FREQUENCY_EVALUATORS } from './frequency/all';
import { HOLD_EVALUATORS } from './holds/all';
import { HOUR_EVALUATORS } from './hours/all';
import { HOUSE_EVALUATORS } from './house/all';
import { MONEY_EVALUATORS } from './money/all';
import { STATE_EVALUATORS } from './state/all';

const ALL: readonly Evaluator[] = [
  ...HOLD_EVALUATORS,
  ...HOUR_EVALUATORS,
  ...FREQUENCY_EVALUATORS,
  ...COMMUNICATION_EVALUATORS,
  ...MONEY_EVALUATORS,
  ...HOUSE_EVALUATORS,
  ...STATE_EVALUATORS,
];

/** Every evaluator a row may name. A row that names another one is refused when its pack is loaded. */
export const EVALUATORS: ReadonlyMap<string, Evaluator> = new Map(ALL.map((each) => [each.name, each]));
