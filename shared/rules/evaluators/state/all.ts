import type { Evaluator } from '../../judge/evaluator';
import { businessName } from './business-name';
import { coverageNote } from './coverage-note';
import { electronicConsent } from './electronic-consent';
import { languageRecorded } from './language-recorded';
import { noticeBefore } from './notice-before';

export const STATE_EVALUATORS: readonly Evaluator[] = [
  businessName,
  coverageNote,
  noticeBefore,
  electronicConsent,
  languageRecorded,
];
