import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#shared/kernel/calendar';
import { FORBIDDEN_PHRASES } from '#shared/rules/lint/forbidden-phrases';
import type { LintPurpose } from '#shared/rules/lint/lint-finding';
import { type LintContext, lintText } from '#shared/rules/lint/lint-text';

const day = (text: string) => text as LocalDay;

function told(text: string, purpose: LintPurpose, context: LintContext = {}): readonly string[] {
  return lintText(text, purpose, context).map(({ code, level, from, to }) =>
    [level, code, text.slice(from, to)].filter((part) => part !== '').join(' '),
  );
}

const refusals = (text: string, purpose: LintPurpose, context: LintContext = {}) =>
  told(text, purpose, context).filter((line) => line.startsWith('refuse'));

const VOICEMAIL = 'Hello, this is {agentName} with {businessName}. {replyRequest} at {phone}. Thank you.';
const NEUTRAL = { businessNameIsNeutral: true };

describe('a limited-content voicemail', () => {
  it('golden 6 is refused with an account number token', () => {
    expect(told(`${VOICEMAIL} {accountNumber}`, 'voicemail', NEUTRAL)).toEqual([
      'refuse VOICEMAIL_TOKEN_NOT_ALLOWED {accountNumber}',
    ]);
  });

  it('golden 6 passes with the four required things, in English and in Spanish', () => {
    expect(told(VOICEMAIL, 'voicemail', NEUTRAL)).toEqual([]);
    const spanish = 'Hola, habla {agentName} de {businessName}. {replyRequest} al {phone}. Gracias.';
    expect(told(spanish, 'voicemail', NEUTRAL)).toEqual([]);
    const all = `{salutation} {dateTime} ${VOICEMAIL} {suggestedTimes} {anyRepresentative}`;
    expect(told(all, 'voicemail', NEUTRAL)).toEqual([]);
  });

  it.each(['businessName', 'replyRequest', 'agentName', 'phone'])('golden 6 is refused without {%s}', (name) => {
    const findings = lintText(VOICEMAIL.replace(`{${name}}`, ''), 'voicemail', NEUTRAL);
    expect(findings).toMatchObject([
      { code: 'VOICEMAIL_TOKEN_MISSING', level: 'refuse', ruleId: 'US-REGF-LCM', citation: '12 CFR 1006.2(j)' },
    ]);
    expect(findings[0]?.hint).toContain(`{${name}}`);
  });

  it.each(['{balance}', '{creditor}', '{amountDue}', '{ accountNumber }', '{{creditor}}', '{miniMiranda}'])(
    'golden 6 is refused with %s, whatever else it holds',
    (token) => {
      expect(refusals(`${VOICEMAIL} ${token}`, 'voicemail', NEUTRAL)).toEqual([
        `refuse VOICEMAIL_TOKEN_NOT_ALLOWED ${token}`,
      ]);
    },
  );

  it.each([
    'debt',
    'important matter',
    'account',
    'payment',
    '$120',
    '120.00',
    'collection',
    'deuda',
    'cuenta',
    'URGENT',
  ])('is refused with “%s” in it', (words) => {
    const lines = refusals(`${VOICEMAIL} ${words}`, 'voicemail', NEUTRAL);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.startsWith('refuse VOICEMAIL_WORD_FORBIDDEN'))).toBe(true);
  });

  it('asks about any other word: nothing may be added', () => {
    expect(told(`${VOICEMAIL} Regarding Tuesday.`, 'voicemail', NEUTRAL)).toEqual([
      'warn VOICEMAIL_WORD_UNKNOWN Regarding',
      'warn VOICEMAIL_WORD_UNKNOWN Tuesday',
    ]);
  });

  it('is refused when the business name shows that debts are collected, and asks when nobody looked', () => {
    expect(told(VOICEMAIL, 'voicemail', { businessNameIsNeutral: false })).toEqual([
      'refuse VOICEMAIL_NAME_NOT_NEUTRAL',
    ]);
    expect(told(VOICEMAIL, 'voicemail', { businessName: 'Acme Debt Recovery' })).toEqual([
      'refuse VOICEMAIL_NAME_NOT_NEUTRAL',
    ]);
    expect(told(VOICEMAIL, 'voicemail', { businessName: 'Lakeside Services' })).toEqual([]);
    expect(told(VOICEMAIL, 'voicemail')).toEqual(['warn VOICEMAIL_NAME_UNCHECKED']);
  });
});

