import { runTool } from '#build/scripts/tool-error';
import { benchApp } from './app-bench';
import { watchMachine } from './machine';
import { USAGE, benchOptions } from './options';
import { asJson, asText } from './report';
import { benchStore } from './store-bench';

/** `npm run bench`: measures Kept beside plain Dexie in one run. Asserts nothing about time; fails only when something does not work. */
await runTool(async () => {
  const options = benchOptions(process.argv.slice(2));
  if (options === null) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const seconds = () => Math.round(performance.now() / 1_000);
  const say = (text: string): void => void process.stderr.write(`bench, after ${seconds()} s: ${text}\n`);
  const machine = watchMachine();
  const store = options.part === 'app' ? null : await benchStore(options, say);
  const app = options.part === 'store' ? null : await benchApp(options, say);
  const findings = { options, machine: machine(), store, app };
  process.stdout.write(options.isJson ? asJson(findings) : asText(findings));
  return 0;
});
