import { z } from 'zod';
import { addDays } from '../../kernel/calendar';
import { businessDeadline } from './business-deadline';
import { type DutyEvaluator, dutyEvaluator, stepsDoneOn } from './duty-evaluator';
import { ESCALATION_PARAMS } from './escalation-params';
import type { DutyKind, DutyStep } from './types';

const BusinessDays = z.strictObject({ ...ESCALATION_PARAMS, businessDays: z.int().min(0) });

/** What has to be done within business days of a revocation, as a step of its own. */
function withinDays(name: string, kind: DutyKind, step: DutyStep): DutyEvaluator {
  return dutyEvaluator({
    name,
    triggers: ['consent.revoked'],
    params: BusinessDays,
    draft: (context, { businessDays }) => ({
      kind,
      dueOn: businessDeadline(context.happening.on, businessDays),
      doneOn: stepsDoneOn(context, { steps: [step] }),
    }),
  });
}

/** A revocation is carried out in every system within ten business days (47 CFR 64.1200(a)(10)); the desk stops at once. */
export const revocationHonoured = withinDays('revocation-honoured', 'honour-revocation', 'revocation-honoured');

/** One opt-out ends unrelated automated calls and texts as well. */
export const revocationScope = withinDays('revocation-scope', 'widen-revocation', 'revocation-scope');

/** One text may confirm the opt-out within minutes; nothing has to be sent (47 CFR 64.1200(a)(12)). */
export const revocationConfirmation = dutyEvaluator({
  name: 'revocation-confirmation',
  triggers: ['consent.revoked'],
  params: z.strictObject({ ...ESCALATION_PARAMS, minutes: z.int().min(1) }),
  draft: ({ happening }) => ({
    kind: 'confirm-revocation',
    dueOn: happening.on,
    endsOn: happening.on,
    isWait: true,
  }),
});

/**
 * A number may be texted until 60 days after the consumer's text, consent or a check for reassignment (12 CFR 1006.6(d)(5)). Only
 * the latest of them counts. Nobody has to text, so its running out bothers the collector only.
 */
export const numberRefresh = dutyEvaluator({
  name: 'number-refresh',
  triggers: ['number.texted'],
  params: z.strictObject({ ...ESCALATION_PARAMS, refreshDays: z.int().min(1) }),
  draft: ({ happening, happenings }, { refreshDays }) => {
    const later = happenings
      .filter(
        (each) =>
          each.kind === 'number.texted' &&
          each.endpointId === happening.endpointId &&
          (each.on > happening.on || (each.on === happening.on && each.happeningId > happening.happeningId)),
      )
      .map(({ on }) => on)
      .toSorted();
    return {
      kind: 'refresh-number',
      dueOn: addDays(happening.on, refreshDays),
      doneOn: later[0] ?? null,
      escalatesTo: 'collector',
    };
  },
});
