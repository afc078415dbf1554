import { describe, expect, it } from 'vitest';
import type { Act } from '#shared/rules/types/act';
import type { PersonRole } from '#shared/rules/types/facts';
import { aPerson, anAccount, anAct, at, factsIn, judged, verdictOf } from '#test/support/rules-facts';

const MA = { state: 'MA', locality: null } as const;
function says(act: Partial<Act>, role: PersonRole = 'household') {
  const facts = factsIn(MA, '02108', '+16175550142', {
    account: anAccount({ collectorRole: 'first_party', places: [MA] }),
    person: aPerson({ personId: 'sister', role, zoneEvidence: [{ kind: 'residence-zip', zip: '02108' }] }),
  });
  const asked = anAct({ personId: 'sister', purpose: 'location', ...act });
  return verdictOf(judged(asked, facts, at('2026-04-08T12:00')), 'MA-HOUSEHOLD-NAME');
}

describe('the name of the business, in a household in Massachusetts', () => {
  it('is in no message or script', () => {
    expect(says({ text: 'Please have them call {businessName}.' })?.outcome).toBe('blocked');
    expect(says({ kind: 'voicemail', text: 'Please have them call {{ businessName }}.' })?.outcome).toBe('blocked');
    expect(says({ text: 'Please have them call {agentName} at {phone}.' })?.outcome).toBe('allowed');
    expect(says({})?.outcome).toBe('allowed');
  });

  it('is told somebody on the line who asks for it, with a reason', () => {
    expect(says({ kind: 'talk', disclosures: ['caller-identity'] })).toMatchObject({
      outcome: 'warn',
      reason: 'BUSINESS_NAME_UNASKED',
    });
    expect(says({ kind: 'talk' })?.outcome).toBe('allowed');
  });

  it('is no secret from others, nor in a letter', () => {
    expect(says({ text: '{businessName}' }, 'third-party')).toBeUndefined();
    expect(says({ kind: 'letter', endpointId: null, text: '{businessName}' })).toBeUndefined();
  });
});
