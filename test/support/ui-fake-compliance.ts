import type { Workstation } from '#shared/contract/ipc';
import type { ApprovalRequest } from '#shared/contract/rules-commands';
import type { ComplianceOverview, PacksView } from '#shared/contract/rules-view';
import type { RulesState } from '#shared/contract/store';
import { type DeskRules, NO_DESK_RULES, packsOfDesk } from '#shared/domain/compliance/desk-rules';
import type { LocalDay } from '#shared/kernel/calendar';
import type { AccountId } from '#shared/kernel/ids';
import { type Result, err, ok } from '#shared/kernel/result';
import { type PackFile, compareWithForce, examinePack, packsView } from '#main/features/rule-packs';
import { PACK_TOOLS } from './rule-packs';

/** The PIN of the fake's supervisor. */
export const FAKE_PIN = '246810';
const TOKEN = '0123456789abcdef0123456789abcdef';
const FREE_TRIES = 5;
const WAIT_MS = 30_000;

type Lines = ComplianceOverview['incidents']['first'];
type Client = RulesState['clients'][number];

export type FakeComplianceParts = {
  readonly on: <I, O>(
    channel: string,
    answer: (input: I) => Result<O> | Promise<Result<O>>,
  ) => (input: I) => Promise<Result<O>>;
  readonly today: () => LocalDay;
  /** Accounts of a view of the queue; none for a view that is not there. */
  readonly linesOf: (view: string) => Lines;
  readonly decisionCount: (accountId: AccountId) => number;
  readonly clients: () => readonly Client[];
  /** Tells the window that the record changed. */
  readonly changed: () => void;
};

/** The levers a test has on the compliance half of the fake. */
export type FakeCompliance = {
  /** The next file dialogs give a file with this content; null: the person cancels. */
  readonly choose: (content: string | null) => void;
  /** Nobody has set a PIN. */
  readonly forgetPin: () => void;
};

type Requests = Pick<
  Workstation['rules'],
  | 'packs'
  | 'choosePack'
  | 'comparePack'
  | 'importPack'
  | 'raiseRule'
  | 'clientTerms'
  | 'setClientTerms'
  | 'setSupervisorPin'
  | 'hasSupervisorPin'
  | 'overview'
  | 'saveEvidence'
>;

/** A PIN that counts wrong tries. Its wait does not end by the clock: the next try after it is looked at. */
function createPin() {
  let pin: string | null = FAKE_PIN;
  let wrongTries = 0;
  const verify = (given: string): Result<null> => {
    if (pin === null) return err('PIN_NOT_SET', 'no PIN is set');
    if (given === pin) {
      wrongTries = 0;
      return ok(null);
    }
    wrongTries += 1;
    const details = { triesLeft: Math.max(0, FREE_TRIES - wrongTries), waitMs: wrongTries < FREE_TRIES ? 0 : WAIT_MS };
    return err('PIN_WRONG', 'the PIN is another', details);
  };
  return {
    verify,
    isSet: () => pin !== null,
    set: (current: string | null, next: string): Result<null> => {
      const verified = pin === null ? ok(null) : verify(current ?? '');
      if (verified.ok) pin = next;
      return verified;
    },
    forget: () => {
      pin = null;
    },
  };
}

/** The compliance half of the fake workstation: packs are read, compared and refused by main's own code. */
export function fakeCompliance(parts: FakeComplianceParts): {
  readonly requests: Requests;
  readonly levers: FakeCompliance;
} {
  const { on, today, linesOf, clients, changed } = parts;
  const pin = createPin();
  let rules: DeskRules = NO_DESK_RULES;
  let chosen: string | null = null;
  const file = (): PackFile => ({ text: chosen ?? '', sha256: PACK_TOOLS.sha256Hex(chosen ?? '') });
  const state = (): RulesState => ({ ...rules, packs: packsOfDesk(rules), clients: clients() });
  const view = (): PacksView => packsView(state(), today());
  const agreed = <T>({ pin: given }: ApprovalRequest, then: () => Result<T>): Result<T> => {
    const verified = pin.verify(given);
    return verified.ok ? then() : verified;
  };
  const change = (next: DeskRules): Result<PacksView> => {
    rules = next;
    changed();
    return ok(view());
  };
  const listed = (name: string) => {
    const lines = linesOf(name);
    const first = lines.slice(0, 50).map(({ accountId, name: who, externalId, clientName }) => {
      return { accountId, name: who, externalId, clientName };
    });
    return { accounts: lines.length, first };
  };

  const requests: Requests = {
    packs: on('rules:packs', () => ok(view())),
    choosePack: on('rules:choosePack', () => ok(chosen === null ? null : { token: TOKEN, fileName: 'pack.json' })),
    comparePack: on('rules:comparePack', () => ok(compareWithForce(file(), state().packs, today()))),
    importPack: on('rules:importPack', ({ approval }) => {
      const examined = examinePack(file(), state().packs, today());
      if (!examined.ok) return err(examined.isConflict ? 'PACK_CONFLICT' : 'PACK_INVALID', 'not a pack for this desk');
      return agreed(approval, () => change({ ...rules, imported: [...rules.imported, examined.pack] }));
    }),
    raiseRule: on('rules:raiseRule', ({ ruleId, to, approval }) =>
      agreed(approval, () => {
        const raise = { ruleId, to, on: today(), reason: approval.reason, approvedBy: 'supervisor of m.rivera' };
        return change({ ...rules, raises: [...rules.raises, raise] });
      }),
    ),
    clientTerms: on('rules:clientTerms', () =>
      ok(
        clients().map((client) => ({
          ...client,
          terms: rules.terms.findLast(({ clientId }) => clientId === client.clientId) ?? null,
        })),
      ),
    ),
    setClientTerms: on('rules:setClientTerms', ({ terms, approval }) =>
      agreed(approval, () => {
        change({ ...rules, terms: [...rules.terms, terms] });
        return ok(null);
      }),
    ),
    setSupervisorPin: on('rules:setSupervisorPin', ({ current, pin: next }) => pin.set(current, next)),
    hasSupervisorPin: on('rules:hasSupervisorPin', () => ok({ isSet: pin.isSet() })),
    overview: on('rules:overview', () =>
      ok({ incidents: listed('incidents'), overrides: listed('overrides'), duties: listed('duties') }),
    ),
    saveEvidence: on('rules:saveEvidence', ({ accountId, format }) =>
      ok({
        fileName: `evidence.${format}`,
        format,
        decisions: parts.decisionCount(accountId),
        bytes: 4_210,
        sha256: 'a'.repeat(64),
      }),
    ),
  };
  return {
    requests,
    levers: {
      choose: (content) => {
        chosen = content;
      },
      forgetPin: () => pin.forget(),
    },
  };
}
