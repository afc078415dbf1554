import { runTool } from '#build/scripts/tool-error';
import { benchApp } from './app-bench';
import { benchCallable } from './callable-bench';
import { watchMachine } from './machine';
import { type BenchOptions, USAGE, benchOptions } from './options';
import { benchQueue } from './queue-bench';
import { asJson, asText } from './report';
import { benchRules } from './rules-bench';
import { benchStore } from './store-bench';

/** `npm run bench`: measures Kept beside plain Dexie, and its rules, in one run. Asserts nothing about time; fails only when something does not work. */
await runTool(async () => {
  const options = benchOptions(process.argv.slice(2));
  if (options === null) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const seconds = () => Math.round(performance.now() / 1_000);
  const say = (text: string): void => void process.stderr.write(`bench, after ${seconds()} s: ${text}\n`);
  const machine = watchMachine();
  const isAsked = (part: BenchOptions['part']): boolean => options.part === part || options.part === 'all';
  const rules = isAsked('rules') ? benchRules(options.acts, say) : null;
  const callable = isAsked('callable') ? benchCallable(options.callableAccounts, say) : null;
  const queue = isAsked('queue') ? await benchQueue(options.queueAccounts, say) : null;
  const store = isAsked('store') ? await benchStore(options, say) : null;
  const app = isAsked('app') ? await benchApp(options, say) : null;
  const findings = { options, machine: machine(), rules, callable, queue, store, app };
  process.stdout.write(options.isJson ? asJson(findings) : asText(findings));
  return 0;
});
