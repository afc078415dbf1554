import type { Account } from '../account/types';
import type { DecideContext } from '../contact/log-contact';
import type { RecordedEvent } from '../events/types';
import type { GateDuty } from './gate-types';
import type { RulesInForce } from './judging';

type Parts = {
  readonly account: Account;
  readonly events: readonly RecordedEvent[];
  readonly ctx: DecideContext;
  readonly inForce: RulesInForce;
};

/** What the rules oblige to do on an account. */
export function dutiesOf(_: Parts): readonly GateDuty[] {
  return [];
}
