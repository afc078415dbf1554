import { z } from 'zod';
import type { EventData } from '../../domain/events/types';
import { FOLLOW_UP_OUTCOMES, SKIP_REASONS } from '../../domain/work/types';
import { StoredNextStep } from './contact-events';
import { StoredEventId, StoredInstant, StoredText } from './stored-values';

/** `work.v1.skipped` */
export const SkippedData = z.object({
  reason: z.enum(SKIP_REASONS),
  words: StoredText.nullable(),
  until: StoredInstant,
}) satisfies z.ZodType<EventData['work.v1.skipped']>;

/** `work.v1.skip-undone` */
export const SkipUndoneData = z.object({ skipId: StoredEventId }) satisfies z.ZodType<EventData['work.v1.skip-undone']>;

/** `follow-up.v1.planned` */
export const FollowUpPlannedData = z.object({
  nextStep: StoredNextStep,
}) satisfies z.ZodType<EventData['follow-up.v1.planned']>;

/** `follow-up.v1.done` */
export const FollowUpDoneData = z.object({
  followUpId: StoredEventId,
  outcome: z.enum(FOLLOW_UP_OUTCOMES),
  words: StoredText.nullable(),
}) satisfies z.ZodType<EventData['follow-up.v1.done']>;