const LOCATION = 'Hello, my name is {agentName}. I am calling to confirm the address of {consumerName}.';

describe('the script of a location call', () => {
  it('golden 7 is refused when it says debt', () => {
    expect(told(`${LOCATION} It is about a debt.`, 'location-call')).toEqual(['refuse LOCATION_WORD_FORBIDDEN debt']);
  });

  it('golden 7 is refused when it names the business unasked, and passes when asked', () => {
    const byToken = `${LOCATION} I am with {businessName}.`;
    expect(told(byToken, 'location-call')).toEqual(['refuse LOCATION_NAME_UNASKED {businessName}']);
    expect(told(byToken, 'location-call', { employerWasAsked: true })).toEqual([]);
    const byName = `${LOCATION} I am with Lakeside Credit.`;
    expect(told(byName, 'location-call', { businessName: 'LAKESIDE CREDIT' })).toEqual([
      'refuse LOCATION_NAME_UNASKED Lakeside Credit',
    ]);
    expect(told(byName, 'location-call', { businessName: 'Lakeside Credit', employerWasAsked: true })).toEqual([]);
  });

  it('golden 7 passes when it only confirms or corrects where somebody is', () => {
    expect(told(LOCATION, 'location-call')).toEqual([]);
    expect(told('Soy {agentName}. Quiero confirmar el domicilio de {consumerName}.', 'location-call')).toEqual([]);
  });

  it.each(['owes', 'balance', 'collections', 'past due', 'payment', '$45', 'saldo', 'deuda', 'cobranza'])(
    'golden 7 is refused with “%s”',
    (words) => {
      expect(refusals(`${LOCATION} ${words}`, 'location-call')).toEqual([`refuse LOCATION_WORD_FORBIDDEN ${words}`]);
    },
  );

  it('is refused with a token that tells more, and asks when the purpose is not said', () => {
    expect(told(`${LOCATION} {balance}`, 'location-call')).toEqual(['refuse LOCATION_TOKEN_NOT_ALLOWED {balance}']);
    expect(told('Hello, my name is {agentName}.', 'location-call')).toEqual(['warn LOCATION_PURPOSE_MISSING']);
  });
});

describe('an electronic message', () => {
  it.each(['email', 'text'] as const)('golden 11 (text) an %s without an opt-out is refused', (purpose) => {
    expect(lintText('Please call us at {phone}.', purpose)).toEqual([
      {
        code: 'OPT_OUT_MISSING',
        level: 'refuse',
        ruleId: 'US-REGF-EOPTOUT',
        citation: '12 CFR 1006.6(e)',
        from: 0,
        to: 0,
        hint: 'Add {optOut}: how to stop messages to this address or number.',
      },
    ]);
  });

  it.each([
    '{optOut}',
    '{{ optOut }}',
    'Reply STOP to opt out.',
    'Text STOP to end.',
    'To stop emails to this address, reply with the word “stop”.',
    'To unsubscribe, click {link}.',
    'Click here to unsubscribe',
    'Responda ALTO para no recibir más mensajes.',
  ])('golden 11 (text) a message that says how to opt out passes: %s', (line) => {
    expect(told(`Please call us at {phone}. ${line}`, 'email')).toEqual([]);
    expect(told(`Please call us at {phone}. ${line}`, 'text')).toEqual([]);
  });

  it.each(['You cannot opt out.', 'Please reply.', 'We stop by tomorrow.', '{optIn}'])(
    'golden 11 (text) “%s” is no opt-out',
    (line) => {
      expect(told(line, 'text')).toEqual(['refuse OPT_OUT_MISSING']);
    },
  );

  it('a letter or a script needs none', () => {
    expect(told('Please call us at {phone}.', 'letter')).toEqual([]);
    expect(told('Please call us at {phone}.', 'script')).toEqual([]);
  });
});

const PERIOD = { validationPeriodEndsOn: day('2026-08-09'), today: day('2026-07-10') };

