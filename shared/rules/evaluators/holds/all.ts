import type { Evaluator } from '../../judge/evaluator';

export const HOLD_EVALUATORS: readonly Evaluator[] = [];
