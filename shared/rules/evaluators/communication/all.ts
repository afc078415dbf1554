import type { Evaluator } from '../../judge/evaluator';

export const COMMUNICATION_EVALUATORS: readonly Evaluator[] = [];
