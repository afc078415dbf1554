import { counted } from './domain-words';
import { ACT_TITLES } from './gate-words';
import { t, withPhrases, words } from './words';

export const COMPLIANCE_WORDS = withPhrases(words.compliance.compliance, {
  badge: (count: number) => t('compliance:compliance.badge', { count }),
  badgeTitle: (incidents: number) => t('compliance:compliance.badgeTitle', { count: incidents }),
  hashLabel: (hash: string) => t('compliance:compliance.hashLabel', { hash }),
  copyHash: (of: string) => t('compliance:compliance.copyHash', { of }),
  evidenceSaid: (file: string, decisions: number) =>
    t('compliance:compliance.evidenceSaid', { file, count: decisions }),
});

export const SECTION_TITLES = words.compliance.sectionTitles;

export const PACK_WORDS = withPhrases(words.compliance.pack, {
  comparing: (file: string) => t('compliance:pack.comparing', { file }),
  fromDay: (day: string) => t('compliance:pack.fromDay', { day }),
  stale: (days: number) => t('compliance:pack.stale', { days }),
  changes: {
    pack: (title: string, version: string) => t('compliance:pack.changes.pack', { title, version }),
    begins: (title: string) => t('compliance:pack.changes.begins', { title }),
    ends: (title: string) => t('compliance:pack.changes.ends', { title }),
  },
  inDays: (days: number) => (days === 0 ? t('compliance:pack.today') : t('compliance:pack.inDays', { count: days })),
  raise: (on: string, by: string, reason: string) => t('compliance:pack.raise', { on, by, reason }),
});

export const PACK_IMPORT_WORDS = withPhrases(words.compliance.packImport, {
  title: (file: string) => t('compliance:packImport.title', { file }),
  problems: (count: number) => t('compliance:packImport.problems', { count }),
  facts: (title: string, packId: string, version: string) =>
    t('compliance:packImport.facts', { title, packId, version }),
  against: (version: string) => t('compliance:packImport.against', { version }),
  counts: (added: number, removed: number, changed: number) =>
    t('compliance:packImport.counts', { count: added, removed, changed }),
  takeFrom: (day: string) => t('compliance:packImport.takeFrom', { day }),
  goFrom: (day: string) => t('compliance:packImport.goFrom', { day }),
  done: (title: string, version: string) => t('compliance:packImport.done', { title, version }),
  doneFrom: (day: string) => t('compliance:packImport.doneFrom', { day }),
});

export const RULES_WORDS = withPhrases(words.compliance.rules, {
  found: (shown: number, all: number) =>
    shown === all ? counted(all, 'rule') : t('compliance:rules.foundSome', { shown, all: counted(all, 'rule') }),
  until: (day: string) => t('compliance:rules.until', { day }),
  raised: (on: string) => t('compliance:rules.raised', { on }),
  raiseLabel: (ruleId: string) => t('compliance:rules.raiseLabel', { ruleId }),
  raiseTitle: (ruleId: string) => t('compliance:rules.raiseTitle', { ruleId }),
  ofClient: (client: string) => t('compliance:rules.ofClient', { client }),
});

export const EFFECT_WORDS = words.compliance.effect;

export const RAISE_TO_WORDS = words.compliance.raiseTo;

/** What a confidence means for what the rule may do. */
export const CONFIDENCE_MEANS = words.compliance.confidenceMeans;

export const LIST_TITLES = words.compliance.listTitles;

export const LIST_EMPTY = words.compliance.listEmpty;

export const LIST_COMPLIANCE_WORDS = withPhrases(words.compliance.listCompliance, {
  count: (accounts: number) => t('compliance:listCompliance.count', { count: accounts }),
  first: (shown: number) => t('compliance:listCompliance.first', { shown }),
  due: (day: string) => t('compliance:listCompliance.due', { day }),
});

export const DECISION_WORDS = withPhrases(words.compliance.decision, {
  region: (name: string) => t('compliance:decision.region', { name }),
  count: (decisions: number) => t('compliance:decision.count', { count: decisions }),
  more: (count: number) => t('compliance:decision.more', { count }),
  moreIncidents: (count: number) => t('compliance:decision.moreIncidents', { count }),
  dutyDue: (title: string, day: string) => t('compliance:decision.dutyDue', { title, day }),
  dutyLate: (title: string, day: string) => t('compliance:decision.dutyLate', { title, day }),
  dutyRuns: (title: string, day: string) => t('compliance:decision.dutyRuns', { title, day }),
  rulesMet: (count: number) => t('compliance:decision.rulesMet', { count }),
  reason: (words: string) => t('compliance:decision.reason', { words }),
  override: (by: string, reason: string) => t('compliance:decision.override', { by, reason }),
  evidence: (words: string) => t('compliance:decision.evidence', { words }),
  to: (act: string, point: string) => t('compliance:decision.to', { act, point }),
  with: (name: string) => t('compliance:decision.with', { name }),
  saved: (file: string, decisions: number, size: string) =>
    t('compliance:decision.saved', { file, count: decisions, size }),
});

export type DecisionOutcome = 'allowed' | 'warned' | 'refused' | 'overridden' | 'against';

/** What became of an act: a mark, a word, never colour alone. */
export const DECISION_OUTCOMES = words.compliance.decisionOutcomes;

/** Acts of a decision: those of contact, and those of money and record. */
export const DECIDED_ACTS = withPhrases(ACT_TITLES, words.compliance.decidedActs);

export const DECIDED_ON = words.compliance.decidedOn;

export const CLIENT_WORDS = withPhrases(words.compliance.client, {
  editLabel: (client: string) => t('compliance:client.editLabel', { client }),
  title: (client: string) => t('compliance:client.title', { client }),
});

export const ROLE_TITLES = words.compliance.roleTitles;

export const DEFAULT_STATUS_TITLES = words.compliance.defaultStatusTitles;

export const APPROVAL_WORDS = withPhrases(words.compliance.approval, {
  triesLeft: (tries: number) => t('compliance:approval.triesLeft', { count: tries }),
  waitUntil: (time: string) => t('compliance:approval.waitUntil', { time }),
});

export const PIN_WORDS = words.compliance.pin;

export const PIN_PROBLEMS = words.compliance.pinProblems;
