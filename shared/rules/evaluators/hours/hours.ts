import { z } from 'zod';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { type DailyHours, isWithinHours, nextWithinHoursMs } from '../../time/daily-hours';
import { ACT_KINDS } from '../../types/act';
import { PERSON_ROLES } from '../../types/facts';
import { debtScope, debtsInScope } from '../frequency/debt-scope';
import { agreedHours } from './agreement';
import { firstFreeMs } from './free-moment';

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
/**
 * `start` and `end` are inside. `marginMinutes` ends the hours sooner, so that a call does not still begin at the end. `zone`: the
 * hours are those of this zone wherever the consumer is. `byAgreement`: other hours agreed to are looked for when it says from
 * when contact is free.
 */
const params = z.strictObject({
  start: timeOfDay,
  end: timeOfDay,
  marginMinutes: z.int().nonnegative().max(120).optional(),
  zone: z.string().min(1).optional(),
  exceptActs: z.array(z.enum(ACT_KINDS)).optional(),
  endpointUses: z
    .array(z.enum(['residence', 'cell', 'work', 'other', 'unknown']))
    .min(1)
    .optional(),
  personRoles: z.array(z.enum(PERSON_ROLES)).min(1).optional(),
  byAgreement: z.boolean().optional(),
  debtScope: debtScope.optional(),
});
type Params = z.output<typeof params>;

/** `minutes` before a time of day, but not before the day begins. */
function earlier(time: string, minutes: number): string {
  const [hour = '0', minute = '0'] = time.split(':');
  const at = Math.max(0, Number(hour) * 60 + Number(minute) - minutes);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

function isAboutAct({ act, facts }: RuleContext, row: Params): boolean {
  // A letter has no hour: it is read when it is opened.
  if (act.kind === 'letter' || row.exceptActs?.includes(act.kind) === true) return false;
  if (row.endpointUses !== undefined && !row.endpointUses.includes(facts.endpoint?.use ?? 'unknown')) return false;
  return row.personRoles === undefined || row.personRoles.includes(facts.person.role);
}

function evaluate(given: RuleContext, row: Params): Evaluation | null {
  const context = { ...given, debts: debtsInScope(given, row.debtScope) };
  if (context.debts.length === 0 || !isAboutAct(context, row)) return null;
  const zones = row.zone === undefined ? context.zones : [row.zone];
  const hours: DailyHours = { from: row.start, until: earlier(row.end, row.marginMinutes ?? 0) };
  const facts = { from: hours.from, until: hours.until, zones };
  if (zones.length === 0) return unmet('ZONE_NEEDED', facts);
  if (context.clocksMs.every((clockMs) => isWithinHours(zones, hours, clockMs))) return met(facts);
  const allowed = row.byAgreement === true ? [hours, ...agreedHours(context).map((agreed) => agreed.hours)] : [hours];
  const moments = allowed.flatMap(
    (each) => firstFreeMs(context, (fromMs) => nextWithinHoursMs(zones, each, fromMs)) ?? [],
  );
  // An agreement that holds now is the allowance's business; what is named here lies ahead.
  const ahead = moments.filter((atMs) => atMs > context.nowMs);
  return unmet('OUTSIDE_HOURS', facts, ahead.length === 0 ? null : Math.min(...ahead));
}

/**
 * Contact only between `start` and `end` of local time in every place the consumer may be (12 CFR 1006.6(b)(1)(i), comment
 * 6(b)(1)(i)-2), by every clock that may be right. Attempts count, on every channel; what is sent counts when it is sent.
 */
export const hours = evaluator({ name: 'hours', stage: 'hours', params, evaluate });
