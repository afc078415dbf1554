import type { Evaluator } from '../../judge/evaluator';

export const HOUR_EVALUATORS: readonly Evaluator[] = [];
