import type { Evaluator } from '../../judge/evaluator';
import { coverageNote } from './coverage-note';

export const STATE_EVALUATORS: readonly Evaluator[] = [coverageNote];
