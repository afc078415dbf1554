import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';

/** The language the person prefers is on record before they are contacted (6 RCNY 5-77). */
export const languageRecorded = evaluator({
  name: 'language-recorded',
  stage: 'endpoint',
  params: z.strictObject({}),
  evaluate: ({ facts }) => {
    const { language } = facts.person;
    return language === null ? unmet('LANGUAGE_NOT_RECORDED', {}) : met({ language });
  },
});
