import type { z } from 'zod';
import { addDays, type Instant, instant, type LocalDay } from '../kernel/calendar';
import { placesOfEvidence } from '../rules/judge/coverage';
import { pathText } from '../rules/pack/problem';
import type { Act } from '../rules/types/act';
import type { Check, Consent, Facts, Notice, PriorContact, Restriction } from '../rules/types/facts';
import { JudgeCase, type RulesProblem } from './rules';
import { countsOf, doesFit, kindOf } from './rules-counts';

/** A case ready to be judged; `packs` are unread. */
export type ReadCase = {
  readonly act: Act;
  readonly facts: Facts;
  readonly now: Instant;
  readonly packs: readonly unknown[] | null;
};

type Given = z.output<typeof JudgeCase>;
type GivenFacts = Given['facts'];

/** The ids that everything in the case means unless it says otherwise. */
type Ids = {
  readonly personId: string;
  readonly endpointId: string | null;
  readonly debtIds: readonly string[];
  /** Null where several debts are known and nothing says which is meant. */
  readonly actDebtIds: readonly string[] | null;
};

function problemsOf(error: z.ZodError): readonly RulesProblem[] {
  return error.issues.flatMap((issue): RulesProblem[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          code: 'UNKNOWN_FIELD',
          path: pathText([...issue.path, key]),
          message: 'there is no such field',
        }))
      : [{ code: 'DOES_NOT_FIT', path: pathText(issue.path), message: issue.message }],
  );
}

function debtIdsOf({ act, facts }: Given): readonly string[] {
  const [only] = facts.debts;
  const isOne = facts.debts.length === 1 && act.debtIds?.length === 1;
  return facts.debts.map(
    (debt, at) => debt.debtId ?? (isOne && debt === only ? act.debtIds?.[0] : null) ?? `d${at + 1}`,
  );
}

function idsOf(given: Given): Ids {
  const { act, facts } = given;
  const debtIds = debtIdsOf(given);
  const endpointId = facts.endpoint === null ? null : (facts.endpoint.endpointId ?? act.endpointId ?? 'e1');
  return {
    personId: facts.person.personId ?? act.personId ?? 'p1',
    endpointId: act.endpointId === undefined ? endpointId : act.endpointId,
    debtIds,
    actDebtIds: act.debtIds ?? (debtIds.length < 2 ? debtIds : null),
  };
}

function contactOf(contact: GivenFacts['contacts'][number], at: number, given: Given, ids: Ids): PriorContact {
  const { outcome, counts, ...rest } = contact;
  const { facts } = given;
  const kind = kindOf(contact.kind, outcome);
  const personId = contact.personId ?? ids.personId;
  const endpointId = contact.endpointId === undefined ? null : contact.endpointId;
  const isSameEndpoint = facts.endpoint !== null && (endpointId === null || endpointId === ids.endpointId);
  return {
    ...rest,
    contactId: contact.contactId ?? `contact-${at + 1}`,
    kind,
    entityId: contact.entityId ?? facts.account.entityId,
    personId,
    personRole: contact.personRole ?? (personId === ids.personId ? facts.person.role : 'consumer'),
    endpointId,
    endpointUse: contact.endpointUse ?? (isSameEndpoint ? (facts.endpoint?.use ?? 'unknown') : 'unknown'),
    debtIds: contact.debtIds ?? ids.actDebtIds ?? ids.debtIds,
    counts: counts ?? countsOf(kind, outcome, contact.direction),
    reachedStranger: contact.reachedStranger ?? outcome === 'wrong-number',
  };
}

/** The end of a day anywhere in the country, but not after the act: what came that day was there, and nothing before answers it. */
function endOf(day: LocalDay, now: Instant): Instant {
  const end = instant(Date.parse(`${addDays(day, 1)}T12:00:00Z`));
  return end < now ? end : now;
}

function restrictionOf(given: GivenFacts['restrictions'][number], at: number, now: Instant, ids: Ids): Restriction {
  const receivedAt =
    given.receivedAt ?? given.placedAt ?? (given.kind === 'dispute' ? endOf(given.disputedOn, now) : now);
  const base = {
    restrictionId: given.restrictionId ?? `restriction-${at + 1}`,
    receivedAt,
    placedAt: given.placedAt ?? receivedAt,
  };
  return given.kind === 'bankruptcy'
    ? { ...given, ...base, debtorPersonIds: given.debtorPersonIds ?? [ids.personId] }
    : { ...given, ...base };
}

function consentOf(given: GivenFacts['consents'][number], at: number, ids: Ids): Consent {
  return {
    ...given,
    consentId: given.consentId ?? `consent-${at + 1}`,
    personId: given.personId ?? ids.personId,
    debtIds: given.debtIds === undefined ? ids.debtIds : given.debtIds,
  };
}

