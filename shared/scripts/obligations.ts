import type { Disclosure } from '../rules/types/act';
import { namesDebt } from './merge';
import type { Script, Step, StepCondition, Texts } from './model';

/** What is known of a call before its first word. Doubt is taken the careful way by whoever fills it in. */
export type Situation = {
  readonly party: Script['appliesTo']['parties'][number];
  readonly isRecorded: boolean;
  readonly isTimeBarred: boolean;
};

/** What must come before: that the person is verified, or a statement that was not made. */
export type Owed = 'verified' | Disclosure;

/** What was done of it so far. */
export type Done = { readonly isVerified: boolean; readonly said: readonly Disclosure[] };

/** Statements that tell by themselves that there is a debt: nobody but the consumer may hear them. */
const TELLING: ReadonlySet<Disclosure> = new Set<Disclosure>([
  'mini-miranda',
  'from-debt-collector',
  'time-barred',
  'validation-notice',
]);

/** Whether the condition of a step holds of a call. */
export function holds(condition: StepCondition | undefined, situation: Situation): boolean {
  switch (condition) {
    case undefined:
      return true;
    case 'recorded':
      return situation.isRecorded;
    case 'time-barred':
      return situation.isTimeBarred;
    case 'third-party':
      return situation.party === 'third-party';
  }
}

function textsOf(step: Step): readonly Texts[] {
  const answers = step.type === 'ask' ? step.answers : [];
  const said = answers.flatMap(({ label, leadsTo }) => (leadsTo.kind === 'stay' ? [label, leadsTo.say] : [label]));
  return [step.title, step.text, ...(step.guide === undefined ? [] : [step.guide]), ...said];
}

/** Whether a step talks of the debt: because its author says so, or because it names a field that tells of one. */
export function isDebtTalk(step: Step): boolean {
  const isTagged = step.tags !== undefined && step.tags.length > 0;
  return isTagged || textsOf(step).some((texts) => Object.values(texts).some((text) => namesDebt(text)));
}

/** Whether a step makes a statement that tells of the debt. */
export function isTelling(step: Step): boolean {
  return step.type === 'say' && step.must !== undefined && TELLING.has(step.must);
}

function callOwes(situation: Situation): readonly Owed[] {
  return situation.isRecorded ? ['verified', 'recording-notice'] : ['verified'];
}

/** What must be done before anything of the debt may be told, in the order of the call. */
export function owedForDebt(situation: Situation, done: Done): readonly Owed[] {
  const disclosures: readonly Owed[] = situation.party === 'third-party' ? ['mini-miranda'] : [];
  return missing([...callOwes(situation), ...disclosures], done);
}

/** What must be done before a step may be shown; nothing for a step that tells nothing. */
export function owedFor(step: Step, situation: Situation, done: Done): readonly Owed[] {
  if (isTelling(step)) return missing(callOwes(situation), done);
  if (!isDebtTalk(step)) return [];
  const owed = owedForDebt(situation, done);
  const asksPay = step.tags?.includes('ask-pay') === true;
  return asksPay && situation.isTimeBarred ? [...owed, ...missing(['time-barred'], done)] : owed;
}

function missing(owed: readonly Owed[], done: Done): readonly Owed[] {
  return owed.filter((each) => (each === 'verified' ? !done.isVerified : !done.said.includes(each)));
}

/** Whether a step pays what is owed. */
export function pays(step: Step, owed: Owed): boolean {
  return owed === 'verified' ? step.type === 'verify' : step.type === 'say' && step.must === owed;
}
