import { assertNever } from '../../kernel/assert-never';
import { type Instant, epochMs } from '../../kernel/calendar';
import { type Result, err, ok } from '../../kernel/result';
import { canonicalZone } from '../../rules/place/zone-name';
import { refusedText } from '../contact/note-text';
import type { EventDraft } from '../events/types';
import type { ComplianceCommand, LiftRestriction, PlaceRestriction, StatePlace } from './commands';
import { decideBegin } from './decide-contact';
import { decideCancelDebit, decidePlanDebit } from './decide-debit';
import { whyNotFinished } from './duties';
import { authorizationsOf, consentsOf, isStayedBy } from './evidence-fold';
import type { Before } from './judging';
import { isOpen, restrictionsOf } from './restriction-fold';
import { stayedDebits } from './stayed-debits';
import type { PlacedRestriction } from './types';

/** What is dated further ahead of the clock than this is a slip of the keyboard. */
const AHEAD_MS = 5 * 60_000;

const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';

function refuse(what: string, reasons: readonly string[], details = {}): Result<never> {
  return err('RULE_VIOLATION', `${what} refused: ${reasons.join(', ')}`, { reasons, ...details });
}

type Named = {
  readonly personIds?: readonly (string | null)[];
  readonly debtIds?: readonly string[] | null;
  readonly endpointIds?: readonly (string | null)[];
  readonly moments?: readonly Instant[];
  readonly words?: Readonly<Record<string, string | null | undefined>>;
};

/** What an entry names that is not on the account, lies ahead of the clock, or may never be kept. */
function problems({ account, ctx }: Before, named: Named): { reasons: readonly string[]; details: object } {
  const reasons: string[] = [];
  const isIn = (ids: readonly { readonly id: string }[], id: string | null) =>
    id === null || ids.some((known) => known.id === id);
  if (named.personIds?.some((id) => !isIn(account.parties, id)) === true) reasons.push('PARTY_UNKNOWN');
  if (named.debtIds?.some((id) => !isIn(account.debts, id)) === true) reasons.push('DEBT_UNKNOWN');
  if (named.endpointIds?.some((id) => !isIn(account.contactPoints, id)) === true) reasons.push('CONTACT_POINT_UNKNOWN');
  if (named.moments?.some((at) => epochMs(at) > epochMs(ctx.now) + AHEAD_MS) === true) reasons.push('IN_THE_FUTURE');
  const words = refusedText(named.words ?? {});
  return { reasons: [...reasons, ...words.reasons], details: words.details };
}

/** One event whose content was checked, or the refusal. */
function checked(
  before: Before,
  what: string,
  named: Named,
  draft: EventDraft,
  own: readonly string[] = [],
): Result<readonly EventDraft[]> {
  const { reasons, details } = problems(before, named);
  const all = [...own, ...reasons];
  return all.length > 0 ? refuse(what, all, details) : ok([draft]);
}

function wordsIn(restriction: PlaceRestriction['restriction']): Readonly<Record<string, string>> {
  const texts = Object.entries(restriction).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts.map(([field, value]) => [`restriction.${field}`, String(value)]));
}

/** A stop is always taken. A bankruptcy cancels the debits it stays in the same breath. */
function decidePlace(before: Before, command: PlaceRestriction): Result<readonly EventDraft[]> {
  const { commandId, restriction: asked } = command;
  const { account, ctx } = before;
  const restriction: PlacedRestriction = { ...asked, placedAt: ctx.now };
  const debtors = asked.kind === 'bankruptcy' ? asked.debtorPersonIds : [];
  const placed = checked(
    before,
    'stop',
    {
      personIds: [asked.personId, ...debtors],
      debtIds: asked.debtIds,
      endpointIds: 'endpointId' in asked ? [asked.endpointId] : [],
      moments: [asked.receivedAt],
      words: wordsIn(asked),
    },
    {
      id: commandId,
      type: 'restriction.v1.placed',
      accountId: account.id,
      partyId: account.parties.find(({ id }) => id === asked.personId)?.id ?? null,
      data: { restriction },
    },
  );
  if (!placed.ok) return placed;
  const stop = { ...restriction, restrictionId: commandId, liftedAt: null };
  const cancels = stayedDebits(before, commandId, (debtIds) => isStayedBy(stop, debtIds));
  return ok([...placed.value, ...cancels]);
}

