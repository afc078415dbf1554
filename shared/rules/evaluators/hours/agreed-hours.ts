import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { isWithinHours } from '../../time/daily-hours';
import { agreedHours } from './agreement';

/**
 * Hours the person agreed to directly with this collector (12 CFR 1006.6(b)(4)(i)): at those times a contact is not inconvenient.
 * Nothing to say without such an agreement.
 */
export const agreedHoursAllowance = evaluator({
  name: 'agreed-hours',
  stage: 'hours',
  params: z.strictObject({ excuses: z.array(z.string()).min(1) }),
  evaluate: (context) => {
    const agreements = agreedHours(context);
    if (agreements.length === 0) return null;
    const held = agreements.find(({ hours }) =>
      context.clocksMs.every((clockMs) => isWithinHours(context.zones, hours, clockMs)),
    );
    return held === undefined
      ? unmet('OUTSIDE_AGREED_HOURS', { agreements: agreements.length })
      : met({ consentId: held.consentId, from: held.hours.from, until: held.hours.until });
  },
});
