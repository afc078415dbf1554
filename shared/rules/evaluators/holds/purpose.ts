import { instant } from '../../../kernel/calendar';
import { personClass } from '../../judge/coverage';
import type { RuleContext } from '../../judge/evaluator';
import type { Purpose } from '../../types/act';
import { isContact, isSpoken } from './act-kinds';
import { answersThePerson } from './answering';
import { isElectronic } from './media';
import { isInForce, protectsPerson } from './stops';

const OPT_OUTS: ReadonlySet<string> = new Set(['medium', 'endpoint', 'tcpa-revocation', 'cease']);

const EVER = instant(0);

/**
 * What the act is for, as far as it can be. Only third parties are asked where the consumer is, only who got in touch is called
 * back in answer, and only an electronic message confirms an opt-out that there was: whatever else goes by these names is
 * collecting, and has collecting's rules.
 */
export function purposeOf(context: RuleContext): Purpose {
  const { act, facts } = context;
  const { purpose } = act;
  if (purpose === 'location') return personClass(facts.person.role) === 'consumer' ? 'collect' : purpose;
  if (purpose === 'respond')
    return isContact(act) && isSpoken(act) && !answersThePerson(context, EVER) ? 'collect' : purpose;
  if (purpose !== 'opt-out-confirmation') return purpose;
  const isConfirming =
    isElectronic(act.kind) &&
    facts.restrictions.some(
      (stop) => OPT_OUTS.has(stop.kind) && isInForce(stop, context) && protectsPerson(stop, context),
    );
  return isConfirming ? purpose : 'collect';
}
