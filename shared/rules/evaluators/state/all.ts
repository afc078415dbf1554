import type { Evaluator } from '../../judge/evaluator';
import { coverageNote } from './coverage-note';
import { electronicConsent } from './electronic-consent';
import { languageRecorded } from './language-recorded';
import { noticeBefore } from './notice-before';

export const STATE_EVALUATORS: readonly Evaluator[] = [coverageNote, noticeBefore, electronicConsent, languageRecorded];
