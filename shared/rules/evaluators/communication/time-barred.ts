import { z } from 'zod';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { isSpoken } from '../holds/act-kinds';
import { latestToday } from '../holds/days';
import { isProfessional, unmetWarning } from '../holds/stops';
import { purposeOf } from '../holds/purpose';
import { isBarred } from '../money/time-bar';
import { communicationsAbout } from './prior-communications';

const params = z.strictObject({
  /** A debt no older than this is in time whether or not anybody has worked it out. */
  surelyInTimeYears: z.int().min(1),
});

const WORDLESS: ReadonlySet<string> = new Set(['location', 'opt-out-confirmation']);

function evaluate(context: RuleContext, { surelyInTimeYears }: z.output<typeof params>): Evaluation | null {
  const { act, debts } = context;
  if (isSpoken(act) || isProfessional(context) || WORDLESS.has(purposeOf(context))) return null;
  const first = debts.filter(({ debtId }) => !communicationsAbout(debtId, context).some((each) => each.isWritten));
  const barred = first.filter((debt) => isBarred(debt, surelyInTimeYears, latestToday(context)) !== false);
  if (barred.length === 0) return null;
  const facts = { debtIds: barred.map(({ debtId }) => debtId) };
  if (act.disclosures.includes('time-barred')) return met(facts);
  return barred.some(({ isTimeBarred }) => isTimeBarred === true)
    ? unmet('TIME_BAR_NOT_DISCLOSED', facts)
    : unmetWarning('TIME_BAR_MAY_NEED_DISCLOSING', facts);
}

/** The first writing about a debt barred by time says so (Cal. Civ. Code 1788.14(d)); while nobody has worked it out, this asks. */
export const timeBarredDisclosure = evaluator({ name: 'time-barred-disclosure', stage: 'content', params, evaluate });
