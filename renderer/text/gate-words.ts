import type { ContactActKind } from '#shared/domain/compliance/commands';
import type { GateAct } from '#shared/domain/compliance/gate-types';
import type { StopMedium } from '../stores/note-reading';
import { counted } from './domain-words';
import { t, withPhrases, words } from './words';

/** What a judgement means for whoever wants to make the contact: a mark, a word, and never colour alone. */
export const OUTCOME_MARKS = words.gate.outcomeMarks;
export const OUTCOME_WORDS = words.gate.outcome;

/** The mark and word of one way of contact; a message that only lacks its words is not forbidden. */
export function actMark({ judgement, waitsForWords }: GateAct): {
  readonly look: 'allowed' | 'warn' | 'blocked' | 'words';
  readonly mark: string;
  readonly word: string;
} {
  if (waitsForWords) return { look: 'words', mark: '✎', word: t('gate:needsWords') };
  const look = judgement.outcome;
  return { look, mark: OUTCOME_MARKS[look], word: OUTCOME_WORDS[look] };
}

export const VERDICT_WORDS = words.gate.verdict;

export const ACT_TITLES = words.gate.actTitles;

export const GATE_WORDS = withPhrases(words.gate.gate, {
  andMore: (count: number) => t('gate:gate.andMore', { count }),
  whyLabel: (act: string, point: string) => t('gate:gate.whyLabel', { act, point }),
  nextAllowed: (desk: string, consumer: string | null) =>
    consumer === null ? t('gate:gate.nextAllowed', { desk }) : t('gate:gate.nextAllowedThere', { desk, consumer }),
  freeUntil: (desk: string) => t('gate:gate.freeUntil', { desk }),
  attempts: (used: number, max: number, days: number) => t('gate:gate.attempts', { used, max, count: days }),
  attemptsOf: (debt: string, words: string) => t('gate:gate.attemptsOf', { debt, words }),
  attemptsOfMany: (debts: number, words: string) => t('gate:gate.attemptsOfMany', { words, count: debts }),
  attemptsMore: (count: number) => t('gate:gate.attemptsMore', { count }),
  attemptsMoreTitle: (count: number) => t('gate:gate.attemptsMoreTitle', { count }),
  asOf: (time: string) => t('gate:gate.asOf', { time }),
  moreStops: (count: number) => t('gate:gate.moreStops', { count }),
});

export const COVERAGE_WORDS = words.gate.coverage;

export const GAP_WORDS = words.gate.gap;

export const POINT_WORDS = words.gate.point;

export const BEGIN_WORDS = withPhrases(words.gate.begin, {
  logFirst: (name: string) => t('gate:begin.logFirst', { name }),
  begunSaid: (kind: ContactActKind, isOverridden: boolean) =>
    t(isOverridden ? 'gate:begin.begunSaidOver' : 'gate:begin.begunSaid', { act: ACT_TITLES[kind] }),
  judged: (time: string, rules: number) => t('gate:begin.judged', { time, count: rules }),
  about: (chosen: number, all: number) =>
    all === 1 ? t('gate:begin.aboutOne') : t('gate:begin.about', { chosen, all }),
  anywayBlocked: (act: string) => t('gate:begin.anywayBlocked', { act }),
  anywayWarned: (act: string) => t('gate:begin.anywayWarned', { act }),
  followUps: {
    consent: (of: string) => t('gate:begin.followUps.consent', { of }),
    stop: (of: string) => t('gate:begin.followUps.stop', { of }),
  },
});

export const REASON_WORDS = words.gate.reason;

export const APPROVE_WORDS = withPhrases(words.gate.approve, {
  pinWrong: (triesLeft: number, waitSeconds: number) =>
    waitSeconds > 0
      ? t('gate:approve.pinWait', { seconds: counted(waitSeconds, 'second') })
      : t('gate:approve.pinWrong', { tries: counted(triesLeft, 'moreTry') }),
});

/** Why an act that might have been let through was not. */
export const REFUSAL_REASON_WORDS = words.gate.refusalReason;

/** Why main did not record an entry of the rules, besides the reasons of contacts. */
export const RULES_REASON_WORDS = withPhrases(words.gate.refusalReason, words.gate.rulesReason);

export const EXPLAIN_WORDS = withPhrases(words.gate.explain, {
  title: (point: string) => t('gate:explain.title', { point }),
  earliest: (desk: string, consumer: string | null) =>
    consumer === null ? t('gate:explain.earliest', { desk }) : t('gate:explain.earliestThere', { desk, consumer }),
  allowed: (rules: number) => t('gate:explain.allowed', { count: rules }),
  warned: (rules: number) => t('gate:explain.warned', { count: rules }),
  blocked: (rules: number) => t('gate:explain.blocked', { count: rules }),
  alsoChecked: (count: number) => t('gate:explain.alsoChecked', { count }),
  begin: (act: string) => t('gate:explain.begin', { act }),
  beginReason: (act: string) => t('gate:explain.beginReason', { act }),
  scopeWords: (zones: string, days: string, places: string, contacts: number) =>
    t('gate:explain.scope', {
      zones: zones === '' ? t('gate:explain.noZone') : zones,
      days,
      places: places === '' ? t('gate:explain.noPlace') : places,
      contacts: counted(contacts, 'contact'),
    }),
});

export const CONFIDENCE_WORDS = words.gate.confidence;

export const PLACE_WORDS = words.gate.place;

export const LIST_WORDS = withPhrases(words.gate.list, {
  received: (when: string) => t('gate:list.received', { when }),
  liftLabel: (stop: string) => t('gate:list.liftLabel', { stop }),
  revokeLabel: (consent: string) => t('gate:list.revokeLabel', { consent }),
  until: (day: string) => t('gate:list.until', { day }),
  debit: (amount: string, day: string) => t('gate:list.debit', { amount, day }),
  cancelDebitLabel: (debit: string) => t('gate:list.cancelDebitLabel', { debit }),
  due: (day: string) => t('gate:list.due', { day }),
  ends: (day: string) => t('gate:list.ends', { day }),
  opens: (day: string) => t('gate:list.opens', { day }),
  late: (days: number) => t('gate:list.late', { count: days }),
  doneLabel: (duty: string) => t('gate:list.doneLabel', { duty }),
  anyway: (words: string) => t('gate:list.anyway', { words }),
});

export const CONSENT_TITLES = words.gate.consentTitles;

export const INCIDENT_WORDS = words.gate.incident;

export const DUTY_TITLES = words.gate.dutyTitles;

export const CANCEL_REASON_TITLES = words.gate.cancelReasonTitles;

export const ACTION_WORDS = words.gate.action;

export const SAID_WORDS = words.gate.said;

export const MESSAGE_WORDS = withPhrases(words.gate.message, {
  ask: (act: string) => t('gate:message.ask', { act }),
});

const STOP_MEDIA_WORDS = words.gate.stopMedia;

export const NOTE_WORDS = withPhrases(words.gate.note, {
  asksStop: (media: readonly StopMedium[]) =>
    t('gate:note.asksStop', { media: media.map((medium) => STOP_MEDIA_WORDS[medium]).join(', ') }),
  mayAskStop: (media: readonly StopMedium[]) =>
    t('gate:note.mayAskStop', { media: media.map((medium) => STOP_MEDIA_WORDS[medium]).join(', ') }),
});
