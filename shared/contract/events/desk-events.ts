import { z } from 'zod';
import type { EventData } from '../../domain/events/types';
import { StoredCount, StoredText } from './stored-values';

/** `desk.v1.store-rebuilt` */
export const StoreRebuiltData = z.object({
  cause: StoredText,
  events: StoredCount,
  accounts: StoredCount,
}) satisfies z.ZodType<EventData['desk.v1.store-rebuilt']>;

/** `desk.v1.journal-tail-cut` */
export const JournalTailCutData = z.object({
  bytes: StoredCount,
  afterSeq: StoredCount,
}) satisfies z.ZodType<EventData['desk.v1.journal-tail-cut']>;

/** `desk.v1.clock-went-back`; epoch ms, and a desk's clock may be wrong by more than a lifetime. */
export const ClockWentBackData = z.object({
  fromMs: z.number().int(),
  toMs: z.number().int(),
}) satisfies z.ZodType<EventData['desk.v1.clock-went-back']>;
