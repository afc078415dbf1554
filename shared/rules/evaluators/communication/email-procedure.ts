import { z } from 'zod';
import { addDays, epochMs, type LocalDay } from '../../../kernel/calendar';
import { evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { begunEverywhereMs, earliestNowMs, earliestToday, latestDayOf } from '../holds/days';
import { isProfessional, unmetWarning } from '../holds/stops';
import { hasConsent } from './consents';

/** Whether the person wrote from the address of the act to this collector about the debt. */
function wasUsed(context: RuleContext): boolean {
  const { endpoint } = context.facts;
  if (endpoint === null || endpoint.endpointId !== context.act.endpointId || endpoint.usedByPersonAt === null)
    return false;
  return epochMs(endpoint.usedByPersonAt) <= earliestNowMs(context);
}

const params = z.strictObject({
  /** Days the person has to opt out after the creditor's notice. */
  creditorNoticeOptOutDays: z.int().positive(),
  /** The notice procedure is for domains open to the public. */
  publicDomainOnly: z.boolean(),
});

/** The last day of the opt-out of the notice about this address that ends first; null when no good one was sent. */
function optOutEndsOn(context: RuleContext, optOutDays: number): LocalDay | null {
  const { act, facts, debts } = context;
  return facts.notices
    .filter(
      (notice) =>
        notice.kind === 'email-procedure' &&
        notice.endpointId === act.endpointId &&
        notice.undeliverableOn === null &&
        debts.every(({ debtId }) => notice.debtIds.includes(debtId)) &&
        epochMs(notice.sentAt) <= earliestNowMs(context),
    )
    .map((notice) => {
      const atLeast = addDays(latestDayOf(notice.sentAt, context), optOutDays);
      return notice.endsOn !== null && notice.endsOn > atLeast ? notice.endsOn : atLeast;
    })
    .reduce<LocalDay | null>((first, end) => (first === null || end < first ? end : first), null);
}

/**
 * How an email address may be used without a third party learning of the debt: the person used it or consented, or was told by the
 * creditor and did not opt out in the days given for it (12 CFR 1006.6(d)(3)-(4)).
 */
export const emailProcedure = evaluator({
  name: 'email-procedure',
  stage: 'endpoint',
  params,
  evaluate: (context, rule) => {
    const { act, facts } = context;
    if (act.kind !== 'email' || isProfessional(context)) return null;
    const isEmployers = facts.endpoint?.isEmployerProvided ?? null;
    if (wasUsed(context)) return met({ by: 'use' });
    if (hasConsent('email', context, 'endpoint')) return met({ by: 'consent' });
    const optOutDays = rule.creditorNoticeOptOutDays;
    const endsOn = optOutEndsOn(context, optOutDays);
    const isDomainFit = !rule.publicDomainOnly || isEmployers === false;
    const told = { endsOn, optOutDays, isPublicDomain: isEmployers === null ? null : !isEmployers };
    if (endsOn === null || !isDomainFit) return unmet('EMAIL_PROCEDURE_MISSING', told);
    if (earliestToday(context) > endsOn) return met({ ...told, by: 'notice' });
    return unmet('EMAIL_NOTICE_RUNNING', told, begunEverywhereMs(addDays(endsOn, 1), context));
  },
});

/**
 * An address known to be the employer's is not written to unless the person used it with this collector or consented to it (12 CFR
 * 1006.22(f)(3)). Where nobody noted whose it is, this asks.
 */
export const workEmail = evaluator({
  name: 'work-email',
  stage: 'endpoint',
  params: z.strictObject({}),
  evaluate: (context) => {
    const { act, facts } = context;
    const { endpoint } = facts;
    if (act.kind !== 'email' || endpoint === null || isProfessional(context)) return null;
    const { isEmployerProvided } = endpoint;
    const isEmployers = isEmployerProvided === true || (isEmployerProvided === null && endpoint.use === 'work');
    const told = { isEmployerProvided, use: endpoint.use };
    if (isEmployerProvided === false) return met(told);
    if (wasUsed(context) || hasConsent('email', context, 'this-endpoint')) return met({ ...told, isChosen: true });
    return isEmployers ? unmet('EMAIL_EMPLOYER', told) : unmetWarning('EMAIL_MAY_BE_EMPLOYERS', told);
  },
});
