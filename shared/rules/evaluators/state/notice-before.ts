import { z } from 'zod';
import { epochMs } from '#shared/kernel/calendar';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { PURPOSES } from '../../types/act';
import { datingZones } from '../../time/dating-zones';
import { dayAfterMs, latestClockMs, startOfDayAfterMs, whenAllClocksReachMs } from '../frequency/strictest';

const params = z.strictObject({
  notice: z.enum(['medical-before-collection', 'before-furnishing', 'before-extraordinary-action']),
  days: z.int().positive(),
  exceptPurposes: z.array(z.enum(PURPOSES)).optional(),
});
type Params = z.output<typeof params>;

/** When the first notice of the debt that arrived was sent; null when there is none. Epoch ms. */
function firstSentMs(context: RuleContext, debtId: string, row: Params): number | null {
  const untilMs = latestClockMs(context);
  const sent = context.facts.notices
    .filter(
      (notice) => notice.kind === row.notice && notice.debtIds.includes(debtId) && notice.undeliverableOn === null,
    )
    .map((notice) => epochMs(notice.sentAt))
    .filter((atMs) => atMs <= untilMs);
  return sent.length === 0 ? null : Math.min(...sent);
}

function evaluate(context: RuleContext, row: Params): Evaluation | null {
  if (row.exceptPurposes?.includes(context.act.purpose) === true) return null;
  const zones = datingZones(context);
  const [zone = 'UTC'] = zones;
  const { days } = row;
  let latest: { readonly freeMs: number; readonly sentOn: string; readonly debtId: string } | null = null;
  for (const { debtId } of context.debts) {
    const sentMs = firstSentMs(context, debtId, row);
    if (sentMs === null) return unmet('NOTICE_MISSING', { notice: row.notice, days, debtId });
    const freeMs = whenAllClocksReachMs(context, startOfDayAfterMs(sentMs, days, zones));
    if (latest === null || freeMs > latest.freeMs) latest = { freeMs, sentOn: dayAfterMs(sentMs, 0, zone), debtId };
  }
  if (latest === null) return null;
  const facts = { notice: row.notice, days, debtId: latest.debtId, sentOn: latest.sentOn };
  return context.nowMs < latest.freeMs ? unmet('NOTICE_TOO_RECENT', facts, latest.freeMs) : met(facts);
}

/**
 * Collection begins only `days` days after a written notice of each debt was sent (NRS 649.366): sent on D, D + `days` is the
 * first day. A notice that came back is none.
 */
export const noticeBefore = evaluator({ name: 'notice-before', stage: 'holds', params, evaluate });