/** Lifting asks for a right, a reason and evidence, and leaves all three on record. */
function decideLift(before: Before, { commandId, restrictionId, approval }: LiftRestriction) {
  const stop = restrictionsOf(before.events).find((each) => each.restrictionId === restrictionId);
  if (stop === undefined) return err('NOT_FOUND', 'no such stop on this account');
  const own: string[] = [];
  if (!isOpen(stop)) own.push('RESTRICTION_ALREADY_LIFTED');
  if (isBlank(approval.reason)) own.push('OVERRIDE_REASON_REQUIRED');
  if (isBlank(approval.evidence)) own.push('OVERRIDE_EVIDENCE_REQUIRED');
  const { account } = before;
  return checked(
    before,
    'lifting',
    { words: { reason: approval.reason, evidence: approval.evidence } },
    {
      id: commandId,
      type: 'restriction.v1.lifted',
      accountId: account.id,
      partyId: account.parties.find(({ id }) => id === stop.personId)?.id ?? null,
      data: { restrictionId, ...approval },
    },
    own,
  );
}

function decideStatePlace(before: Before, command: StatePlace): Result<readonly EventDraft[]> {
  const { commandId, accountId, partyId, kind, zone, from, to } = command;
  const canonical = canonicalZone(zone);
  const own: string[] = [];
  if (canonical === null) own.push('ZONE_UNKNOWN');
  if (from !== null && to !== null && to < from) own.push('ENDED_BEFORE_STARTED');
  const data = { partyId, kind, zone: canonical ?? zone, from, to };
  return checked(
    before,
    'place',
    { personIds: [partyId] },
    { id: commandId, type: 'place.v1.stated', accountId, partyId, data },
    own,
  );
}

type RecordCommand = Exclude<
  ComplianceCommand,
  {
    readonly kind:
      | 'begin-contact'
      | 'place-restriction'
      | 'lift-restriction'
      | 'state-place'
      | 'plan-debit'
      | 'cancel-debit';
  }
>;

/** Entries that say what happened and are checked for what they name only. */
function decideRecord(before: Before, command: RecordCommand): Result<readonly EventDraft[]> {
  const { events } = before;
  const { commandId: id, accountId } = command.input;
  const base = { id, accountId, partyId: null } as const;
  switch (command.kind) {
    case 'give-consent': {
      const { consent } = command.input;
      const { personId, debtIds, endpointId, givenAt } = consent;
      const named = { personIds: [personId], debtIds, endpointIds: [endpointId], moments: [givenAt] };
      return checked(before, 'consent', named, { ...base, type: 'consent.v1.given', data: { consent } });
    }
    case 'revoke-consent': {
      const { consentId, revokedAt, words } = command.input;
      if (!consentsOf(events).some((each) => each.consentId === consentId)) return err('NOT_FOUND', 'no such consent');
      const data = { consentId, revokedAt, words };
      return checked(
        before,
        'revocation',
        { moments: [revokedAt], words: { words } },
        { ...base, type: 'consent.v1.revoked', data },
      );
    }
    case 'record-notice': {
      const { notice } = command.input;
      const named = { debtIds: notice.debtIds, endpointIds: [notice.endpointId], moments: [notice.sentAt] };
      return checked(before, 'notice', named, { ...base, type: 'notice.v1.sent', data: { notice } });
    }
    case 'record-check': {
      const { check } = command.input;
      const own = check.on > before.ctx.today ? ['IN_THE_FUTURE'] : [];
      const named = { personIds: [check.personId], endpointIds: [check.endpointId] };
      return checked(before, 'check', named, { ...base, type: 'check.v1.made', data: { check } }, own);
    }
    case 'give-authorization': {
      const { authorization } = command.input;
      const own = authorization.givenOn > before.ctx.today ? ['IN_THE_FUTURE'] : [];
      const named = { personIds: [authorization.personId], debtIds: authorization.debtIds };
      return checked(
        before,
        'authorization',
        named,
        { ...base, type: 'authorization.v1.given', data: { authorization } },
        own,
      );
    }
    case 'revoke-authorization': {
      const { authorizationId, words } = command.input;
      if (!authorizationsOf(events).some((each) => each.authorizationId === authorizationId)) {
        return err('NOT_FOUND', 'no such authorization');
      }
      const data = { authorizationId, words };
      return checked(before, 'revocation', { words: { words } }, { ...base, type: 'authorization.v1.revoked', data });
    }
    case 'finish-duty': {
      const { dutyId, note } = command.input;
      const draft: EventDraft = { ...base, type: 'duty.v1.done', data: { dutyId, note } };
      return checked(before, 'duty', { words: { note } }, draft, whyNotFinished(before, dutyId));
    }
    default:
      return assertNever(command);
  }
}

/** Decides a command that is recorded for the sake of the rules. */
export function decideCompliance(before: Before, command: ComplianceCommand): Result<readonly EventDraft[]> {
  switch (command.kind) {
    case 'begin-contact':
      return decideBegin(before, command.input);
    case 'place-restriction':
      return decidePlace(before, command.input);
    case 'lift-restriction':
      return decideLift(before, command.input);
    case 'state-place':
      return decideStatePlace(before, command.input);
    case 'plan-debit':
      return decidePlanDebit(before, command.input);
    case 'cancel-debit':
      return decideCancelDebit(before, command.input);
    default:
      return decideRecord(before, command);
  }
}
