import type { Evaluator } from '../../judge/evaluator';

export const MONEY_EVALUATORS: readonly Evaluator[] = [];
