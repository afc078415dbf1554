import type { Evaluator } from '../../judge/evaluator';
import { callbackConsent } from './callback-consent';
import { cooldown } from './cooldown';
import { debtNamed } from './debt-named';
import { frequency } from './frequency';
import { spacing } from './spacing';

export const FREQUENCY_EVALUATORS: readonly Evaluator[] = [frequency, spacing, cooldown, callbackConsent, debtNamed];
