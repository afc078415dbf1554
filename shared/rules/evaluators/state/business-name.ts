import { z } from 'zod';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { foldText } from '../../lint/fold-text';
import { tokensOf } from '../../lint/template-tokens';
import { PERSON_ROLES } from '../../types/facts';
import { unmetWarning } from '../holds/stops';

const params = z.strictObject({ personRoles: z.array(z.enum(PERSON_ROLES)).min(1) });

const NAMES: ReadonlySet<string> = new Set(['businessname', 'creditorname', 'originalcreditor']);
const BY_TELEPHONE: ReadonlySet<string> = new Set(['dial', 'ringless', 'voicemail', 'text', 'talk']);

/** Whether the words name the business; the caller’s identity on a call is the business and the caller. */
function isNamed({ act }: RuleContext): boolean {
  if (act.disclosures.includes('caller-identity')) return true;
  return act.text !== null && tokensOf(foldText(act.text)).some(({ name }) => NAMES.has(name));
}

function evaluate(context: RuleContext, { personRoles }: z.output<typeof params>): Evaluation | null {
  const { act, facts } = context;
  if (!BY_TELEPHONE.has(act.kind) || !personRoles.includes(facts.person.role)) return null;
  const told = { role: facts.person.role };
  if (!isNamed(context)) return met(told);
  // Somebody on the line may have asked for it; a message or a text nobody asked.
  return act.kind === 'talk' ? unmetWarning('BUSINESS_NAME_UNASKED', told) : unmet('BUSINESS_NAME_UNASKED', told);
}

/** Others of the household are not told the name of the business unless they expressly ask for it (940 CMR 7.05(3)(b)). */
export const businessName = evaluator({ name: 'business-name-withheld', stage: 'content', params, evaluate });
