import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { unmetNote } from '../holds/stops';

/**
 * Where everybody on a call has to know that it is recorded, the recording is announced. Before the call this reminds; once
 * somebody talks the notice must have been given. A consumer of no known place may be in such a state.
 */
export const recordingNotice = evaluator({
  name: 'recording-notice',
  stage: 'recording',
  params: z.strictObject({ states: z.array(z.string().length(2)).min(1) }),
  evaluate: ({ act, facts }, { states }) => {
    if (!act.isRecorded || (act.kind !== 'dial' && act.kind !== 'talk')) return null;
    const { places } = facts.account;
    const found = [...new Set(places.map(({ state }) => state).filter((state) => states.includes(state)))];
    if (found.length === 0 && places.length > 0) return null;
    const told = { states: found.length > 0 ? found : [...states] };
    if (act.disclosures.includes('recording-notice')) return met(told);
    return act.kind === 'dial' ? unmetNote('RECORDING_NOTICE_AHEAD', told) : unmet('RECORDING_NOTICE_MISSING', told);
  },
});
