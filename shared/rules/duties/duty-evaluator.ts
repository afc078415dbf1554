import type { z } from 'zod';
import type { LocalDay } from '../../kernel/calendar';
import type { DebtFacts, Facts } from '../types/facts';
import type { DutyKind, DutyStep, Escalation, Happening, HappeningKind, HappeningOf } from './types';

/** What of the facts decides about duties. */
export type DutyFacts = Pick<Facts, 'account' | 'debts' | 'restrictions'>;

/** A happening that may oblige to something, beside all others of the account. */
export type DutyContext<H extends Happening = Happening> = {
  readonly happening: H;
  readonly happenings: readonly Happening[];
  readonly facts: DutyFacts;
  /** The debts of the happening that the row covers; never empty. */
  readonly debts: readonly DebtFacts[];
};

/** A duty before anybody asked how it stands today. */
export type DutyDraft = {
  readonly kind: DutyKind;
  readonly dueOn: LocalDay;
  readonly opensOn?: LocalDay;
  readonly endsOn?: LocalDay;
  readonly isWait?: boolean;
  /** The day it was carried out. */
  readonly doneOn?: LocalDay | null;
  readonly isVoid?: boolean;
  /** A hold keeps it from running out. */
  readonly isHeld?: boolean;
  /** Who is bothered at most when it is late. */
  readonly escalatesTo?: Escalation;
};

/** Reads one kind of `schedule` row. Pure and total, like the judge's evaluators; null when the row obliges to nothing here. */
export type DutyEvaluator = {
  readonly name: string;
  readonly triggers: readonly HappeningKind[];
  readonly params: z.ZodType;
  readonly draft: (context: never, params: never) => DutyDraft | null;
};

/** A duty evaluator whose parameters have their schema's type. */
export function dutyEvaluator<K extends HappeningKind, P extends z.ZodType>(of: {
  readonly name: string;
  readonly triggers: readonly K[];
  readonly params: P;
  readonly draft: (context: DutyContext<HappeningOf<K>>, params: z.output<P>) => DutyDraft | null;
}): DutyEvaluator {
  return of;
}

type Asked = {
  readonly steps: readonly DutyStep[];
  /** Days on which the step counts, both included; left out: from the day of the happening on. */
  readonly from?: LocalDay;
  readonly until?: LocalDay;
};

/** Whether a happening is about a debt. */
export function isAbout(happening: Happening, debtId: string): boolean {
  return happening.debtIds.length === 0 || happening.debtIds.includes(debtId);
}

/** The latest of the days; null when one is missing or there are none. */
export function latestOfAll(days: readonly (LocalDay | null)[]): LocalDay | null {
  const [first = null, ...others] = days;
  return others.reduce((last, each) => (last === null || each === null ? null : last > each ? last : each), first);
}

/**
 * The day from which the last debt of the duty has its step; null while one has none. A step that came back is none.
 */
export function stepsDoneOn(
  { happening, happenings, debts }: DutyContext,
  { steps, from = happening.on, until }: Asked,
): LocalDay | null {
  const firsts = debts.map(({ debtId }) => {
    const days = happenings.flatMap((each) => {
      const counts =
        each.kind === 'step.taken' &&
        steps.includes(each.step) &&
        (each.sourceId === null || each.sourceId === happening.happeningId) &&
        each.returnedOn === null &&
        isAbout(each, debtId) &&
        each.on >= from &&
        (until === undefined || each.on <= until);
      return counts ? [each.on] : [];
    });
    return days.toSorted()[0] ?? null;
  });
  return latestOfAll(firsts);
}
