import { z } from 'zod';
import type { JsonValue } from '../../../kernel/json';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import type { PersonRole } from '../../types/facts';
import { isContactOrTalk, isPayment } from './act-kinds';
import { debtsUnder, isProfessional, stopFacts, type StopOf, stopsOf, strictest, unmetWarning } from './stops';

const params = z.strictObject({
  /** Chapters in which whoever owes a consumer debt together with the debtor is protected too: 11 USC 1201, 1301. */
  coDebtorChapters: z.array(z.union([z.literal(7), z.literal(11), z.literal(12), z.literal(13)])),
  /** Debits and plans stop with the notice. */
  cancelPayments: z.boolean(),
});
type Params = z.output<typeof params>;
type Stay = StopOf<'bankruptcy'>;

/** Who owes beside the debtor; everybody else could only be asked for the debtor's own debt. */
const OWE_BESIDE: ReadonlySet<PersonRole> = new Set<PersonRole>(['consumer', 'cosigner', 'debtor-business']);

type Standing = 'debtor' | 'co-debtor' | 'through-debtor' | 'nobody-knows' | 'free';

/** Debts incurred after the filing are outside the stay; a date nobody knows does not take a debt out. */
function staysOn(stay: Stay, context: RuleContext) {
  const { filedOn } = stay;
  return debtsUnder(stay, context).filter(
    ({ incurredOn }) => filedOn === null || incurredOn === null || incurredOn <= filedOn,
  );
}

function isDebtor(stay: Stay, personId: string): boolean {
  if (stay.debtorPersonIds.includes(personId) || stay.personId === personId) return true;
  return stay.debtorPersonIds.length === 0 && stay.personId === null;
}

function standingOf(stay: Stay, context: RuleContext, rule: Params): Standing {
  const { person } = context.facts;
  if (isDebtor(stay, person.personId)) return 'debtor';
  if (stay.chapter === null) return 'nobody-knows';
  if (!OWE_BESIDE.has(person.role)) return 'through-debtor';
  const isConsumerDebt = staysOn(stay, context).some((debt) => debt.kind !== 'commercial');
  const isProtected =
    rule.coDebtorChapters.includes(stay.chapter) && isConsumerDebt && person.isNaturalPerson !== false;
  return isProtected ? 'co-debtor' : 'free';
}

function reasonOf(stay: Stay, standing: Standing): string {
  if (stay.status === 'discharged') return 'BANKRUPTCY_DISCHARGED';
  if (stay.status === 'closed') return 'BANKRUPTCY_CLOSED';
  if (standing === 'co-debtor') return 'BANKRUPTCY_CODEBTOR_STAY';
  return standing === 'nobody-knows' ? 'BANKRUPTCY_CHAPTER_UNKNOWN' : 'BANKRUPTCY_STAY';
}

function judged(stay: Stay, context: RuleContext, rule: Params): Evaluation | null {
  const { act } = context;
  const covered = staysOn(stay, context);
  if (covered.length === 0) return null;
  const standing = standingOf(stay, context, rule);
  const facts: Record<string, JsonValue> = {
    ...stopFacts(stay, context),
    debtIds: covered.map((debt) => debt.debtId),
    chapter: stay.chapter,
    status: stay.status,
    filedOn: stay.filedOn,
    standing,
  };
  if (standing === 'free') return met(facts);
  // A second filing may have no stay after 30 days (11 USC 362(c)(3)): legal decides, nothing resumes by itself.
  if (stay.status === 'dismissed') return unmetWarning('BANKRUPTCY_DISMISSED', facts);
  const reason = reasonOf(stay, standing);
  // The co-debtor's stay ends with the case; whether it is closed legal has to say.
  if (standing === 'co-debtor' && stay.status !== 'open') return unmetWarning(reason, facts);
  if (act.kind === 'furnish') return unmetWarning('BANKRUPTCY_FURNISH_WITH_CARE', facts);
  if (act.kind === 'talk' && act.purpose === 'respond') return unmetWarning('BANKRUPTCY_ANSWER_ONLY', facts);
  return unmet(reason, facts);
}

/**
 * The automatic stay (11 USC 362(a)(6)), from the moment of notice, oral notice included: the debtor, by whomever reached, and in
 * chapters 12 and 13 whoever owes a consumer debt with them. A discharge makes it permanent for the debtor (524(a)(2)), a
 * dismissal lifts it. An unknown chapter counts as the one that protects everybody.
 */
export const bankruptcy = evaluator({
  name: 'bankruptcy',
  stage: 'holds',
  params,
  evaluate: (context, rule) => {
    const { act } = context;
    if (isContactOrTalk(act) && isProfessional(context)) return null;
    const isReached =
      isContactOrTalk(act) || act.kind === 'suit' || act.kind === 'furnish' || (isPayment(act) && rule.cancelPayments);
    if (!isReached) return null;
    return strictest(stopsOf('bankruptcy', context).map((stay) => judged(stay, context, rule)));
  },
});
