import type { Evaluator } from '../../judge/evaluator';
import { debitAmountNotice } from './debit-amount-notice';
import { debitAuthorization } from './debit-authorization';
import { debitDisputed } from './debit-disputed';
import { debitPostDated } from './debit-post-dated';
import { debitReturns } from './debit-returns';
import { debitRevival } from './debit-revival';
import { debitRevoked } from './debit-revoked';
import { debitWithinBalance } from './debit-within-balance';
import { forbiddenDebtKind } from './forbidden-debt-kind';
import { furnishAfterContact } from './furnish-after-contact';
import { furnishDelinquencyDate } from './furnish-delinquency-date';
import { furnishDisputeMarked } from './furnish-dispute-marked';
import { furnishMedical } from './furnish-medical';
import { hospitalAssistance } from './hospital-assistance';
import { hospitalWait } from './hospital-wait';
import { inDebtOrder } from './in-debt-order';
import { litigationHold } from './litigation-hold';
import { restrictedDebt } from './restricted-debt';
import { retention } from './retention';
import { suitLimitation } from './suit-limitation';
import { suitServiceCheck } from './suit-service-check';
import { suitTimeBar } from './suit-time-bar';
import { suitVenue } from './suit-venue';
import { transferDebtStatus } from './transfer-debt-status';

const ALL: readonly Evaluator[] = [
  debitAmountNotice,
  debitAuthorization,
  debitDisputed,
  debitPostDated,
  debitReturns,
  debitRevival,
  debitRevoked,
  debitWithinBalance,
  forbiddenDebtKind,
  furnishAfterContact,
  furnishDelinquencyDate,
  furnishDisputeMarked,
  furnishMedical,
  hospitalAssistance,
  hospitalWait,
  litigationHold,
  restrictedDebt,
  retention,
  suitLimitation,
  suitServiceCheck,
  suitTimeBar,
  suitVenue,
  transferDebtStatus,
];

/** Debits and plans, reports to bureaus, suits, transfers, and deleting records. */
export const MONEY_EVALUATORS: readonly Evaluator[] = ALL.map(inDebtOrder);
