import type { Evaluator } from '../../judge/evaluator';
import { attorney } from './attorney';
import { bankruptcy } from './bankruptcy';
import { cease } from './cease';
import { closedDebt } from './closed-debt';
import { deceased } from './deceased';
import { disputeHold, disputeWithoutHold, originalCreditorHold } from './dispute';
import { endpointStatus } from './endpoint-status';
import { identityTheft } from './identity-theft';
import { inconvenientPlace } from './inconvenient-place';
import { litigation } from './litigation';
import { endpointOptOut, mediumOptOut } from './medium-opt-out';
import { recordedStop } from './recorded-stop';
import { scra } from './scra';
import { workplace } from './workplace';

/** Stops: what was asked for, ordered or became known and holds until it is lifted. */
export const HOLD_EVALUATORS: readonly Evaluator[] = [
  attorney,
  bankruptcy,
  cease,
  closedDebt,
  deceased,
  disputeHold,
  disputeWithoutHold,
  endpointOptOut,
  endpointStatus,
  identityTheft,
  inconvenientPlace,
  litigation,
  mediumOptOut,
  originalCreditorHold,
  recordedStop,
  scra,
  workplace,
];
