import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import { aLetter, anEmail } from '#test/support/rules-acts';
import { aDebt, aMailbox, aNotice, anAct, at, judged, someFacts, verdictOf } from '#test/support/rules-facts';

const NOON = at('2026-04-08T12:00');
const says = (ruleId: string, act: Act, facts: Facts, now: Instant = NOON) =>
  verdictOf(judged(act, facts, now), ruleId);

describe('words', () => {
  const message =
    'Hello {consumerName}, this is {agentName} from {businessName}. Please call back at {phone}. {replyRequest}';

  it('an opt-out line may be known of the template or stand in the text', () => {
    const facts = someFacts({ endpoint: aMailbox() });
    const bare = anEmail({ disclosures: ['from-debt-collector'] });
    expect(says('US-REGF-EOPTOUT', { ...bare, text: 'Please call us.' }, facts)?.outcome).toBe('blocked');
    expect(says('US-REGF-EOPTOUT', { ...bare, text: 'Please call us. {optOut}' }, facts)?.outcome).toBe('allowed');
    expect(says('US-REGF-EOPTOUT', { ...bare, text: null }, facts)?.outcome).toBe('blocked');
    expect(says('US-REGF-EOPTOUT', aLetter(), facts)).toBeUndefined();
  });

  it('a message on a machine with an account number is refused, and one nobody knows the words of is asked about', () => {
    const left = (text: string | null) => says('US-REGF-LCM', anAct({ kind: 'voicemail', text }), someFacts());
    expect(left(`${message} Your account is {accountNumber}.`)?.outcome).toBe('blocked');
    expect(left(message.replace('{consumerName}', '{salutation}'))?.outcome).toBe('allowed');
    expect(left(null)).toMatchObject({ outcome: 'warn', reason: 'VOICEMAIL_WORDS_UNKNOWN' });
    expect(says('US-REGF-LCM', anAct({ kind: 'ringless', text: null }), someFacts())?.outcome).toBe('warn');
    expect(says('US-REGF-LCM', anAct({ text: message }), someFacts())).toBeUndefined();
  });

  it('a deadline inside the validation period is refused, after it is not', () => {
    const facts = someFacts({ notices: [aNotice({ sentAt: at('2026-04-06T10:00') })] });
    const letter = aLetter({ text: 'Please pay by April 20, 2026.' });
    expect(says('US-REGF-DISP-OVERSH', letter, facts)?.outcome).toBe('blocked');
    expect(says('US-REGF-DISP-OVERSH', letter, someFacts({ notices: [] }))?.outcome).toBe('allowed');
    // Ends on May 13; the day after nothing is overshadowed any more.
    const later = aLetter({ text: 'Please pay by May 20, 2026.' });
    expect(says('US-REGF-DISP-OVERSH', later, facts, at('2026-05-14T12:00'))?.outcome).toBe('allowed');
    // A letter that is the validation notice begins the period it must not overshadow.
    const notice = aLetter({
      text: 'Please pay by April 20, 2026.',
      disclosures: ['mini-miranda', 'validation-notice'],
    });
    expect(says('US-REGF-DISP-OVERSH', notice, someFacts({ notices: [] }))?.outcome).toBe('blocked');
  });

  it('a threat of arrest warns, and a card number is refused anywhere and not repeated', () => {
    expect(says('US-REGF-FALSE', aLetter({ text: 'You will be arrested.' }), someFacts())?.outcome).toBe('warn');
    const verdict = says('US-PCI', aLetter({ text: 'Card 4111 1111 1111 1111' }), someFacts());
    expect(verdict?.outcome).toBe('blocked');
    expect(JSON.stringify(verdict?.facts)).not.toContain('4111');
  });

  it('a diagnosis is refused of a medical debt, and of a debt of unknown kind', () => {
    const letter = aLetter({ text: 'Your bill for ICD-10 E11.9 is open.' });
    const of = (kind: 'medical' | 'consumer' | null) => someFacts({ debts: [aDebt({ kind })] });
    expect(says('US-HIPAA-MIN', letter, of('medical'))?.outcome).toBe('blocked');
    expect(says('US-HIPAA-MIN', letter, of(null))?.outcome).toBe('blocked');
    expect(says('US-HIPAA-MIN', letter, of('consumer'))).toBeUndefined();
  });
});
