import canonicalize from 'canonicalize';
import type { Account } from '#shared/domain/account/types';
import type { Incident, RecordedDecision } from '#shared/domain/compliance/gate-types';
import { restoreJudgement } from '#shared/domain/compliance/stored-judgement';
import { epochMs } from '#shared/kernel/calendar';
import { explain } from '#shared/rules/explain/explain';
import { isInForce } from '#shared/rules/judge/rule-set';
import type { Verdict } from '#shared/rules/types/judgement';
import type { RulePack, RuleRow } from '#shared/rules/types/pack';
import { localDayAt } from '#shared/rules/time/local-days';
import { sha256Hex } from '../../journal/chain';
import { HOW_TO_CHECK } from './how-to-check';
import { shortened } from './shortened';
import {
  type EvidenceContent,
  type EvidenceDecision,
  type EvidenceDocument,
  type EvidenceVerdict,
  EVIDENCE_FORMAT,
} from './types';

export type EvidenceInput = {
  readonly account: Account;
  readonly decisions: readonly RecordedDecision[];
  readonly incidents: readonly Incident[];
  /** Every pack of the desk, of all versions: what a met rule says is read from the one it stood in. */
  readonly packs: readonly RulePack[];
};

type Standing = { readonly row: RuleRow; readonly pack: RulePack };

/** Finds rows in the packs that judged, as they were in force on the day of the act. */
function finder(
  { judgement, judgedFor }: RecordedDecision,
  packs: readonly RulePack[],
): (ruleId: string) => Standing | null {
  const judgedBy = judgement.packVersions.flatMap(({ packId, contentHash }) =>
    packs.filter((pack) => pack.packId === packId && pack.contentHash === contentHash),
  );
  const day = localDayAt(epochMs(judgedFor), judgement.factsUsed.zones[0] ?? 'UTC');
  return (ruleId) => {
    const standing = judgedBy.flatMap((pack) =>
      pack.rules.filter((row) => row.ruleId === ruleId).map((row) => ({ row, pack })),
    );
    const inForce = standing.filter(({ row }) => isInForce(row, day));
    const found = (inForce.length > 0 ? inForce : standing).toSorted((a, b) => (b.row.order ?? 0) - (a.row.order ?? 0));
    return found[0] ?? null;
  };
}

/** The name under which the judge tells what it cannot judge. */
const DOUBTS = 'kept';

const WEIGHT: Readonly<Record<Verdict['outcome'], number>> = { blocked: 0, warn: 1, informed: 2, allowed: 3 };

/** What the judge itself cannot judge stands in no pack: its reason is what it says. Null for a rule whose pack is not at hand. */
function titleOfDoubt(verdict: Verdict): string | null {
  return verdict.packId === DOUBTS && verdict.reason !== null ? explain({ ...verdict, earliestAllowedAt: null }) : null;
}

function verdictsOf(decision: RecordedDecision, packs: readonly RulePack[]): readonly EvidenceVerdict[] {
  const find = finder(decision, packs);
  const zone = decision.judgement.factsUsed.zones[0] ?? 'UTC';
  return restoreJudgement(decision.judgement, find)
    .verdicts.map((verdict) => ({
      ...verdict,
      title: find(verdict.ruleId)?.row.title ?? titleOfDoubt(verdict),
      sentence: explain(verdict, zone),
    }))
    .toSorted((a, b) => WEIGHT[a.outcome] - WEIGHT[b.outcome]);
}

/** The moment on the clocks of a zone: `2026-04-07 08:00:00 EDT`. */
function onClocksOf(zone: string, atMs: number): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).formatToParts(atMs);
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}:${of('second')} ${of('timeZoneName')}`;
}

/** A person by name where the file gave one, else by their part in the account. */
function personOf({ parties }: Account, personId: string): string {
  const party = parties.find(({ id }) => id === personId);
  return party === undefined ? personId : (party.name ?? party.role);
}

function actOf({ act }: RecordedDecision, account: Account): EvidenceDecision['act'] {
  const point = account.contactPoints.find(({ id }) => id === act.endpointId);
  return {
    kind: act.kind,
    purpose: act.purpose,
    person: personOf(account, act.personId),
    endpoint: point === undefined ? act.endpointId : shortened(point),
    debts: act.debtIds.map((debtId) => account.debts.find(({ id }) => id === debtId)?.externalId ?? debtId),
    dialMode: act.dialMode,
    isRecorded: act.isRecorded,
    disclosures: act.disclosures,
    textSha256: act.text === null ? null : sha256Hex(act.text),
    marksDispute: act.marksDispute,
    venue: act.venue,
  };
}

function decisionOf(decision: RecordedDecision, { account, packs }: EvidenceInput): EvidenceDecision {
  const { judgement, eventId, at, judgedFor, on, standing, refusedBecause, reason, override, isUndone } = decision;
  const { seq, hlc, prevHash, hash } = decision;
  const verdicts = verdictsOf(decision, packs);
  return {
    eventId,
    at,
    judgedFor,
    localTimes: judgement.factsUsed.zones.map((zone) => ({ zone, time: onClocksOf(zone, epochMs(judgedFor)) })),
    by: decision.actorId,
    on,
    act: actOf(decision, account),
    standing,
    outcome: judgement.outcome,
    earliestAllowedAt: judgement.earliestAllowedAt ?? null,
    refusedBecause,
    reason,
    override,
    isUndone,
    verdicts,
    metWithoutPack: judgement.passed.filter((ruleId) => !verdicts.some((verdict) => verdict.ruleId === ruleId)),
    factsUsed: judgement.factsUsed,
    packs: judgement.packVersions,
    chain: { seq, hlc, prevHash, hash },
  };
}

/** What the record says of an account's decisions, with no more of people than is needed. The same record gives the same content. */
export function evidenceOf(input: EvidenceInput): EvidenceContent {
  const { account, decisions, incidents } = input;
  return {
    format: 'kept-evidence',
    formatVersion: EVIDENCE_FORMAT,
    account: {
      creditor: account.clientName,
      accountNumber: account.externalId,
      placedOn: account.placedOn,
      parties: account.parties.map(({ id, role, name }) => ({ id, role, name })),
      debts: account.debts.map(({ id, externalId, type, status }) => ({ id, number: externalId, type, status })),
    },
    decisions: decisions.map((decision) => decisionOf(decision, input)),
    overrides: decisions.filter(({ override }) => override !== null).map(({ eventId }) => eventId),
    incidents,
    howToCheck: HOW_TO_CHECK,
  };
}

/** The hash that a document must name. */
export function evidenceHash(document: EvidenceContent | EvidenceDocument): string {
  const { sha256: _hash, made: _made, ...content }: EvidenceContent & Partial<EvidenceDocument> = document;
  const text = canonicalize(content);
  if (text === undefined) throw new TypeError('evidence has no JSON form');
  return sha256Hex(text);
}

/** Content with its hash, and with when and by whom it was saved. */
export function sealEvidence(content: EvidenceContent, made: EvidenceDocument['made']): EvidenceDocument {
  return { ...content, sha256: evidenceHash(content), made };
}
