import type { Disclosure } from '../rules/types/act';
import type { ScriptFinding } from './check';
import { onwardsOf } from './step-parts';
import { type Script, SCRIPT_PARTIES } from './model';
import { type Done, type Situation, holds, isDebtTalk, isTelling, owedFor } from './obligations';

type World = Situation;
type Walk = Done & { readonly at: number; readonly hasOutcome: boolean; readonly path: readonly string[] };

/** Every kind of call a script is for. */
function worldsOf(script: Script): readonly World[] {
  const flags = [true, false];
  return SCRIPT_PARTIES.filter((party) => script.appliesTo.parties.includes(party)).flatMap((party) =>
    flags.flatMap((isRecorded) => flags.map((isTimeBarred) => ({ party, isRecorded, isTimeBarred }))),
  );
}

function nameOf({ party, isRecorded, isTimeBarred }: World): string {
  return [party, isRecorded ? 'recorded' : 'not recorded', ...(isTimeBarred ? ['time-barred'] : [])].join(', ');
}

class Walker {
  readonly #script: Script;
  readonly #found = new Map<string, ScriptFinding>();
  readonly reached = new Set<string>();

  constructor(script: Script) {
    this.#script = script;
  }

  get findings(): readonly ScriptFinding[] {
    return [...this.#found.values()];
  }

  /** Goes every way through the script in one kind of call. Steps only lead forward, so every way ends. */
  walk(world: World): void {
    const seen = new Set<string>();
    const open: Walk[] = [{ at: 0, isVerified: false, said: [], hasOutcome: false, path: [] }];
    for (let walk = open.shift(); walk !== undefined; walk = open.shift()) {
      const key = JSON.stringify([walk.at, walk.isVerified, walk.said, walk.hasOutcome]);
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(...this.#step(walk, world));
    }
  }

  #step(walk: Walk, world: World): readonly Walk[] {
    const step = this.#script.steps[walk.at];
    if (step === undefined) {
      if (!walk.hasOutcome)
        this.#add('V05-no-end', this.#script.steps.at(-1)?.id ?? '', walk, world, 'ends with no outcome');
      return [];
    }
    if (!holds(step.when, world)) return [{ ...walk, at: walk.at + 1 }];
    this.reached.add(step.id);
    const path = [...walk.path, step.id];
    const owed = owedFor(step, world, walk);
    if (owed.length > 0) {
      const code = owed.includes('verified') ? 'V08-leak' : 'V07-must-say';
      const what = isDebtTalk(step) || isTelling(step) ? 'tells of the debt' : 'is shown';
      this.#add(code, step.id, { ...walk, path }, world, `${what} before: ${owed.join(', ')}`);
      return [];
    }
    return onwardsOf(step).flatMap((onward, index): readonly Walk[] => {
      const said: readonly Disclosure[] =
        step.type === 'say' && step.must !== undefined ? [...new Set([...walk.said, step.must])].toSorted() : walk.said;
      const isVerified = walk.isVerified || (step.type === 'verify' && index === 0);
      const next = { at: walk.at + 1, isVerified, said, path };
      switch (onward.kind) {
        case 'next':
          return [{ ...next, hasOutcome: walk.hasOutcome || onward.outcome !== undefined }];
        case 'end':
          if (onward.outcome === null && !walk.hasOutcome) {
            this.#add('V05-no-end', step.id, { ...walk, path }, world, 'ends with no outcome');
          }
          return [];
        case 'script':
        case 'stay':
          return [];
      }
    });
  }

  #add(code: ScriptFinding['code'], where: string, walk: Walk, world: World, words: string): void {
    const key = `${code} ${where}`;
    if (this.#found.has(key)) return;
    this.#found.set(key, {
      level: 'error',
      code,
      where,
      words: `${words} (${nameOf(world)}: ${walk.path.join(' → ')})`,
    });
  }
}

/** Goes every way through a script: what is told too early, ends with no outcome, or is never reached. */
export function checkPath(script: Script): readonly ScriptFinding[] {
  const walker = new Walker(script);
  for (const world of worldsOf(script)) walker.walk(world);
  const unreached = script.steps.filter(({ id }) => !walker.reached.has(id));
  const asks = script.steps.filter(
    (step) => step.type === 'ask' && step.answers.every(({ leadsTo }) => leadsTo.kind === 'stay'),
  );
  return [
    ...walker.findings,
    ...unreached.map(({ id }): ScriptFinding => ({
      level: 'error',
      code: 'V04-unreachable',
      where: id,
      words: 'is never reached',
    })),
    ...asks.map(({ id }): ScriptFinding => ({
      level: 'error',
      code: 'V05-no-end',
      where: id,
      words: 'no answer leads on',
    })),
  ];
}
