import { numberRefresh, revocationConfirmation, revocationHonoured, revocationScope } from './consent-duties';
import { disputeAnswer, disputeInstructions, disputeMark, frivolousNotice } from './dispute-duties';
import type { DutyEvaluator } from './duty-evaluator';
import { amountNotice, letterDue, planConfirmation, postDatedNotice } from './payment-duties';
import { disposal, proofOfClaim, retentionEnd } from './record-duties';
import { delinquencyDate, furnishingWait } from './report-duties';
import { validationNotice, validationPeriod } from './validation-duties';

const ALL: readonly DutyEvaluator[] = [
  amountNotice,
  delinquencyDate,
  disposal,
  disputeAnswer,
  disputeInstructions,
  disputeMark,
  frivolousNotice,
  furnishingWait,
  letterDue,
  numberRefresh,
  planConfirmation,
  postDatedNotice,
  proofOfClaim,
  retentionEnd,
  revocationConfirmation,
  revocationHonoured,
  revocationScope,
  validationNotice,
  validationPeriod,
];

/** Every duty evaluator a row that schedules may name. */
export const DUTY_EVALUATORS: ReadonlyMap<string, DutyEvaluator> = new Map(ALL.map((each) => [each.name, each]));
