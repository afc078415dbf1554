import { z } from 'zod';
import { addDays, type LocalDay } from '../../kernel/calendar';
import { type DutyContext, dutyEvaluator, stepsDoneOn } from './duty-evaluator';
import { ESCALATION_PARAMS } from './escalation-params';
import { purgeableFrom } from './retention';
import type { HappeningOf } from './types';
import { addYears } from './years';

type LastActivity = DutyContext<HappeningOf<'record.last-activity'>>;

/** Each activity starts the years anew, so only the last one counts. */
function isOvertaken({ happening, happenings }: LastActivity): boolean {
  return happenings.some(
    (each) =>
      each.kind === 'record.last-activity' &&
      (each.on > happening.on || (each.on === happening.on && each.happeningId > happening.happeningId)),
  );
}

function isUnderHold({ facts }: LastActivity): boolean {
  return facts.restrictions.some((each) => each.kind === 'litigation' && each.liftedAt === null);
}

/** A record is kept for years after the last activity; a litigation hold keeps it longer (12 CFR 1006.100; 45 CFR 164.316(b)(2)). */
export const retentionEnd = dutyEvaluator({
  name: 'retention-end',
  triggers: ['record.last-activity'],
  params: z.strictObject({ ...ESCALATION_PARAMS, years: z.int().min(1) }),
  draft: (context, { years }) => {
    const dueOn = addDays(purgeableFrom(context.happening.on, years), -1);
    const isHeld = isUnderHold(context);
    return {
      kind: 'keep-record',
      dueOn,
      ...(isHeld ? {} : { endsOn: dueOn }),
      isWait: true,
      isHeld,
      isVoid: isOvertaken(context),
    };
  },
});

/** What is no longer used is disposed of, as soon as no law keeps it (16 CFR 314.4(c)(6)). */
export const disposal = dutyEvaluator({
  name: 'disposal',
  triggers: ['record.last-activity'],
  params: z.strictObject({
    ...ESCALATION_PARAMS,
    years: z.int().min(1),
    legalRetentionYears: z.int().min(1),
    medicalRetentionYears: z.int().min(1),
  }),
  draft: (context, { years, legalRetentionYears, medicalRetentionYears }) => {
    const { on } = context.happening;
    const mayBeMedical = context.facts.debts.some(({ kind }) => kind === 'medical' || kind === null);
    const opensOn = purgeableFrom(on, mayBeMedical ? medicalRetentionYears : legalRetentionYears);
    const lastUse = addYears(on, years, 'feb-28');
    return {
      kind: 'dispose-of-record',
      opensOn,
      dueOn: lastUse > opensOn ? lastUse : opensOn,
      doneOn: stepsDoneOn(context, { steps: ['disposal'] }),
      isHeld: isUnderHold(context),
      isVoid: isOvertaken(context),
    };
  },
});

/** The bar date of claims in a case of chapter 7, 12 or 13 (Fed. R. Bankr. P. 3002(c)): for the collector to know. */
export const proofOfClaim = dutyEvaluator({
  name: 'proof-of-claim',
  triggers: ['bankruptcy.noticed'],
  params: z.strictObject({
    ...ESCALATION_PARAMS,
    days: z.int().min(1),
    chapters: z.array(z.union([z.literal(7), z.literal(11), z.literal(12), z.literal(13)])).min(1),
  }),
  draft: (context, { days, chapters }) => {
    const { on, chapter, orderForReliefOn } = context.happening;
    if (chapter !== null && !chapters.includes(chapter)) return null;
    const from: LocalDay = orderForReliefOn ?? on;
    const dueOn = addDays(from, days);
    const doneOn = stepsDoneOn(context, { steps: ['proof-of-claim'], from });
    return { kind: 'file-proof-of-claim', dueOn, endsOn: dueOn, doneOn, escalatesTo: 'collector' };
  },
});
