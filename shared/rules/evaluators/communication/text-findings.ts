import { addDays, type LocalDay } from '../../../kernel/calendar';
import type { RuleContext } from '../../judge/evaluator';
import type { LintFinding, LintPurpose } from '../../lint/lint-finding';
import { lintText } from '../../lint/lint-text';
import { addBusinessDays } from '../../time/business-days';
import type { Act } from '../../types/act';
import { earliestToday, latestToday } from '../holds/days';
import { validationPeriodEndsOn } from '../holds/validation-period';

/** What the text of an act is for. A location contact is read as one by whatever channel it goes. */
export function lintPurposeOf(act: Act): LintPurpose {
  if (act.kind === 'voicemail' || act.kind === 'ringless') return 'voicemail';
  if (act.purpose === 'location') return 'location-call';
  if (act.kind === 'email') return 'email';
  if (act.kind === 'text' || act.kind === 'message') return 'text';
  return act.kind === 'letter' ? 'letter' : 'script';
}

/** The end of the validation period of the act's debts, the latest of them; of the period the act itself begins, its own. */
function periodEndsOn(context: RuleContext): LocalDay | null {
  const ends = context.debts.flatMap(({ debtId }) => validationPeriodEndsOn(debtId, context) ?? []);
  const { disclosures } = context.act;
  const begun = disclosures.includes('validation-notice')
    ? [addDays(addBusinessDays(latestToday(context), 5, 'actual-and-observed'), 30)]
    : [];
  return [...ends, ...begun].reduce<LocalDay | null>((last, end) => (last === null || end > last ? end : last), null);
}

/**
 * What is wrong with the text of the act; null when it has none. The name of the business is checked where it is set: the facts of
 * an act do not carry it.
 */
export function textFindings(context: RuleContext): readonly LintFinding[] | null {
  const { act, debts } = context;
  if (act.text === null) return null;
  return lintText(act.text, lintPurposeOf(act), {
    isMedical: debts.some(({ kind }) => kind === 'medical' || kind === null),
    validationPeriodEndsOn: periodEndsOn(context),
    today: earliestToday(context),
    businessNameIsNeutral: true,
    employerWasAsked: false,
    hasJudgment: debts.every(({ kind }) => kind === 'judgment'),
  });
}