describe('during the validation period', () => {
  it.each([
    ['pay by 7/20/2026', '7/20/2026'],
    ['pay by 2026-08-08', '2026-08-08'],
    ['pay by Friday, July 31st, 2026', 'July 31st, 2026'],
    ['pay no later than August 8', 'August 8'],
    ['respond before 8/1', '8/1'],
    ['This settlement is valid until 20 July 2026.', '20 July 2026'],
    ['The offer expires on Aug. 1, 2026', 'Aug. 1, 2026'],
    ['pague antes del 15 de julio de 2026', '15 de julio de 2026'],
    ['payment is due 07-20-26', '07-20-26'],
    ['pay within 10 days', 'within 10 days'],
    ['You must respond within ten (10) business days.', 'within ten (10) business days'],
    ['within 48 hours', 'within 48 hours'],
    ['You have 7 days to pay.', 'You have 7 days'],
    ['14 days from the date of this letter', '14 days from the date'],
    ['dentro de 10 días', 'dentro de 10 días'],
    ['pay by tomorrow', 'by tomorrow'],
    ['pay by Friday', 'by Friday'],
    ['This offer expires soon.', 'This offer expires'],
    ['Act now!', 'Act now'],
    ['We demand immediate payment.', 'immediate payment'],
    ['La oferta vence pronto', 'La oferta vence'],
    ['We will report this debt to the credit bureaus.', 'report this debt to the credit bureaus'],
    ['This will hurt your credit.', 'hurt your credit'],
  ])('a deadline before its end is refused: %s', (text, found) => {
    const findings = lintText(text, 'letter', PERIOD);
    expect(refusals(text, 'letter', PERIOD)[0]?.split(/^refuse [A-Z_]+ /)).toEqual(['', found]);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('US-REGF-DISP-OVERSH');
    expect(lintText(text, 'letter').filter(({ ruleId }) => ruleId === 'US-REGF-DISP-OVERSH')).toEqual([]);
    expect(lintText(text, 'note', PERIOD).filter(({ level }) => level === 'refuse')).toEqual([]);
  });

  it.each([
    'Call or write to us by August 9, 2026 to dispute all or part of the debt.',
    'The offer expires on August 31, 2026.',
    'pay by 2026-12-24',
    'pay by 7/4',
    'pay by Friday, August 14, 2026',
    'pay by 9/1 or on September 5',
    'You last paid on March 3, 2026.',
    'As of 1/15/2026 you owed {itemizationAmount}.',
    'July 10, 2026',
    'within 45 days',
    'If you notify us in writing within 30 days after receiving this notice, we will send verification.',
    'Our hours are 9:00 to 17:00, 24/7 online.',
    'Account 12-34-56',
  ])('what names no earlier deadline passes: %s', (text) => {
    expect(told(text, 'letter', PERIOD)).toEqual([]);
  });

  it('a later day with no word of a deadline is asked about', () => {
    expect(told('We speak again on July 20, 2026.', 'letter', PERIOD)).toEqual([
      'warn OVERSHADOWING_DATE July 20, 2026',
    ]);
  });

  it('a weekday that may lie on either side of the end is asked about', () => {
    const late = { ...PERIOD, today: day('2026-08-05') };
    expect(told('pay by Friday', 'letter', late)).toEqual(['warn OVERSHADOWING_DEADLINE by Friday']);
  });

  it('the day before the end is refused, the last day and the day after pass', () => {
    expect(refusals('pay by 2026-08-08', 'letter', PERIOD)).toHaveLength(1);
    expect(told('pay by 2026-08-09', 'letter', PERIOD)).toEqual([]);
    expect(told('pay by 2026-08-10', 'letter', PERIOD)).toEqual([]);
  });

  it('nothing overshadows once the period is over', () => {
    expect(told('pay by Friday, within 5 days', 'letter', { ...PERIOD, today: day('2026-08-10') })).toEqual([]);
  });

  it('without the day of the text a short deadline is refused all the same', () => {
    const unknown = { validationPeriodEndsOn: day('2026-08-09') };
    expect(refusals('pay within 10 days', 'letter', unknown)).toHaveLength(1);
    expect(refusals('pay by July 20', 'letter', unknown)).toHaveLength(1);
    expect(refusals('pay by Friday', 'letter', unknown)).toHaveLength(1);
  });
});

