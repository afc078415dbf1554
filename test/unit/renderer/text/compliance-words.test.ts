import { describe, expect, it } from 'vitest';
import { ACT_KINDS } from '#shared/rules/types/act';
import { COLLECTOR_ROLES, DEFAULT_STATUSES } from '#shared/rules/types/facts';
import { CONFIDENCES, RULE_ACTIONS } from '#shared/rules/types/pack';
import { COMPLIANCE_SECTIONS } from '../../../../renderer/stores/compliance-store';
import { effectOf } from '../../../../renderer/stores/compliance-rules';
import {
  CLIENT_WORDS,
  CONFIDENCE_MEANS,
  DECIDED_ACTS,
  DEFAULT_STATUS_TITLES,
  EFFECT_WORDS,
  LIST_EMPTY,
  LIST_TITLES,
  PIN_PROBLEMS,
  PIN_WORDS,
  ROLE_TITLES,
  SECTION_TITLES,
} from '../../../../renderer/text/compliance-words';
import { PIN_LENGTH, waitAfter } from '#main/platform/supervisor-pin';

function isSentence(text: string): boolean {
  return /^[A-Z].*[.]$/.test(text);
}

describe('the words of the Compliance screen', () => {
  it('name every part of it, every act, role, default and confidence', () => {
    expect(Object.keys(SECTION_TITLES).toSorted()).toEqual([...COMPLIANCE_SECTIONS].toSorted());
    expect(Object.keys(DECIDED_ACTS).toSorted()).toEqual([...ACT_KINDS].toSorted());
    expect(Object.keys(ROLE_TITLES).toSorted()).toEqual([...COLLECTOR_ROLES].toSorted());
    expect(Object.keys(DEFAULT_STATUS_TITLES).toSorted()).toEqual([...DEFAULT_STATUSES].toSorted());
    expect(Object.keys(CONFIDENCE_MEANS).toSorted()).toEqual([...CONFIDENCES].toSorted());
    expect(Object.keys(LIST_EMPTY)).toEqual(Object.keys(LIST_TITLES));
  });

  it('say what every action of a rule does, at every confidence', () => {
    const rule = {
      ruleId: '',
      packId: '',
      jurisdiction: '',
      title: '',
      citation: '',
      effectiveFrom: '',
      effectiveTo: null,
    };
    for (const action of RULE_ACTIONS) {
      for (const confidence of CONFIDENCES) {
        expect(EFFECT_WORDS[effectOf({ ...rule, action, confidence }, []).effect]).toMatch(/^[A-Z]/);
      }
    }
  });

  it('are whole sentences where they explain', () => {
    const sentences = [
      ...Object.values(CONFIDENCE_MEANS),
      ...Object.values(LIST_EMPTY),
      ...Object.values(PIN_PROBLEMS),
      ...Object.values(PIN_WORDS.rules),
      CLIENT_WORDS.unknown,
      CLIENT_WORDS.partly,
    ];
    expect(sentences.filter((text) => !isSentence(text))).toEqual([]);
  });

  it('tell the rules of the PIN as main keeps them', () => {
    const { length, wait: waits } = PIN_WORDS.rules;
    expect(length).toContain(`${PIN_LENGTH.least} to ${PIN_LENGTH.most}`);
    expect(waits).toContain('five wrong tries');
    expect([waitAfter(4), waitAfter(5), waitAfter(6), waitAfter(60)]).toEqual([0, 30_000, 60_000, 3_600_000]);
    expect(waits).toMatch(/half a minute.*twice as long.*an hour/);
  });
});
