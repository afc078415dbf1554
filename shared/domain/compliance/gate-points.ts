import type { Instant } from '../../kernel/calendar';
import { judge } from '../../rules/judge/judge';
import { type Act, DISCLOSURES } from '../../rules/types/act';
import type { DeskFacts, Facts } from '../../rules/types/facts';
import type { Judgement } from '../../rules/types/judgement';
import type { AccountState } from '../account/account-state';
import type { Account, ContactPoint } from '../account/types';
import type { DecideContext } from '../contact/log-contact';
import type { RecordedEvent } from '../events/types';
import { actBasis } from './act-basis';
import type { ContactActKind } from './commands';
import { debtsNamed } from './contact-act';
import { type EventFacts, factsOf } from './facts-of';
import type { GateAct, GatePoint } from './gate-types';
import type { RulesInForce } from './judging';
import type { ActBasis } from './types';

export type GateParts = {
  readonly account: Account;
  readonly events: readonly RecordedEvent[];
  readonly state: AccountState;
  readonly ctx: DecideContext & { readonly desk: DeskFacts };
  readonly inForce: RulesInForce;
};

/** An account being looked at, with what its events come to: worked out once for all its phones and addresses. */
export type Looked = { readonly parts: GateParts; readonly of: EventFacts; readonly now: Instant };

/** A contact point that was judged; `act`, `facts` and `judgement` are those of its first way of contact. */
export type JudgedPoint = {
  readonly point: ContactPoint;
  readonly act: Act;
  readonly facts: Facts;
  readonly judgement: Judgement;
  readonly shown: GatePoint;
};

const ACTS: Readonly<Record<ContactPoint['medium'], readonly ContactActKind[]>> = {
  phone: ['dial', 'voicemail', 'text'],
  email: ['email'],
  address: ['letter'],
};

/** The plain contact a collector would make: to collect, placed by hand, with nothing said or written yet. */
export function plainAct(account: Account, kind: ContactActKind, personId: string, endpointId: string | null): Act {
  return {
    kind,
    purpose: 'collect',
    personId,
    endpointId,
    debtIds: debtsNamed(account, []),
    dialMode: kind === 'dial' ? 'manual' : null,
    isRecorded: false,
    callbackConsentId: null,
    disclosures: [],
    isRightPartyVerified: null,
    text: null,
    language: null,
    payment: null,
    marksDispute: null,
    purges: null,
    venue: null,
    newReason: null,
  };
}

/** All that may be said in any message; a validation notice is a message of its own kind, with rules of its own. */
const FULL_DISCLOSURES = DISCLOSURES.filter((each) => each !== 'validation-notice');
/** What a message carries at best: every disclosure, and a text with no more in it than its kind may say. */
const FULL_WORDS: Readonly<Partial<Record<ContactActKind, string>>> = {
  voicemail: '{salutation} {businessName}. {replyRequest} {agentName}, {phone}.',
  text: '{optOut}',
  email: '{optOut}',
  letter: '{optOut}',
};

/** Whether an act that is hindered would be let through if it said all it must: then its words are missing, not the right to make it. */
function waitsForWords(act: Act, facts: Facts, judgement: Judgement, { inForce, ctx }: GateParts): boolean {
  const text = FULL_WORDS[act.kind as ContactActKind];
  if (judgement.outcome === 'allowed' || text === undefined) return false;
  const full = judge({ ...act, text, disclosures: FULL_DISCLOSURES }, facts, inForce.rules, ctx.now);
  return full.outcome === 'allowed' || (full.outcome === 'warn' && judgement.outcome === 'blocked');
}

export function basisAt(parts: GateParts, act: Act): ActBasis {
  const { account, events, state, ctx, inForce } = parts;
  const terms = inForce.termsOf(account.clientId);
  return actBasis({ account, events, state, terms, desk: ctx.desk, now: ctx.now, isAfterwards: false }, act);
}

/** Judges every way of contact that a phone, mailbox or address offers. */
export function judgePoint({ parts, of: eventsOf, now }: Looked, point: ContactPoint): JudgedPoint | null {
  const judged = ACTS[point.medium].map((kind) => {
    const act = plainAct(parts.account, kind, point.partyId, point.id);
    const facts = factsOf(basisAt(parts, act), eventsOf);
    return { kind, act, facts, judgement: judge(act, facts, parts.inForce.rules, now) };
  });
  const [first] = judged;
  if (first === undefined || first.facts.endpoint === null) return null;
  const { kind, use, status } = first.facts.endpoint;
  const acts = judged.map(({ kind: of, act, facts, judgement }): GateAct => {
    return { kind: of, judgement, waitsForWords: waitsForWords(act, facts, judgement, parts) };
  });
  const shown: GatePoint = { contactPointId: point.id, kind, use, status, acts };
  return { point, act: first.act, facts: first.facts, judgement: first.judgement, shown };
}
