import { z } from 'zod';

/** Parameters every `schedule` row may have besides its own; left out they are 2 and 5. */
export const ESCALATION_PARAMS = {
  /** Business days before `dueOn` from which the collector is told. */
  soonBusinessDays: z.int().min(0).exactOptional(),
  /** Days after `dueOn` after which compliance is told; until then a supervisor is. */
  complianceAfterDays: z.int().min(0).exactOptional(),
};
