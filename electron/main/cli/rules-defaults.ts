import type { RulesRecording } from '#shared/contract/cli-rules';
import type { Account } from '#shared/domain/account/types';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { Instant, LocalDay } from '#shared/kernel/calendar';
import { type Written, isWritten } from './fitting-input';

/** The commands that record something on one account for the sake of the rules. */
export type OnAccount = Exclude<RulesRecording, 'set-client-terms' | 'supervisor-pin'>;

/** What is filled in from where somebody leaves something out. */
export type Known = {
  readonly now: Instant;
  readonly today: LocalDay;
  readonly account: Account;
  /** For contacts that name no phone or address. */
  readonly gate: GateView | null;
};

function holderOf({ parties }: Account): string | null {
  return (parties.find(({ role }) => role === 'holder') ?? parties[0])?.id ?? null;
}

function openDebtsOf({ debts }: Account): readonly string[] {
  return debts.filter(({ status }) => status === 'open').map(({ id }) => id);
}

/** The phone a collector would call, else the first phone, mailbox or address that can be used so. */
function pointFor(gate: GateView | null, kind: unknown): string | null {
  const usable = (gate?.points ?? []).filter(({ acts }) => acts.some((act) => act.kind === kind));
  const best = usable.find(({ contactPointId }) => contactPointId === gate?.best.contactPointId);
  return (best ?? usable[0])?.contactPointId ?? null;
}

function begin(written: Written, { account, gate }: Known): Written {
  const kind = written['kind'] ?? 'dial';
  const contactPointId = Object.hasOwn(written, 'contactPointId') ? written['contactPointId'] : pointFor(gate, kind);
  const owner = account.contactPoints.find(({ id }) => id === contactPointId)?.partyId;
  const partyId = owner ?? holderOf(account);
  return { kind, purpose: 'collect', partyId, contactPointId, debtIds: [], isRecorded: false, disclosures: [] };
}

/** Defaults of a stop: the widest it can mean. */
function restriction(stop: Written, { now, today, account }: Known): Written {
  const base = { receivedAt: now, source: 'consumer', isWritten: false };
  switch (stop['kind']) {
    case 'time':
      return { ...base, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    case 'attorney':
      return { ...base, consentsToDirectContact: false };
    case 'cease':
      return { ...base, usedPurposes: [] };
    case 'dispute':
      return { ...base, disputedOn: today, reason: 'other', wantsOriginalCreditor: false, isDuplicative: false };
    case 'bankruptcy':
      return { ...base, debtorPersonIds: [stop['personId'] ?? holderOf(account)], status: 'open' };
    case 'tcpa-revocation':
      return { ...base, media: ['call', 'text'] };
    default:
      return base;
  }
}

/** An object within a request with its own defaults; what is no object is left for the schema to tell. */
function within(written: Written, field: string, defaults: (inner: Written) => Written): Written {
  const inner = written[field];
  return isWritten(inner) ? { [field]: { ...defaults(inner), ...inner } } : {};
}

function planDebit(written: Written, { account }: Known): Written {
  const currency = account.debts[0]?.currency;
  const payment = within(written, 'payment', () => ({ currency, isRecurring: false, isPostDated: false }));
  return { partyId: holderOf(account), debtIds: openDebtsOf(account), ...payment };
}

function defaultsOf(command: OnAccount, written: Written, known: Known): Written {
  const { now, today, account } = known;
  const personId = holderOf(account);
  const debtIds = openDebtsOf(account);
  switch (command) {
    case 'begin-contact':
      return begin(written, known);
    case 'place-restriction':
      return within(written, 'restriction', (stop) => restriction(stop, known));
    case 'give-consent':
      return within(written, 'consent', () => ({ personId, givenAt: now, isWritten: false }));
    case 'revoke-consent':
      return { revokedAt: now };
    case 'state-place':
      return { partyId: personId, kind: 'stated' };
    case 'record-notice':
      return within(written, 'notice', () => ({ debtIds, sentAt: now }));
    case 'record-check':
      return within(written, 'check', () => ({ on: today }));
    case 'give-authorization':
      return within(written, 'authorization', () => ({
        personId,
        debtIds,
        givenOn: today,
        isSigned: false,
        isCopySent: false,
      }));
    case 'plan-debit':
      return planDebit(written, known);
    case 'lift-restriction':
    case 'revoke-authorization':
    case 'cancel-debit':
    case 'finish-duty':
      return {};
  }
}

/**
 * What somebody wrote with what they left out: the person is the holder of the account, the debts are the open ones, the moment is now,
 * a contact is a call to the best phone, and a stop is the widest it can mean.
 */
export function withDefaults(command: OnAccount, written: Written, known: Known): Written {
  const defaults = defaultsOf(command, written, known);
  const nested = Object.keys(defaults).filter((field) => isWritten(defaults[field]));
  return { ...defaults, ...written, ...Object.fromEntries(nested.map((field) => [field, defaults[field]])) };
}
