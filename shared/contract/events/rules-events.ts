import { z } from 'zod';
import type { EventData } from '../../domain/events/types';
import { RulePackSchema } from '../../rules/pack/schema';
import { COLLECTOR_ROLES, DEFAULT_STATUSES } from '../../rules/types/facts';
import type { RulePack } from '../../rules/types/pack';
import { StoredApproval } from './compliance-events';
import { StoredDay, StoredText } from './stored-values';

/** `rules.v1.pack-imported`: the pack exactly as it was imported, so that acts can be judged again under it. */
export const PackImportedData = z.object({
  pack: z.custom<RulePack>((value) => RulePackSchema.safeParse(value).success, 'not a rule pack'),
  approval: StoredApproval.nullable().exactOptional(),
}) satisfies z.ZodType<EventData['rules.v1.pack-imported']>;

/** `rules.v1.raised` */
export const RuleRaisedData = z.object({
  ruleId: StoredText,
  to: z.enum(['block', 'warn']),
  on: StoredDay,
  reason: StoredText,
  approvedBy: StoredText,
}) satisfies z.ZodType<EventData['rules.v1.raised']>;

/** `client.v1.terms-set` */
export const ClientTermsSetData = z.object({
  clientId: StoredText,
  collectorRole: z.enum(COLLECTOR_ROLES).nullable(),
  defaultStatus: z.enum(DEFAULT_STATUSES).nullable(),
  entityId: StoredText,
  entityName: StoredText.nullable(),
  isNonProfitHospital: z.boolean(),
  approval: StoredApproval.nullable().exactOptional(),
}) satisfies z.ZodType<EventData['client.v1.terms-set']>;
