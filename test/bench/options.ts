import { parseArgs } from 'node:util';
import { ToolError } from '#build/scripts/tool-error';

export type BenchOptions = {
  readonly accounts: number;
  readonly events: number;
  readonly rounds: number;
  readonly backend: 'sqlite' | 'leveldb';
  /** Acts that are judged again. */
  readonly acts: number;
  /** Accounts of which is asked who may be called. */
  readonly callableAccounts: number;
  readonly queueAccounts: number;
  /**
   * `store`: in Chromium beside plain Dexie; `app`: through the command line; `rules`: the judge in this process; `callable`: who may
   * be called, in this process; `all`.
   */
  readonly part: 'store' | 'app' | 'rules' | 'callable' | 'queue' | 'all';
  readonly isJson: boolean;
};

/** Operations of a collector in one round. */
export const OPERATIONS = 40;

export const USAGE = `npm run bench -- [options]
  --accounts N        accounts of the portfolio (20000; 50000 for who may be called)
  --events N          contacts in its history (a quarter of the accounts)
  --rounds N          rounds that medians are taken of (3)
  --backend B         sqlite or leveldb (sqlite)
  --acts N            recorded acts that are judged again (20000)
  --part P            store, app, rules, callable, queue or all (all)
  --json              print JSON`;

function count(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new ToolError(`--${name}: a whole number from ${least} is needed`);
  return value;
}

function oneOf<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text);
  if (found === undefined) throw new ToolError(`--${name}: one of ${allowed.join(', ')} is needed`);
  return found;
}

/** Understands the arguments of the bench; null when help was asked for. Throws `ToolError`. */
export function benchOptions(args: readonly string[]): BenchOptions | null {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    accounts: text,
    events: text,
    rounds: text,
    backend: text,
    acts: text,
    part: text,
    json: flag,
    help: flag,
  };
  let values: ReturnType<typeof parseArgs<{ options: typeof options; args: string[] }>>['values'];
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    throw new ToolError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  if (values.help) return null;
  const accounts = count('accounts', values.accounts ?? '20000', 1_000);
  return {
    accounts,
    events: count('events', values.events ?? String(Math.floor(accounts / 4)), 100),
    rounds: count('rounds', values.rounds ?? '3', 1),
    backend: oneOf('backend', values.backend ?? 'sqlite', ['sqlite', 'leveldb']),
    callableAccounts: count('accounts', values.accounts ?? '50000', 1_000),
    queueAccounts: count('accounts', values.accounts ?? '50000', 1_000),
    acts: count('acts', values.acts ?? '20000', 100),
    part: oneOf('part', values.part ?? 'all', ['store', 'app', 'rules', 'callable', 'queue', 'all']),
    isJson: values.json,
  };
}
