import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { HISTORY_FORMATS } from '#shared/contract/timeline';
import { TIMELINE_CHIPS, type TimelineChip } from '#shared/domain/timeline/chips';
import { EVERYTHING, type TimelineFilter, searchWords } from '#shared/domain/timeline/filter';
import type { LocalDay } from '#shared/kernel/calendar';
import { type ActorId, asId } from '#shared/kernel/ids';
import { type Result, err, ok } from '#shared/kernel/result';
import { LANGUAGES, type Language } from '#shared/text/resources';
import type { Desk } from '../app/desk';
import { type HistoryFormat, historySheet, writeHistory } from '../features/timeline/save-history';
import { speak } from '../text/words';
import { findAccount } from './account-lookup';
import type { CommandInput, CommandOutput } from './commands';

/** A history to be saved as a file: how, where to, in which language, and what of it. */
export type TimelineExport = {
  readonly format: HistoryFormat;
  readonly out: string;
  readonly language: Language;
  readonly filter: TimelineFilter;
};

export type TimelineInvocation = {
  readonly command: 'timeline';
  readonly account: string;
  /** Null prints every entry. */
  readonly export: TimelineExport | null;
};

type Options = {
  readonly export?: HistoryFormat;
  readonly out?: string;
  readonly language: Language;
  readonly show?: readonly TimelineChip[];
  readonly by?: string;
  readonly from?: LocalDay;
  readonly to?: LocalDay;
  readonly search?: string;
};

type Readers = {
  readonly day: (text: string) => LocalDay;
  readonly oneOf: <T extends string>(allowed: readonly T[]) => (text: string) => T;
};

const MOST_ENTRIES = 1_000_000;

function chips(text: string): readonly TimelineChip[] {
  return text.split(',').map((part) => {
    const found = TIMELINE_CHIPS.find((chip) => chip === part.trim());
    if (found === undefined) throw new InvalidArgumentError(`any of ${TIMELINE_CHIPS.join(', ')} is needed`);
    return found;
  });
}

function filterOf({ show, by, from, to, search }: Options): TimelineFilter {
  return {
    ...EVERYTHING,
    chips: show ?? [],
    actorId: by === undefined ? null : asId<ActorId>(by),
    from: from ?? null,
    to: to ?? null,
    words: searchWords(search ?? ''),
  };
}

/** The options of `timeline`: with `--export` what fits is saved as a file, in place of being printed. */
export function addTimelineCommand(
  program: Command,
  { day, oneOf }: Readers,
  found: (invocation: TimelineInvocation) => void,
): void {
  program
    .command('timeline <id>')
    .description('the contact history of one account, newest first')
    .option('--export <format>', 'save it as a file: csv or pdf', oneOf(HISTORY_FORMATS))
    .option('--out <file>', 'the file to be written')
    .option('--language <language>', 'of the file: en or es', oneOf(LANGUAGES), 'en' as const)
    .option('--show <kinds>', `only some, with commas: ${TIMELINE_CHIPS.join(', ')}`, chips)
    .option('--by <person>', 'only what this person recorded')
    .option('--from <day>', 'from this day on', day)
    .option('--to <day>', 'up to this day', day)
    .option('--search <words>', 'only what has all of these words')
    .action((account: string, options: Options, command: Command) => {
      const { export: format, out, language } = options;
      if (format === undefined) {
        found({ command: 'timeline', account, export: null });
        return;
      }
      if (out === undefined) command.error('--export needs --out <file>');
      else found({ command: 'timeline', account, export: { format, out, language, filter: filterOf(options) } });
    });
}

/** Prints a history, or saves what fits of it. */
export async function runTimeline(
  desk: Desk,
  { account, export: asked }: TimelineInvocation,
  { cwd, print }: CommandInput,
): Promise<Result<CommandOutput>> {
  const accountId = await findAccount(desk.store, account);
  if (!accountId.ok) return accountId;
  if (asked === null) {
    const page = await desk.store.timeline({ accountId: accountId.value, offset: 0, limit: MOST_ENTRIES });
    return page.ok ? ok({ value: page.value }) : page;
  }
  speak(asked.language);
  const sheet = await historySheet(desk, { accountId: accountId.value, filter: asked.filter });
  if (!sheet.ok) return sheet;
  const toPdf = print ?? (() => Promise.resolve(err('INTERNAL', 'no page can be printed here')));
  const saved = await writeHistory(sheet.value, asked.format, toPdf, path.resolve(cwd, asked.out));
  return saved.ok ? ok({ value: saved.value }) : saved;
}
