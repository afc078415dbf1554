import { describe, expect, it } from 'vitest';
import { explainStored, failingRules } from '#main/cli/judgement-words';
import { at } from '#test/support/accounts';
import { RecordingDesk } from '#test/support/recording-desk';

/** The judgement of a call to Dayton, Ohio, as it is kept. */
function judgementAt(moment: string) {
  const event = new RecordingDesk('a').call(at(moment));
  const decision = event.type === 'contact.v1.logged' ? event.data.decision : undefined;
  if (decision === undefined || !('judgement' in decision)) throw new Error('nothing was judged');
  return decision.judgement;
}

describe('a judgement on record in words', () => {
  it('names the rules that stood against it', () => {
    const late = judgementAt('2026-04-08T03:00:00.000Z');
    expect(failingRules(late)).toContain('US-REGF-TIME-0821');
    expect(explainStored(late).headline).toMatch(/^Blocked by \d+ rules?; allowed again from Apr 8, 2026, 8:00 AM EDT/);
  });

  it('counts the rules that were met, which are kept by name only', () => {
    const noon = judgementAt('2026-04-07T16:00:00.000Z');
    expect(noon.passed.length).toBeGreaterThan(5);
    const allowed = { ...noon, outcome: 'allowed' as const, verdicts: [] };
    expect(explainStored(allowed)).toEqual({ headline: `Allowed: ${noon.passed.length} rules asked.`, lines: [] });
    expect(failingRules(allowed)).toEqual([]);
  });
});
