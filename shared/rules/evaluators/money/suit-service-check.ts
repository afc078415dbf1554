import { z } from 'zod';
import { addDays } from '../../../kernel/calendar';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { today } from './act-days';

/** The affidavit before a default judgment needs a recent look-up of military service (50 USC 3931). */
export const suitServiceCheck = evaluator({
  name: 'suit-service-check',
  stage: 'money',
  params: z.strictObject({ maxAgeDays: z.int().min(1) }),
  evaluate: (context, { maxAgeDays }) => {
    const { first, last } = today(context);
    const checks = context.facts.checks.filter(
      (check) => check.kind === 'scra-status' && check.personId === context.act.personId && check.on <= first,
    );
    const latest = checks.toSorted((a, b) =>
      a.on === b.on ? Number(a.isClear) - Number(b.isClear) : a.on < b.on ? 1 : -1,
    )[0];
    if (latest === undefined) return unmet('SERVICE_CHECK_MISSING', { maxAgeDays });
    const facts = { checkedOn: latest.on, maxAgeDays };
    if (!latest.isClear) return unmet('IN_MILITARY_SERVICE', facts);
    return last <= addDays(latest.on, maxAgeDays) ? met(facts) : unmet('SERVICE_CHECK_OLD', facts);
  },
});