const PHRASES: readonly (readonly [id: string, text: string])[] = [
  ['arrest', 'You will be arrested.'],
  ['arrest', 'You could go to jail'],
  ['arrest', 'irá a la cárcel'],
  ['crime', 'We will press charges.'],
  ['crime', 'Llamaremos a la policía'],
  ['garnish', 'We will garnish your wages.'],
  ['garnish', 'vamos a embargar su casa'],
  ['legal-department', 'This is the Legal  Department.'],
  ['legal-department', 'nuestro departamento legal'],
  ['attorney', 'Our attorneys will review this.'],
  ['attorney', 'Your file was forwarded to an attorney.'],
  ['attorney', 'nuestro abogado'],
  ['suit', 'We will sue.'],
  ['suit', 'vamos a demandarlo'],
  ['final-notice', 'FINAL NOTICE'],
  ['final-notice', 'último aviso'],
  ['fee', 'A convenience fee applies.'],
  ['fee', 'cargo por conveniencia'],
  ['good-faith', 'Make a good-faith payment today.'],
  ['good-faith', 'un pago de buena fe'],
  ['third-party', 'We will tell your employer.'],
  ['third-party', 'voy a llamar a su jefe'],
  ['immigration', 'You will be deported.'],
  ['immigration', 'llamar a la migra'],
  ['government', 'I am a federal agent'],
  ['government', 'agente federal'],
  ['profanity', 'you deadbeat'],
  ['profanity', 'pendejo'],
];

describe('forbidden phrases', () => {
  it.each(PHRASES)('%s: “%s” is found in a letter and never refuses a note', (id, text) => {
    const row = FORBIDDEN_PHRASES.find((known) => known.id === id);
    const found = lintText(text, 'letter').filter(({ code }) => code === 'FORBIDDEN_PHRASE');
    expect(found.map(({ ruleId, citation, level, hint }) => ({ ruleId, citation, level, hint }))).toContainEqual({
      ruleId: row?.ruleId,
      citation: row?.citation,
      level: row?.level,
      hint: row?.hint,
    });
    expect(lintText(text, 'note').every(({ level }) => level === 'warn')).toBe(true);
  });

  it('have a test for every row, in English and in Spanish', () => {
    const tested = new Set([...PHRASES.map(([id]) => id), 'credit-report']);
    expect(FORBIDDEN_PHRASES.map((row) => row.id).toSorted()).toEqual([...tested].toSorted());
    expect(FORBIDDEN_PHRASES.every((row) => row.english.length > 0 && row.spanish.length > 0)).toBe(true);
  });

  it.each([
    'If you are represented by an attorney, please give us their name.',
    'Federal law gives you the right to dispute.',
    'Please call us to talk about your options.',
    'Si tiene un abogado, díganos su nombre.',
    'You may ask for verification at any time.',
    'Levi pays on the first',
  ])('pass “%s”', (text) => {
    expect(told(text, 'letter')).toEqual([]);
  });

  it('allow a garnishment to be named when there is a judgment', () => {
    expect(refusals('We may garnish your wages.', 'letter')).toHaveLength(1);
    expect(told('We may garnish your wages.', 'letter', { hasJudgment: true })).toEqual([]);
  });
});

describe('medical debts', () => {
  it.each([
    ['billed for E11.9', 'E11.9'],
    ['dx diabetes', 'dx'],
    ['dx: F32.1', 'dx: F32.1'],
    ['ICD-10 I10', 'ICD-10 I10'],
    ['diagnosed in May', 'diagnosed'],
    ['CPT 99213, 99214', 'CPT 99213, 99214'],
    ['procedure code J1100', 'procedure code J1100'],
    ['fracture S72.001A', 'S72.001A'],
    ['diagnóstico', 'diagnóstico'],
  ])('may not name what was treated: %s', (text, found) => {
    expect(told(text, 'letter', { isMedical: true })).toEqual([`refuse DIAGNOSIS ${found}`]);
    expect(told(text, 'note', { isMedical: true })).toEqual([`warn DIAGNOSIS ${found}`]);
    expect(told(text, 'letter')).toEqual([]);
  });

  it.each(['ZIP 60601', 'apt B12. Call after 5', 'paid 45.00', 'room E11', 'invoice A1234'])('may say “%s”', (text) => {
    expect(told(text, 'letter', { isMedical: true })).toEqual([]);
  });
});

describe('a note', () => {
  it('golden 21 with a card number is refused, with the rule and the place and not the number', () => {
    const findings = lintText('paid by 4111 1111 1111 1111', 'note');
    expect(findings).toMatchObject([{ code: 'CARD_NUMBER', level: 'refuse', ruleId: 'US-PCI', from: 8, to: 27 }]);
    expect(JSON.stringify(findings)).not.toContain('4111');
  });

  it('golden 21 with the last four digits of a card passes', () => {
    expect(lintText('paid by card ending 1111, exp 12/29', 'note')).toEqual([]);
  });
});
