import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';

/** Disclosures are made in the language of the rest (12 CFR 1006.18(e)(4)): asks where the person's language is another one. */
export const disclosureLanguage = evaluator({
  name: 'disclosure-language',
  stage: 'content',
  params: z.strictObject({}),
  evaluate: ({ act, facts }) => {
    const { language } = facts.person;
    if (language === null || act.language === null) return null;
    const told = { personLanguage: language, actLanguage: act.language };
    return language === act.language ? met(told) : unmet('LANGUAGE_DIFFERS', told);
  },
});
