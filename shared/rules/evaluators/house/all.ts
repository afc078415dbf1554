import type { Evaluator } from '../../judge/evaluator';
import { clocks } from './clocks';
import { freshness } from './freshness';
import { lease } from './lease';

export const HOUSE_EVALUATORS: readonly Evaluator[] = [freshness, clocks, lease];
