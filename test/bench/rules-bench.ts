import { judge } from '#shared/rules/judge/judge';
import { replay } from '#shared/rules/replay/replay';
import { shippedRules } from '#shared/rules/shipped';
import { type Instant, epochMs, instant } from '#shared/kernel/calendar';
import type { RecordedAct } from '#shared/rules/replay/replay';
import type { ContactCounts, Facts, PriorContact } from '#shared/rules/types/facts';
import { HOMES } from '#test/support/rules-arbitraries';
import { COUNTS, aContact, anAct, anAccount, anEndpoint, aPerson, at, someFacts } from '#test/support/rules-facts';

/** Prior contacts of the account whose dial is judged. */
const CONTACTS = 200;
const JUDGEMENTS = 5_000;
const WARM_UP = 2_000;
/** Contacts of the accounts whose acts are replayed, most of them. */
const HISTORY = 30;
/** Acts that are prepared at once: memory stays the same however many are replayed. */
const BATCH = 2_000;
const MINUTE = 60_000;

/** Times of one judgement each, in microseconds. */
export type JudgeFigures = {
  readonly what: string;
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly outcome: string;
};

export type RulesFigures = {
  readonly rows: readonly JudgeFigures[];
  readonly rules: number;
  readonly contacts: number;
  readonly replayed: number;
  readonly replayMs: number;
};

const NOW = at('2026-10-08T14:00');
const KINDS: readonly ContactCounts[] = [COUNTS.unanswered, COUNTS.voicemail, COUNTS.busy, COUNTS.conversation];
const PATTERN: PriorContact = aContact();

/** `n` calls before `lastMs`, `everyMinutes` apart; another account each time, so that nothing is remembered of the one before. */
function history(n: number, account: number, lastMs: number, everyMinutes: number): readonly PriorContact[] {
  return Array.from({ length: n }, (_, index) => ({
    ...PATTERN,
    contactId: `${account}-${index}`,
    at: instant(lastMs - index * everyMinutes * MINUTE),
    counts: KINDS[(account + index) % KINDS.length] ?? COUNTS.unanswered,
  }));
}

/** An account in one of the places that have rules of their own, worked until `minutesAgo` before `now`. */
function accountFacts(account: number, contacts: number, minutesAgo: number, now: Instant): Facts {
  const home = HOMES[account % HOMES.length] ?? HOMES[0];
  return someFacts({
    account: anAccount({ accountId: `account-${account}`, places: [home.place] }),
    person: aPerson({ zoneEvidence: [{ kind: 'residence-zip', zip: home.zip }] }),
    endpoint: anEndpoint({ value: home.phone }),
    contacts: history(contacts, account, epochMs(now) - minutesAgo * MINUTE, 700),
  });
}

function timedJudgements(what: string, minutesAgo: number): JudgeFigures {
  const act = anAct();
  const us: number[] = [];
  const outcomes = new Map<string, number>();
  for (let account = 0; account < WARM_UP + JUDGEMENTS; account += 1) {
    const facts = accountFacts(account, CONTACTS, minutesAgo, NOW);
    const from = performance.now();
    const { outcome } = judge(act, facts, shippedRules(), NOW);
    const took = (performance.now() - from) * 1_000;
    if (account < WARM_UP) continue;
    us.push(took);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  us.sort((a, b) => a - b);
  const part = (share: number): number => us[Math.floor(us.length * share)] ?? 0;
  const outcome = [...outcomes].map(([name, count]) => `${count} ${name}`).join(', ');
  return { what, n: us.length, p50: part(0.5), p95: part(0.95), p99: part(0.99), outcome };
}

function recordedAct(account: number): RecordedAct {
  const now = instant(epochMs(NOW) - (account % 40_000) * MINUTE);
  const act = anAct();
  const facts = accountFacts(account, 1 + (account % HISTORY), 15 + (account % 20_000), now);
  return { decisionId: `decision-${account}`, act, facts, now, judgement: judge(act, facts, shippedRules(), now) };
}

/** Judges recorded acts again; only that is timed, not making them up. */
function replayActs(acts: number): number {
  let ms = 0;
  let differing = 0;
  for (let done = 0; done < acts; done += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, acts - done) }, (_, index) => recordedAct(done + index));
    // As read from the journal: nothing of the first judgement is remembered.
    const read = batch.map((each) => ({ ...each, facts: { ...each.facts, contacts: [...each.facts.contacts] } }));
    const from = performance.now();
    for (const each of read) if (!replay(each, shippedRules()).isSame) differing += 1;
    ms += performance.now() - from;
  }
  if (differing > 0) throw new Error(`${differing} acts came out otherwise under the same packs`);
  return ms;
}

/** Measures the judge and the replay in this process; throws when an act judged again comes out otherwise. */
export function benchRules(acts: number, say: (text: string) => void): RulesFigures {
  say(`judging dials with ${CONTACTS} contacts before them`);
  const rows = [
    timedJudgements('one dial, long since worked', 40_000),
    timedJudgements('one dial, worked today: with the next allowed time', 30),
  ];
  say(`replaying ${acts} acts`);
  const replayMs = replayActs(acts);
  const rules = shippedRules().packs.flatMap((pack) => pack.rules).length;
  return { rows, rules, contacts: CONTACTS, replayed: acts, replayMs };
}
