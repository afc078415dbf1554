import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROW_ERROR_CODES } from '#shared/contract/import';
import { DeskNotice } from '#shared/contract/views';
import { SCORE_PARTS } from '#shared/domain/queue/score';
import { ERROR_CODES } from '#shared/kernel/error-codes';
import {
  ERROR_WORDS,
  NOTICE_LEVELS,
  REFUSAL_WORDS,
  ROW_ERROR_TITLES,
  noticeWords,
  refusalWords,
  scorePartWords,
} from '../../../../renderer/text/code-words';

const AT = '2026-04-07T12:00:00.000Z';
const CONTACT_RULES = path.resolve(import.meta.dirname, '../../../../shared/domain/contact');

/** Every reason the rules of a contact can refuse with, read from their sources: they are texts, not a list. */
function refusalReasons(): readonly string[] {
  const sources = readdirSync(CONTACT_RULES)
    .filter((file) => file !== 'dispositions.ts')
    .map((file) => readFileSync(path.join(CONTACT_RULES, file), 'utf8'))
    .join('\n');
  const texts = [...sources.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map((match) => match[1] ?? '');
  return [...new Set(texts)].filter((text) => !Object.hasOwn(ERROR_CODES, text));
}

function isSentence(text: string): boolean {
  return /^[A-Z].*[.]$/.test(text);
}

describe('the wording', () => {
  it('has words for every error code: what happened and what to do', () => {
    expect(Object.keys(ERROR_WORDS).toSorted()).toEqual(Object.keys(ERROR_CODES).toSorted());
    for (const { what, act } of Object.values(ERROR_WORDS)) expect([what, act].every(isSentence)).toBe(true);
  });

  it('has words for every reason a contact, an undoing or a note can be refused for', () => {
    const reasons = refusalReasons();
    expect(reasons).toContain('PROMISE_ABOVE_BALANCE');
    expect(reasons.filter((reason) => !Object.hasOwn(REFUSAL_WORDS, reason))).toEqual([]);
  });

  it('shows a reason it does not know by its code instead of hiding it', () => {
    expect(refusalWords('ATTEMPT_CAP')).toContain('ATTEMPT_CAP');
  });

  it('says of an entry that is safe but not in the store that it must not be entered again', () => {
    expect(`${ERROR_WORDS.STORE_BEHIND.what} ${ERROR_WORDS.STORE_BEHIND.act}`).toMatch(/safe.*not enter it again/i);
  });

  it('has words for every notice of the desk, part of the score and error of a row', () => {
    expect(Object.keys(NOTICE_LEVELS).toSorted()).toEqual([...DeskNotice.shape.code.options].toSorted());
    for (const code of SCORE_PARTS) expect(scorePartWords(code, '3', 3)).toMatch(/3|yet$/);
    expect(Object.keys(ROW_ERROR_TITLES).toSorted()).toEqual([...ROW_ERROR_CODES].toSorted());
    for (const code of DeskNotice.shape.code.options) {
      expect(isSentence(noticeWords({ code, at: AT, details: {} }))).toBe(true);
      expect(isSentence(noticeWords({ code, at: AT, details: { events: 3 } }))).toBe(true);
    }
  });
});
