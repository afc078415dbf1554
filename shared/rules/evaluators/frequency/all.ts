import type { Evaluator } from '../../judge/evaluator';

export const FREQUENCY_EVALUATORS: readonly Evaluator[] = [];
