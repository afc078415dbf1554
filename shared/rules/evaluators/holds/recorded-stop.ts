import { z } from 'zod';
import { type Evaluation, evaluator, type RuleContext } from '../../judge/evaluator';
import type { DebtFacts, Facts } from '../../types/facts';
import { attorney } from './attorney';
import { cease } from './cease';
import { deceased } from './deceased';
import { endpointStatus } from './endpoint-status';
import { endpointOptOut, mediumOptOut } from './medium-opt-out';
import { inconvenientTime } from '../hours/inconvenient-time';
import { inconvenientPlace } from './inconvenient-place';
import { isProfessional, strictest } from './stops';
import { workplace } from './workplace';

const KINDS = [
  'attorney',
  'cease',
  'deceased',
  'endpoint',
  'medium',
  'place',
  'time',
  'workplace',
  'wrong-party',
] as const;
type Kind = (typeof KINDS)[number];

/** Each stop as its own rule reads it, at the law's usual parameters. */
const READERS: Readonly<Record<Kind, (context: RuleContext) => Evaluation | null>> = {
  attorney: (context) => attorney.evaluate(context, { noResponsePolicyDays: 30 } as never),
  cease: (context) => {
    const permittedPurposes = ['efforts-ending', 'may-invoke-remedy', 'intends-remedy'];
    return cease.evaluate(context, { permittedPurposes, alwaysPermitted: ['legally-required'] } as never);
  },
  deceased: (context) => {
    return deceased.evaluate(context, { allowedRoles: ['executor'], askForRoles: ['cosigner', 'consumer'] } as never);
  },
  endpoint: (context) => endpointOptOut.evaluate(context, {} as never),
  medium: (context) => mediumOptOut.evaluate(context, {} as never),
  place: (context) => inconvenientPlace.evaluate(context, {} as never),
  time: (context) => (isProfessional(context) ? null : inconvenientTime.evaluate(context, {} as never)),
  workplace: (context) => workplace.evaluate(context, { oralDays: null, confirmWithinDays: null } as never),
  'wrong-party': (context) => endpointStatus.evaluate(context, { refuses: ['wrong-party'] } as never),
};

/** Debts that are certainly outside Regulation F; those it may reach have its own rows. */
function isOutside(debt: DebtFacts, { account }: Facts): boolean {
  return (
    account.collectorRole === 'first_party' || debt.kind === 'commercial' || debt.defaultStatus === 'not_in_default'
  );
}

/**
 * What a person asked for is kept where no law obliges to it: on a creditor's own debts, business debts and debts not in default
 * the stops on record still count, as the house decides.
 */
export const recordedStop = evaluator({
  name: 'recorded-stop',
  stage: 'holds',
  params: z.strictObject({ kinds: z.array(z.enum(KINDS)).min(1) }),
  evaluate: (context, { kinds }) => {
    const debts = context.debts.filter((debt) => isOutside(debt, context.facts));
    return debts.length === 0 ? null : strictest(kinds.map((kind) => READERS[kind]({ ...context, debts })));
  },
});
