import { describe, expect, it } from 'vitest';
import { foldText } from '#shared/rules/lint/fold-text';
import { maskSensitive, sensitiveFindings } from '#shared/rules/lint/sensitive-text';

function found(text: string): readonly string[] {
  return sensitiveFindings(foldText(text)).map(({ code, from, to }) => `${code} ${text.slice(from, to)}`);
}

const codesIn = (text: string) => sensitiveFindings(foldText(text)).map(({ code }) => code);

describe('card numbers', () => {
  it.each([
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111.1111.1111.1111',
    '4111111111111111',
    '4111\u00A01111\u00A01111\u00A01111',
    '4111\u202F1111\u20091111\u30001111',
    '4111\n1111\n1111\n1111',
    '4111 1111\r\n1111 1111',
    '4111 - 1111 - 1111 - 1111',
    '4111\u20131111\u20131111\u20141111',
    '4111/1111/1111/1111',
    '4111_1111_1111_1111',
    '4111, 1111, 1111, 1111',
    '4111·1111·1111·1111',
    '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
    '41 11 11 11 11 11 11 11',
    '411-111-1111-111-111',
    '41111111 11111111',
    '411111 1111111111',
    '４１１１　１１１１　１１１１　１１１１',
    '٤١١١ ١١١١ ١١١١ ١١١١',
    '४१११ ११११ ११११ ११११',
    '𝟒𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏',
    '4111\u200B1111\u200B1111\u200B1111',
    '4\uFE0F\u20E31\uFE0F\u20E31\uFE0F\u20E31\uFE0F\u20E3111111111111',
    '5555 5555 5555 4444',
    '2223 0031 2200 3222',
    '3782 822463 10005',
    '371449635398431',
    '6011 1111 1111 1117',
    '3056 930902 5904',
    '3530 1113 3330 0000',
    '6200 0000 0000 0005',
    '6304 0000 0000 0000',
    '4222222222222',
  ])('golden 21 a card number is found however it is written: %s', (written) => {
    expect(found(`card ${written} exp 12/29`)).toEqual([`CARD_NUMBER ${written}`]);
    expect(codesIn(`x${written}y`)).toEqual(['CARD_NUMBER']);
  });

  it('golden 21 a card number is found with expiry or a person’s words glued or set around it', () => {
    expect(codesIn('card4111-1111-1111-1111exp12/29')).toEqual(['CARD_NUMBER']);
    expect(codesIn('41111111111111111229')).toEqual(['CARD_NUMBER']);
    expect(codesIn('41111111111111111229123')).toEqual(['CARD_NUMBER']);
    expect(codesIn('called 312-555-0107, paid by 4111 1111 1111 1111 on 7/15/2026')).toEqual(['CARD_NUMBER']);
    expect(codesIn('7/15/2026 4111 1111 1111 1111')).toEqual(['CARD_NUMBER']);
    expect(codesIn('two: 4111111111111111 and 5555-5555-5555-4444')).toEqual(['CARD_NUMBER', 'CARD_NUMBER']);
  });

  it.each([
    ['one digit wrong', '4111 1111 1111 1112'],
    ['a right check digit that no issuer uses', '9111111111111111'],
    ['fifteen digits that begin like Visa', '411111111111116'],
    ['a phone number', '+1 (312) 555-0107'],
    ['two phone numbers', '312-555-0107 / 415-555-0132'],
    ['two phone numbers side by side', '415-555-0132 312-555-0107 408-555-0165'],
    ['a date and a phone number', '5/12/2024 312-555-0107'],
    ['a date with dashes and a phone number', '5-1-2024 3125550107'],
    ['a day and a time', '2026-07-15 16:30:22.123'],
    ['an invoice number', 'INV-2024-000123456'],
    ['a masked card', '**** **** **** 1111'],
    ['a masked card with its first six', '411111xxxxxx1111'],
    ['an id of the app', '01a20000-0000-7000-8000-000000000001'],
    ['amounts', 'paid 4,111.11 and 1,111.11 of 11,111.11'],
    ['a placement number', 'account 0000007-2213-0099'],
    ['an account number that is merely long', 'account 4111111111111117'],
    ['a very long reference', 'ref 411111111111111199999999'],
    ['a routing and an account number', 'aba 021000021 acct 000123456789'],
    ['a zip+4 and a phone', '60601-1234 312-555-0107'],
  ])('pass %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('card codes', () => {
  it.each([
    ['cvv 123', '123'],
    ['CVV: 123', '123'],
    ['cvv2=1234', '1234'],
    ['cvc - 987', '987'],
    ['the cvv is 045', '045'],
    ['security code: 1234', '1234'],
    ['Card security code 123.', '123'],
    ['verification code is 999', '999'],
    ['código de seguridad: 321', '321'],
    ['CVV １２３', '１２３'],
    ['cvv 1 2 3', '1 2 3'],
    ['123 is the cvv', '123'],
    ['456 cvv', '456'],
  ])('are found: %s', (text, code) => {
    expect(found(text)).toEqual([`CARD_CODE ${code}`]);
  });

  it('are found behind the number and the expiry of a card, with no word before them', () => {
    expect(found('4111 1111 1111 1111 12/29 123')).toEqual(['CARD_NUMBER 4111 1111 1111 1111', 'CARD_CODE 123']);
    expect(found('4111111111111111, exp 12/2029, 9876')).toEqual(['CARD_NUMBER 4111111111111111', 'CARD_CODE 9876']);
  });

  it.each([
    'asked for the cvv, he has no card',
    'verification code 123456 sent',
    'exp 12/29',
    'room 123',
    'cvv not given',
    'ext 1234',
    'area code 312',
  ])('pass %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('Social Security numbers', () => {
  it.each([
    ['123-45-6789', '123-45-6789'],
    ['ssn 123-45-6789', '123-45-6789'],
    ['123 45 6789', '123 45 6789'],
    ['123.45.6789', '123.45.6789'],
    ['123–45–6789', '123–45–6789'],
    ['ITIN 912-70-1234', '912-70-1234'],
    ['ssn: 123456789', '123456789'],
    ['Social Security number is 123456789', '123456789'],
    ['social 123 456 789', '123 456 789'],
    ['SS# 123456789', '123456789'],
    ['seguro social 123456789', '123456789'],
    ['123456789 is her ssn', '123456789'],
    ['ssn １２３４５６７８９', '１２３４５６７８９'],
  ])('are found: %s', (text, number) => {
    expect(found(text)).toEqual([`SOCIAL_SECURITY_NUMBER ${number}`]);
  });

  it.each([
    'account 123456789',
    'ssn last four 6789',
    'ssn xxx-xx-6789',
    '***-**-6789',
    '000-45-6789',
    '666-45-6789',
    '123-00-6789',
    '123-45-0000',
    '312-555-0107',
    '60601-1234',
    'ref 1123-45-67890',
    'social worker called 3125550107',
  ])('pass %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('masking', () => {
  it('replaces what may not be shown by one word and leaves the rest', () => {
    expect(maskSensitive('card 4111-1111-1111-1111 exp 12/29 cvv 123, ssn 123-45-6789, call 312-555-0107')).toBe(
      'card [removed] exp 12/29 cvv [removed], ssn [removed], call 312-555-0107',
    );
  });
});
