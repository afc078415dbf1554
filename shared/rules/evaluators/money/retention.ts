import { z } from 'zod';
import type { LocalDay } from '../../../kernel/calendar';
import { purgeableFrom } from '../../duties/retention';
import { evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { dayOfInstant, hasHappened, laterOf, startEverywhereMs, today } from './act-days';

const params = z.strictObject({
  /** Null: says nothing of the account's record. */
  accountYears: z.int().min(1).nullable(),
  /** Null: says nothing of recordings. */
  recordingYears: z.int().min(1).nullable(),
  /** Only where a debit was ever authorised. */
  ifAuthorized: z.boolean().exactOptional(),
});

/** The last activity the account names, or a contact on record after it. */
function lastActivityOn(context: RuleContext): LocalDay | null {
  const { facts } = context;
  if (facts.account.lastActivityOn === null) return null;
  return facts.contacts
    .filter((contact) => hasHappened(context, contact.at))
    .map((contact) => dayOfInstant(context, contact.at).last)
    .reduce(laterOf, facts.account.lastActivityOn);
}

/**
 * Records are kept for years after the last collection activity, a recording for years after its call though the debt be active
 * (12 CFR 1006.100(a), (b)). Worked out for the moment of deleting.
 */
export const retention = evaluator({
  name: 'retention',
  stage: 'money',
  params,
  evaluate: (context, { accountYears, recordingYears, ifAuthorized }) => {
    const { act, facts } = context;
    if (ifAuthorized === true && facts.authorizations.length === 0) return null;
    if (act.purges === null) return unmet('PURGE_TARGET_UNKNOWN', {});
    const isRecording = act.purges === 'recording';
    const years = isRecording ? recordingYears : accountYears;
    if (years === null) return null;
    const since = isRecording ? facts.account.recordingOn : lastActivityOn(context);
    if (since === null) return unmet(isRecording ? 'RECORDING_DAY_UNKNOWN' : 'LAST_ACTIVITY_UNKNOWN', { years });
    const freeOn = purgeableFrom(since, years);
    const seen = { since, years, freeOn };
    if (today(context).first >= freeOn) return met(seen);
    return unmet(isRecording ? 'KEEP_RECORDING' : 'KEEP_RECORD', seen, startEverywhereMs(context, freeOn));
  },
});
