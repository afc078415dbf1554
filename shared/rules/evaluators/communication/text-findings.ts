import type { LocalDay } from '../../../kernel/calendar';
import { REG_F_PERIOD, validationPeriodEnd } from '../../duties/validation-period';
import type { RuleContext } from '../../judge/evaluator';
import type { LintFinding, LintPurpose } from '../../lint/lint-finding';
import { lintText } from '../../lint/lint-text';
import type { Act } from '../../types/act';
import { earliestToday, latestToday } from '../holds/days';
import { validationPeriodEndsOn } from '../holds/validation-period';
import { purposeOf } from '../holds/purpose';

/** What the text of an act is for. A location contact is read as one by whatever channel it goes. */
export function lintPurposeOf(context: RuleContext): LintPurpose {
  const { act } = context;
  if (act.kind === 'voicemail' || act.kind === 'ringless') return 'voicemail';
  if (purposeOf(context) === 'location') return 'location-call';
  if (act.kind === 'email') return 'email';
  if (act.kind === 'text' || act.kind === 'message') return 'text';
  return act.kind === 'letter' ? 'letter' : 'script';
}

/** The end of the validation period of the act's debts, the latest of them; of the period the act itself begins, its own. */
function periodEndsOn(context: RuleContext): LocalDay | null {
  const ends = context.debts.flatMap(({ debtId }) => validationPeriodEndsOn(debtId, context) ?? []);
  const { disclosures } = context.act;
  const begun = disclosures.includes('validation-notice')
    ? [validationPeriodEnd(latestToday(context), REG_F_PERIOD, null)]
    : [];
  return [...ends, ...begun].reduce<LocalDay | null>((last, end) => (last === null || end > last ? end : last), null);
}

const read = new WeakMap<Act, Map<string, readonly LintFinding[]>>();

/**
 * What is wrong with the text of the act; null when it has none. Many rows ask, so it is read once for an act and what is known
 * around it. The name of the business is checked where it is set: the facts of an act do not carry it.
 */
export function textFindings(context: RuleContext): readonly LintFinding[] | null {
  const { act, debts } = context;
  if (act.text === null) return null;
  const around = {
    isMedical: debts.some(({ kind }) => kind === 'medical' || kind === null),
    validationPeriodEndsOn: periodEndsOn(context),
    today: earliestToday(context),
    businessNameIsNeutral: true,
    employerWasAsked: false,
    hasJudgment: debts.every(({ kind }) => kind === 'judgment'),
  };
  const purpose = lintPurposeOf(context);
  const key = `${purpose} ${around.isMedical} ${around.validationPeriodEndsOn ?? ''} ${around.today} ${around.hasJudgment}`;
  const known = read.get(act) ?? new Map<string, readonly LintFinding[]>();
  read.set(act, known);
  const findings = known.get(key) ?? lintText(act.text, purpose, around);
  known.set(key, findings);
  return findings;
}
