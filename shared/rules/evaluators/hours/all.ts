import type { Evaluator } from '../../judge/evaluator';
import { agreedHoursAllowance } from './agreed-hours';
import { closedDays } from './closed-days';
import { hours } from './hours';
import { inconvenientTime } from './inconvenient-time';
import { respondOnce } from './respond-once';

export const HOUR_EVALUATORS: readonly Evaluator[] = [
  hours,
  agreedHoursAllowance,
  inconvenientTime,
  respondOnce,
  closedDays,
];
