import { describe, expect, it } from 'vitest';
import { classifyOptOut } from '#shared/rules/lint/classify-opt-out';
import type { LintContext } from '#shared/rules/lint/lint-text';
import { lintText } from '#shared/rules/lint/lint-text';
import type { LintPurpose } from '#shared/rules/lint/lint-finding';

function refused(text: string, purpose: LintPurpose, context: LintContext = {}): readonly string[] {
  return lintText(text, purpose, context)
    .filter(({ level }) => level === 'refuse')
    .map(({ code }) => code);
}

const NEUTRAL: LintContext = { businessName: 'Northfield Services', businessNameIsNeutral: true };
const LCM = '{salutation} This is {agentName} of {businessName}. {replyRequest} {phone}.';

describe('a limited-content voicemail, 12 CFR 1006.2(j)', () => {
  it('golden 6 the limited-content message with a token for the account number is refused', () => {
    expect(refused(`${LCM} {accountNumber}`, 'voicemail', NEUTRAL)).toContain('VOICEMAIL_TOKEN_NOT_ALLOWED');
  });

  it('golden 6 edge: without the token it passes, with an important matter or a digit of an account it does not', () => {
    expect(refused(LCM, 'voicemail', NEUTRAL)).toEqual([]);
    expect(refused(`${LCM} This is an important matter.`, 'voicemail', NEUTRAL)).not.toEqual([]);
    expect(refused(`${LCM} About account 4471.`, 'voicemail', NEUTRAL)).not.toEqual([]);
  });

  it.each(['{agentName}', '{businessName}', '{phone}', '{replyRequest}'])(
    'golden 6 edge: without "%s" it is not a limited-content message',
    (part) => {
      expect(refused(LCM.replace(part, ''), 'voicemail', NEUTRAL)).not.toEqual([]);
    },
  );
});

describe('a location call, 12 CFR 1006.10(b)', () => {
  const SCRIPT =
    'Hello, this is {agentName}. I am calling to confirm or correct location information for {consumerName}.';

  it('golden 7 a location call that says "debt", or the company unasked, is refused', () => {
    expect(refused(`${SCRIPT} It is about a debt.`, 'location-call', NEUTRAL)).toContain('LOCATION_WORD_FORBIDDEN');
    const named = refused(`${SCRIPT} I am with {businessName}.`, 'location-call', NEUTRAL);
    expect(named.some((code) => code.startsWith('LOCATION_'))).toBe(true);
    expect(refused(`${SCRIPT} I am with Northfield Services.`, 'location-call', NEUTRAL)).toContain(
      'LOCATION_NAME_UNASKED',
    );
  });

  it('golden 7 edge: without either it passes, and with the company once the person asked', () => {
    expect(refused(SCRIPT, 'location-call', NEUTRAL)).toEqual([]);
    const asked = { ...NEUTRAL, employerWasAsked: true };
    expect(refused(`${SCRIPT} I am with Northfield Services.`, 'location-call', asked)).toEqual([]);
    expect(refused(`${SCRIPT} It is about a debt.`, 'location-call', asked)).toContain('LOCATION_WORD_FORBIDDEN');
  });
});

describe('the words of an email, 12 CFR 1006.6(e)', () => {
  const BODY = 'This is from a debt collector. Please reply about your balance of {balance}.';

  it('golden 11 the text of an email without a way to opt out is refused, with one it passes', () => {
    expect(refused(BODY, 'email')).toEqual(['OPT_OUT_MISSING']);
    expect(refused(`${BODY} To stop emails to this address reply STOP.`, 'email')).toEqual([]);
  });

  it('golden 11 edge: a text is the same, a letter needs none', () => {
    expect(refused(BODY, 'text')).toEqual(['OPT_OUT_MISSING']);
    expect(refused(`${BODY} Reply STOP to opt out.`, 'text')).toEqual([]);
    expect(refused(BODY, 'letter')).toEqual([]);
  });
});

describe('card numbers in notes, PCI DSS 3.3.1', () => {
  it('golden 21 the note "4111 1111 1111 1111" is refused', () => {
    expect(refused('4111 1111 1111 1111', 'note')).toEqual(['CARD_NUMBER']);
  });

  it('golden 21 edge: in the middle of a sentence and by any separator; a number one off is no card', () => {
    expect(refused('gave me 4111-1111-1111-1111 for Friday', 'note')).toEqual(['CARD_NUMBER']);
    expect(refused('gave me 4111111111111111', 'note')).toEqual(['CARD_NUMBER']);
    expect(refused('gave me 4111 1111 1111 1112', 'note')).toEqual([]);
    expect(refused('card ending in 1111', 'note')).toEqual([]);
  });
});

describe('an opt-out in the consumer’s own words, 47 CFR 64.1200(a)(10)', () => {
  it('golden 30 "pls dont text me anymore" is a revocation', () => {
    expect(classifyOptOut('pls dont text me anymore')).toMatchObject({ isRevocation: true });
  });

  it.each([
    'stop',
    'STOP',
    'Quit',
    'end',
    'revoke',
    'opt out',
    'Cancel',
    'unsubscribe',
    'please stop texting me',
    'lose my number',
  ])('golden 30 edge: so is "%s"', (words) => {
    expect(classifyOptOut(words)).toMatchObject({ isRevocation: true });
  });

  it.each(['ok text me tomorrow', 'yes', 'can you call me at 5?'])('golden 30 edge: "%s" is none', (words) => {
    expect(classifyOptOut(words)).toMatchObject({ isRevocation: false });
  });
});
