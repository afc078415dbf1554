import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { homedir, hostname, userInfo } from 'node:os';
import type { Health } from '#shared/contract/health';
import type { Settings } from '#shared/contract/settings';
import type { DeskStatus } from '#shared/contract/views';
import type { JsonValue } from '#shared/kernel/json';
import { realDisk } from '../../platform/disk';
import { errnoOf } from '../../platform/fs-errors';
import { redact } from '../../platform/redact';
import { readWhole } from '../../platform/whole-file';

/** What a diagnostics file is made from. */
export type DiagnosticsInput = {
  readonly health: Health;
  readonly status: DeskStatus;
  /** Null where they are not open. */
  readonly settings: Settings | null;
  /** Lines of the log, the oldest first. */
  readonly logLines: readonly string[];
  /** Words that say who this is or where the data lies: taken out wherever they stand. */
  readonly names: readonly string[];
};

const MOST_LINES = 2_000;
const LOG_FIELDS = ['at', 'level', 'proc', 'scope', 'msg', 'untold'] as const;
const SHORTEST_NAME = 3;
/** A moment of the log; the net for numbers would take it for one. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A word of the program such as `ENOENT` or `import.v1.batch-committed`: no spaces, no folders, no numbers of people. */
const CODE = /^[A-Za-z][A-Za-z.:_-]{0,79}(?:\d{1,2}(?!\d)[A-Za-z.:_-]{0,79})*$/;

type Scrub = (text: string) => string;

/** Takes the names out, and nothing else. */
function nameless(names: readonly string[]): Scrub {
  const known = names.filter((name) => name.length >= SHORTEST_NAME).toSorted((a, b) => b.length - a.length);
  if (known.length === 0) return (text) => text;
  const escaped = known.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replaceAll(pattern, '[name]');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Numbers, booleans and codes of the program; any other text could be anything and is left out. */
function harmless(value: unknown, scrub: Scrub): JsonValue {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'string') return CODE.test(value) ? scrub(value) : '[left out]';
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => harmless(item, scrub));
  return isRecord(value) ? '[left out]' : null;
}

function harmlessData(value: unknown, scrub: Scrub): JsonValue {
  if (!isRecord(value)) return harmless(value, scrub);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [scrub(key), harmless(item, scrub)]));
}

/** An error as code, class and the places of the program it came through; its message and details stay at the desk. */
function harmlessError(value: unknown, scrub: Scrub): JsonValue {
  if (!isRecord(value)) return null;
  const frames = Array.isArray(value['frames']) ? value['frames'] : [];
  return {
    name: harmless(value['name'] ?? null, scrub),
    code: harmless(value['code'] ?? null, scrub),
    frames: frames.filter((frame) => typeof frame === 'string').map((frame) => scrub(placeOf(frame))),
    cause: value['cause'] === undefined ? null : harmlessError(value['cause'], scrub),
  };
}

/** The name of the function, the name of the file, line and column; the folders before it stay at the desk. */
function placeOf(frame: string): string {
  const place = /([\w.-]+:\d+:\d+)\)?$/.exec(frame)?.[1] ?? '';
  const name = /^at ([\w.$<>]+) \(/.exec(frame)?.[1];
  return name === undefined ? `at ${place}` : `at ${name} (${place})`;
}

function logLine(line: string, scrub: Scrub): JsonValue | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    // A line that was cut by a crash: nothing of it can be vouched for.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (!isRecord(value)) return null;
  const told = LOG_FIELDS.flatMap((field) => {
    const item = value[field];
    return typeof item === 'string' || typeof item === 'number'
      ? [[field, typeof item === 'string' ? scrub(item) : item] as const]
      : [];
  });
  return {
    ...Object.fromEntries(told),
    ...(value['data'] === undefined ? {} : { data: harmlessData(value['data'], scrub) }),
    ...(value['error'] === undefined ? {} : { error: harmlessError(value['error'], scrub) }),
  };
}

/** The facts of a check are Kept's own words: zones and versions may have a slash or a space in them. */
function ownFacts(facts: Health['checks'][number]['facts'], scrub: Scrub): JsonValue {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? scrub(value) : (value ?? null)]),
  );
}

/** What was set, without what a person wrote or named. */
function harmlessSettings(settings: Settings): JsonValue {
  const { savedViews, snippets, keys, recordedNotice, paneWidths, queueColumns, seen, ...plain } = settings;
  return {
    ...plain,
    savedViews: savedViews.length,
    snippets: snippets?.length ?? null,
    changedKeys: Object.keys(keys).length,
    hasOwnNotice: recordedNotice !== null,
    paneWidths: Object.values(paneWidths),
    ownColumns: queueColumns?.length ?? null,
    seen: seen.length,
  };
}

function harmlessStatus(status: DeskStatus, scrub: Scrub): JsonValue {
  const { phase, progress, isDemonstration, isPractice, zone, today, notices } = status;
  return {
    phase,
    progress,
    isDemonstration,
    isPractice,
    zone,
    today,
    notices: notices.map(({ code, at, details }) => ({
      code,
      at,
      details: Object.fromEntries(
        Object.entries(details).filter(([, value]) => typeof value === 'number' || typeof value === 'boolean'),
      ),
    })),
    error: status.error === null ? null : scrub(status.error.code),
  };
}

/**
 * A file that helps whoever looks after Kept and holds nothing of people: numbers, codes, versions, and the log without messages of
 * errors or paths. What goes in is named here field by field; nothing is handed through.
 */
export function diagnosticsText({ health, status, settings, logLines, names }: DiagnosticsInput): string {
  const scrubNames = nameless(names);
  const scrub: Scrub = (text) => (INSTANT.test(text) ? text : redact(scrubNames(text)));
  const content = {
    format: 1,
    about: 'Kept diagnostics. Holds no names, numbers, notes or paths of people.',
    at: health.at,
    checks: health.checks.map(({ id, level, code, facts }) => ({
      id,
      level,
      code,
      facts: ownFacts(facts, scrubNames),
    })),
    status: harmlessStatus(status, scrub),
    settings: settings === null ? null : harmlessSettings(settings),
    log: logLines.slice(-MOST_LINES).map((line) => logLine(line, scrub)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Words of this machine and this start that a diagnostics file must not hold. */
export function namesHere(folderRoot: string, actorId: string): readonly string[] {
  return [folderRoot, homedir(), hostname(), userInfo().username, actorId];
}

/** The lines of every log file of a folder, the oldest first; what cannot be read is left out. */
export async function readLogLines(folder: string): Promise<readonly string[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.log'));
    // The file being written has no stamp in its name and comes last.
    const inOrder = names.toSorted((a, b) => Number(!a.includes('-')) - Number(!b.includes('-')) || a.localeCompare(b));
    const lines: string[] = [];
    for (const name of inOrder) {
      const bytes = await readWhole(realDisk, path.join(folder, name));
      lines.push(...(bytes?.toString().split('\n') ?? []).filter((line) => line !== ''));
    }
    return lines.slice(-MOST_LINES);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return [];
  }
}
