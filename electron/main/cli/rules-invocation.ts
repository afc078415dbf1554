import { type Command, InvalidArgumentError } from 'commander';
import { RULES_SCHEMAS } from '#shared/contract/rules';
import type { LocalDay } from '#shared/kernel/calendar';

/** The commands under `rules`, understood. */
export type RulesCommand =
  | { readonly command: 'rules judge' | 'rules packs' }
  | { readonly command: 'rules schema'; readonly of: keyof typeof RULES_SCHEMAS | null }
  | { readonly command: 'rules check'; readonly file: string; readonly against: string | null }
  | { readonly command: 'rules import'; readonly file: string }
  | { readonly command: 'rules gate' | 'rules decisions'; readonly account: string }
  | {
      readonly command: 'rules evidence';
      readonly account: string;
      readonly out: string;
      readonly format: 'json' | 'pdf';
    }
  | { readonly command: 'rules overview' }
  | { readonly command: 'rules replay'; readonly from: LocalDay; readonly to: LocalDay; readonly pack: string | null };

const SCHEMAS = Object.keys(RULES_SCHEMAS) as (keyof typeof RULES_SCHEMAS)[];

function schemaName(text: string): keyof typeof RULES_SCHEMAS {
  const found = SCHEMAS.find((name) => name === text);
  if (found === undefined) throw new InvalidArgumentError(`one of ${SCHEMAS.join(', ')} is needed`);
  return found;
}

function evidenceFormat(text: string): 'json' | 'pdf' {
  if (text !== 'json' && text !== 'pdf') throw new InvalidArgumentError('json or pdf is needed');
  return text;
}

/** What the rules say of an account, and what they said before. */
function addRecordCommands(rules: Command, found: (command: RulesCommand) => void): void {
  rules
    .command('gate <account>')
    .description('what the rules say now of each phone, mailbox and address (id or the creditor’s number)')
    .action((account: string) => found({ command: 'rules gate', account }));
  rules
    .command('decisions <account>')
    .description('every decision on record for an account, oldest first')
    .action((account: string) => found({ command: 'rules decisions', account }));
  rules
    .command('evidence <account>')
    .description('write the decisions of an account with their hashes to a file')
    .requiredOption('--out <file>', 'the file to write')
    .option('--format <format>', 'json or pdf', evidenceFormat, 'json' as const)
    .action((account: string, { out, format }: { out: string; format: 'json' | 'pdf' }) =>
      found({ command: 'rules evidence', account, out, format }),
    );
  rules
    .command('overview')
    .description('accounts with incidents, overrides and duties')
    .action(() => found({ command: 'rules overview' }));
}

/** Adds `rules` and what stands below it. `day` reads a calendar day. */
export function addRulesCommands(
  program: Command,
  found: (command: RulesCommand) => void,
  day: (text: string) => LocalDay,
): void {
  const rules = program.command('rules').description('judge acts, check packs, judge recorded acts again');
  rules
    .command('judge')
    .description('judge a JSON array of cases on standard input; see rules schema case')
    .action(() => found({ command: 'rules judge' }));
  rules
    .command('schema')
    .argument('[of]', `one of ${SCHEMAS.join(', ')}`, schemaName)
    .description('JSON Schema of a case, of a judgement, of a rule pack')
    .action((of: keyof typeof RULES_SCHEMAS | undefined) => found({ command: 'rules schema', of: of ?? null }));
  rules
    .command('check <file>')
    .description('check a rule pack (or an array of packs): every problem, and where')
    .option('--against <file>', 'say in words what changes against another file, or against "in-force"')
    .action((file: string, { against }: { against?: string }) =>
      found({ command: 'rules check', file, against: against ?? null }),
    );
  rules
    .command('packs')
    .description('the packs in force today, and what changes later')
    .action(() => found({ command: 'rules packs' }));
  rules
    .command('replay')
    .description('judge the recorded acts of some days again and tell what differs')
    .requiredOption('--from <day>', 'the first day', day)
    .requiredOption('--to <day>', 'the last day', day)
    .option('--pack <file>', 'under these packs instead of those then in force')
    .action(({ from, to, pack }: { from: LocalDay; to: LocalDay; pack?: string }) =>
      found({ command: 'rules replay', from, to, pack: pack ?? null }),
    );
  rules
    .command('import <file>')
    .description('bring a rule pack to this desk; it takes effect on its day')
    .action((file: string) => found({ command: 'rules import', file }));
  addRecordCommands(rules, found);
}