function noticeOf(given: GivenFacts['notices'][number], at: number, ids: Ids): Notice {
  const endpointId = given.endpointId ?? (given.kind === 'email-procedure' ? ids.endpointId : null);
  return {
    ...given,
    noticeId: given.noticeId ?? `notice-${at + 1}`,
    debtIds: given.debtIds ?? ids.debtIds,
    endpointId,
  };
}

/** A number is checked for its holder, a person for their service: left out, it is the one of the case. */
function checkOf(given: GivenFacts['checks'][number], ids: Ids): Check {
  const { kind, endpointId, personId } = given;
  return {
    ...given,
    endpointId: endpointId ?? (kind === 'reassigned-number' ? ids.endpointId : null),
    personId: personId ?? (kind === 'scra-status' ? ids.personId : null),
  };
}

function factsOf(given: Given, ids: Ids): Facts {
  const { facts, now } = given;
  const { account, person, endpoint } = facts;
  return {
    ...facts,
    account: { ...account, places: account.places ?? placesOfEvidence(person.zoneEvidence) },
    person: { ...person, personId: ids.personId },
    endpoint: endpoint === null ? null : { ...endpoint, endpointId: endpoint.endpointId ?? ids.endpointId ?? 'e1' },
    debts: facts.debts.map((debt, at) => ({ ...debt, debtId: ids.debtIds[at] ?? `d${at + 1}` })),
    contacts: facts.contacts.map((contact, at) => contactOf(contact, at, given, ids)),
    consents: facts.consents.map((consent, at) => consentOf(consent, at, ids)),
    restrictions: facts.restrictions.map((restriction, at) => restrictionOf(restriction, at, now, ids)),
    notices: facts.notices.map((notice, at) => noticeOf(notice, at, ids)),
    checks: facts.checks.map((check) => checkOf(check, ids)),
    authorizations: facts.authorizations.map((authorization, at) => ({
      ...authorization,
      authorizationId: authorization.authorizationId ?? `authorization-${at + 1}`,
    })),
  };
}

/** Left out where several debts are known, nobody can say which is meant: a consent or a call would be charged at a guess. */
function unsaid({ act, facts }: Given): readonly RulesProblem[] {
  const problem = (path: string): RulesProblem => ({
    code: 'DEBTS_NOT_SAID',
    path,
    message: 'the facts hold several debts; say which are meant',
  });
  if (facts.debts.length < 2) return [];
  return [
    ...(act.debtIds === undefined ? [problem('act.debtIds')] : []),
    ...facts.consents.flatMap((each, at) =>
      each.debtIds === undefined ? [problem(`facts.consents[${at}].debtIds`)] : [],
    ),
    ...facts.notices.flatMap((each, at) =>
      each.debtIds === undefined ? [problem(`facts.notices[${at}].debtIds`)] : [],
    ),
  ];
}

/** A text does not ring and a call is not read: nobody can say what such a contact counts as. */
function contradictions({ facts }: Given): readonly RulesProblem[] {
  return facts.contacts.flatMap(({ kind, outcome }, at) =>
    kind === undefined || outcome === undefined || doesFit(kind, outcome)
      ? []
      : [
          {
            code: 'OUTCOME_DOES_NOT_FIT',
            path: `facts.contacts[${at}].outcome`,
            message: `"${outcome}" comes of no ${kind}`,
          },
        ],
  );
}

function repeated(what: string, ids: readonly string[]): readonly RulesProblem[] {
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  return twice.map((id) => ({ code: 'ID_TWICE', path: what, message: `"${id}" stands there twice` }));
}

/**
 * Reads one case as a person or a program wrote it. What is left out is filled in where there is one thing it can mean, and else
 * stays unknown. Answers every problem with its path; a case with a problem is not judged.
 */
export function readCase(
  value: unknown,
):
  | { readonly ok: true; readonly value: ReadCase }
  | { readonly ok: false; readonly problems: readonly RulesProblem[] } {
  const parsed = JudgeCase.safeParse(value);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  const given = parsed.data;
  const ids = idsOf(given);
  const facts = factsOf(given, ids);
  const problems = [
    ...unsaid(given),
    ...contradictions(given),
    ...repeated(
      'facts.debts',
      facts.debts.map(({ debtId }) => debtId),
    ),
    ...repeated(
      'facts.contacts',
      facts.contacts.map(({ contactId }) => contactId),
    ),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const act: Act = {
    ...given.act,
    personId: given.act.personId ?? ids.personId,
    endpointId: ids.endpointId,
    debtIds: ids.actDebtIds ?? [],
  };
  return { ok: true, value: { act, facts, now: given.now, packs: given.packs ?? null } };
}
