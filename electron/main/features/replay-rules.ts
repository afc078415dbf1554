import type { z } from 'zod';
import type { RulesReplayOutput } from '#shared/contract/rules';
import { decisionOf, factsThen } from '#shared/domain/compliance/decision-of';
import { type DeskRules, foldDeskRules, isOfRules } from '#shared/domain/compliance/desk-rules';
import type { RecordedEvent } from '#shared/domain/events/types';
import { type LocalDay, dayInZone, epochMs } from '#shared/kernel/calendar';
import type { AccountId } from '#shared/kernel/ids';
import { CodedError, type Result, ok } from '#shared/kernel/result';
import { EVALUATORS } from '#shared/rules/evaluators/registry';
import { type Replayed, replay } from '#shared/rules/replay/replay';
import { asIfInForceFrom, createRulesThen } from '#shared/rules/replay/rules-then';
import { SHIPPED_PACKS } from '#shared/rules/shipped';
import type { RulePack } from '#shared/rules/types/pack';
import type { Journal } from '../journal/types';

type Output = z.infer<typeof RulesReplayOutput>;

/** As many differences are listed; all of them are counted. */
const LISTED = 1_000;
const TELL_EVERY = 10_000;

export type ReplayOptions = {
  /** Days of the acts on the desk's calendar, both included. */
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly zone: string;
  /** Packs to judge by in place of those of their id then in force; null: only those then in force. */
  readonly given: readonly RulePack[] | null;
  readonly onProgress: (text: string) => void;
};

/** Events from which facts are made; notes and imports say nothing to the rules. */
function isOfFacts({ type }: RecordedEvent): boolean {
  return !type.startsWith('note.') && type !== 'account.v1.updated';
}

/** What is counted while the journal is read. */
class Tally {
  acts = 0;
  same = 0;
  notReplayed = 0;
  readonly turned: Record<string, number> = {};
  readonly missingPacks = new Set<string>();
  readonly differences: Output['differences'][number][] = [];

  add(actKind: string, { decisionId, now, before, after, isSame, differences }: Replayed): void {
    this.acts += 1;
    if (isSame) {
      this.same += 1;
      return;
    }
    if (before !== after) {
      const turn = `${before} -> ${after}`;
      this.turned[turn] = (this.turned[turn] ?? 0) + 1;
    }
    if (this.differences.length >= LISTED) return;
    const rules = differences.map(({ ruleId, sentence }) => ({ ruleId, sentence }));
    this.differences.push({ decisionId, at: now, actKind, before, after, differences: rules });
  }

  addMissing(packs: readonly string[]): void {
    this.notReplayed += 1;
    for (const pack of packs) this.missingPacks.add(pack);
  }

  output({ from, to, given }: ReplayOptions): Output {
    const { acts, same, notReplayed, turned, missingPacks, differences } = this;
    return {
      from,
      to,
      packs: given === null ? 'then-in-force' : 'given',
      acts,
      same,
      different: acts - same,
      notReplayed,
      missingPacks: [...missingPacks].toSorted(),
      turned,
      differences,
    };
  }
}

/** Reads every event of the desk that changes its rules: packs are found by their hash wherever they came. */
async function importedPacks(journal: Journal): Promise<readonly RulePack[]> {
  const packs: RulePack[] = [];
  for await (const events of journal.readAfter(0)) {
    for (const event of events) if (event.type === 'rules.v1.pack-imported') packs.push(event.data.pack);
  }
  return packs;
}

/** Reads the journal event by event and judges the acts of the days asked for from what lies before them. */
class Replayer {
  readonly #options: ReplayOptions;
  readonly #tally: Tally;
  readonly #rulesThen: ReturnType<typeof createRulesThen>;
  readonly #byAccount = new Map<AccountId, RecordedEvent[]>();
  readonly #ofRules: RecordedEvent[] = [];
  readonly #known = new Set(SHIPPED_PACKS.map(({ contentHash }) => contentHash));
  #desk: DeskRules = foldDeskRules([]);

  constructor(options: ReplayOptions, tally: Tally, imported: readonly RulePack[]) {
    this.#options = options;
    this.#tally = tally;
    const given = (options.given ?? []).map((pack) => asIfInForceFrom(pack, options.from));
    this.#rulesThen = createRulesThen([...SHIPPED_PACKS, ...imported], EVALUATORS, given);
  }

  take(event: RecordedEvent): void {
    const earlier = event.accountId === null ? [] : (this.#byAccount.get(event.accountId) ?? []);
    this.#judgeAgain(event, earlier);
    if (isOfRules(event)) {
      this.#ofRules.push(event);
      this.#desk = foldDeskRules(this.#ofRules);
      for (const { contentHash } of this.#desk.imported) this.#known.add(contentHash);
    }
    if (event.accountId === null || !isOfFacts(event)) return;
    earlier.push(event);
    this.#byAccount.set(event.accountId, earlier);
  }

  #judgeAgain(event: RecordedEvent, earlier: readonly RecordedEvent[]): void {
    const decided = decisionOf(event);
    if (decided === null) return;
    const { act, judgement, basis } = decided;
    const { from, to, zone, onProgress } = this.#options;
    const day = dayInZone(epochMs(basis.now), zone);
    if (day < from || to < day) return;
    const found = this.#rulesThen(judgement, this.#desk.raises, ({ contentHash }) => this.#known.has(contentHash));
    if (!found.ok) {
      this.#tally.addMissing(found.missing);
      return;
    }
    const facts = factsThen(event, earlier);
    if (facts === null) return;
    this.#tally.add(act.kind, replay({ decisionId: event.id, act, facts, now: basis.now, judgement }, found.rules));
    if (this.#tally.acts % TELL_EVERY === 0) onProgress(`${this.#tally.acts} acts judged again`);
  }
}

/**
 * Judges the recorded acts of some days again, from the journal alone: each from what the desk knew when it was recorded, by the
 * packs its judgement names or by `given` ones. Nothing is written. An act whose packs are not at hand is counted and not guessed at.
 */
export async function replayRules(journal: Journal, options: ReplayOptions): Promise<Result<Output>> {
  const tally = new Tally();
  try {
    const replayer = new Replayer(options, tally, await importedPacks(journal));
    for await (const events of journal.readAfter(0)) for (const event of events) replayer.take(event);
  } catch (cause) {
    if (cause instanceof CodedError) return { ok: false, error: cause.error };
    throw cause;
  }
  return ok(tally.output(options));
}
