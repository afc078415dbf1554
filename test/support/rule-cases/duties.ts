import type { LocalDay } from '#shared/kernel/calendar';
import type { DutyFacts } from '#shared/rules/duties/duty-evaluator';
import type { Happening, HappeningKind, HappeningOf } from '#shared/rules/duties/types';
import { aDebt, day, someFacts } from '../rules-facts';
import { AUSTIN, BUFFALO, DISTRICT, LAS_VEGAS } from './rule-case';

/** Something that happened, and the day by which a row says that something has to be done about it. */
export type DutyCase = {
  readonly ruleId: string;
  readonly happening: Happening;
  readonly facts: DutyFacts;
  readonly dueOn: LocalDay;
};

/** A Wednesday without a federal holiday within a month. */
const WEDNESDAY = day('2026-04-08');

type Details<K extends HappeningKind> = Omit<HappeningOf<K>, 'kind' | 'happeningId' | 'on' | 'debtIds'>;

/** Something that happened to the debt on Wednesday, 2026-04-08, unless said otherwise. */
export function aHappening<K extends HappeningKind>(
  kind: K,
  details: Details<K>,
  on: LocalDay = WEDNESDAY,
  happeningId: string = `${kind} ${on}`,
): HappeningOf<K> {
  return { kind, happeningId, on, debtIds: ['debt-1'], ...details } as unknown as HappeningOf<K>;
}

/** A dispute the consumer wrote, or spoke, about a debt that was reported and charged off. */
export function aDispute(
  form: 'written' | 'oral',
  over: Partial<Details<'dispute.received'>> = {},
  on: LocalDay = WEDNESDAY,
): HappeningOf<'dispute.received'> {
  const details = { form, via: 'consumer', isFurnished: true, isChargedOff: true, materialAddedOn: null } as const;
  return aHappening('dispute.received', { ...details, frivolousFoundOn: null, ...over }, on);
}

function dutyCase(ruleId: string, happening: Happening, dueOn: string, facts: DutyFacts = someFacts()): DutyCase {
  return { ruleId, happening, facts, dueOn: day(dueOn) };
}

const planned = aHappening('debt.report-planned', { reportOn: day('2026-04-30') });
const activity = aHappening('record.last-activity', {});
const revoked = aHappening('consent.revoked', {});
const agreed = aHappening('payment.plan-agreed', {});
const paid = aHappening('debt.paid', {});

/** A case for every row of the shipped packs that schedules. The days were counted by hand. */
export const DUTY_CASES: readonly DutyCase[] = [
  dutyCase('US-REGF-VN-WHEN', aHappening('communication.first', {}), '2026-04-13'),
  dutyCase(
    'US-REGF-VN-PERIOD',
    aHappening('validation.sent', { printedEndsOn: null, returnedOn: null }, day('2026-07-02')),
    '2026-08-09',
  ),
  dutyCase('US-REGF-POSTDATE-NOTICE', aHappening('payment.post-dated', { depositOn: day('2026-04-28') }), '2026-04-23'),
  dutyCase('US-REGF-PASSIVE-WAIT', planned, '2026-04-16'),
  dutyCase('US-REGF-TEXT-REFRESH', aHappening('number.texted', { endpointId: 'phone-1' }), '2026-06-07'),
  dutyCase('US-REGF-DISP-MARK', aDispute('oral'), '2026-04-15'),
  dutyCase('US-REGF-RETAIN-DATE', activity, '2029-04-08'),
  dutyCase('US-FCRA-DOFD-90', planned, '2026-07-29'),
  dutyCase('US-FCRA-DIRECT', aDispute('written'), '2026-05-08'),
  dutyCase('US-FCRA-DIRECT-FRIVOLOUS', aDispute('written', { frivolousFoundOn: day('2026-04-10') }), '2026-04-17'),
  dutyCase('US-FCRA-INDIRECT', aDispute('written', { via: 'bureau' }), '2026-05-08'),
  dutyCase('US-REGE-VARY-NOTICE', aHappening('payment.amount-changed', { debitOn: day('2026-04-30') }), '2026-04-20'),
  dutyCase('US-HIPAA-RETAIN-DATE', activity, '2032-04-08', someFacts({ debts: [aDebt({ kind: 'medical' })] })),
  dutyCase('US-GLBA-DISPOSE', activity, '2029-04-09'),
  dutyCase('US-TCPA-REVOKE', revoked, '2026-04-22'),
  dutyCase('US-TCPA-REVOKE-CONFIRM', revoked, '2026-04-08'),
  dutyCase('US-TCPA-REVOKE-ALL-SCOPE', aHappening('consent.revoked', {}, day('2027-02-10')), '2027-02-25'),
  dutyCase(
    'US-BK-POC',
    aHappening('bankruptcy.noticed', { chapter: 13, orderForReliefOn: day('2026-04-01') }),
    '2026-06-10',
  ),
  dutyCase('NY-SUBST-60', aDispute('oral'), '2026-06-07', BUFFALO()),
  dutyCase('NY-SUBST-INSTR-14', aDispute('oral'), '2026-04-22', BUFFALO()),
  dutyCase('NY-SUBST-INSTR-21', aDispute('written'), '2026-04-29', BUFFALO()),
  dutyCase('NY-PLAN-5', agreed, '2026-04-15', BUFFALO()),
  dutyCase('NY-PLAN-SATISFIED-20', paid, '2026-05-06', BUFFALO()),
  dutyCase('DC-PLAN', agreed, '2026-04-15', DISTRICT()),
  dutyCase('NV-PAYOFF', aHappening('payoff.asked', {}), '2026-04-22', LAS_VEGAS()),
  dutyCase('NV-SATISFIED-5', paid, '2026-04-15', LAS_VEGAS()),
  dutyCase('TX-DISP-30', aDispute('written'), '2026-05-08', AUSTIN()),
];
