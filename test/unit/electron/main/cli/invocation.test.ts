import { describe, expect, it } from 'vitest';
import { ownArguments, parseCommandLine } from '#main/cli/invocation';
import { RULES_REQUESTS } from '#shared/contract/cli-rules';
import { unwrap } from '#shared/kernel/result';

const parse = (...args: readonly string[]) => unwrap(parseCommandLine(args));
const refused = (...args: readonly string[]) => {
  const parsed = parseCommandLine(args);
  return parsed.ok ? 'understood' : parsed.error;
};

describe('the command line', () => {
  it('opens the window when no command is given', () => {
    expect(parse('--data-dir', 'D', '--demo')).toMatchObject({
      invocation: null,
      start: { dataDir: 'D', isDemo: true },
    });
  });

  it('takes its global switches before and after the command', () => {
    const asked = {
      invocation: { command: 'queue', query: { view: 'held' }, limit: 5, offset: 0 },
      start: { dataDir: 'D' },
      isJson: true,
    };
    expect(parse('--json', '--data-dir=D', 'queue', '--view', 'held', '--limit', '5')).toMatchObject(asked);
    expect(parse('queue', '--view', 'held', '--limit', '5', '--data-dir', 'D', '--json')).toMatchObject(asked);
  });

  it('reads an import with its profile, its day and its dry run', () => {
    expect(parse('import', 'f.csv', '--profile', 'mercy', '--as-of', '2013-09-30', '--dry-run').invocation).toEqual({
      command: 'import',
      file: 'f.csv',
      profile: 'mercy',
      asOf: '2013-09-30',
      isDryRun: true,
      errorFile: null,
    });
  });

  it.each([
    [['rules', 'judge'], { command: 'rules judge' }],
    [['rules', 'schema', 'case'], { command: 'rules schema', of: 'case' }],
    [['rules', 'schema'], { command: 'rules schema', of: null }],
    [
      ['rules', 'check', 'p.json', '--against', 'in-force'],
      { command: 'rules check', file: 'p.json', against: 'in-force' },
    ],
    [['rules', 'packs'], { command: 'rules packs' }],
    [['rules', 'import', 'p.json'], { command: 'rules import', file: 'p.json' }],
    [
      ['rules', 'replay', '--from', '2026-07-01', '--to', '2026-09-30'],
      { command: 'rules replay', from: '2026-07-01', to: '2026-09-30', pack: null },
    ],
    [['rules', 'gate', '0000001'], { command: 'rules gate', account: '0000001' }],
    [['rules', 'decisions', '0000001'], { command: 'rules decisions', account: '0000001' }],
    [
      ['rules', 'evidence', '0000001', '--out', 'e.json'],
      { command: 'rules evidence', account: '0000001', out: 'e.json', format: 'json' },
    ],
    [
      ['rules', 'evidence', '0000001', '--out', 'e.pdf', '--format', 'pdf'],
      { command: 'rules evidence', account: '0000001', out: 'e.pdf', format: 'pdf' },
    ],
    [['rules', 'overview'], { command: 'rules overview' }],
  ])('understands what stands below rules: %j', (args, invocation) => {
    expect(parse(...args, '--json')).toMatchObject({ invocation, isJson: true });
  });

  it.each(Object.keys(RULES_REQUESTS))(
    'takes %s with its content on standard input and never as an argument',
    (command) => {
      expect(parse(command, '--data-dir', 'D').invocation).toEqual({ command });
      expect(refused(command, '+19375550142')).toMatchObject({ code: 'USAGE' });
    },
  );

  it('does not guess at a command below rules', () => {
    expect(refused('rules', 'jugde')).toMatchObject({ code: 'USAGE' });
    expect(refused('rules', 'evidence', '0000001')).toMatchObject({ code: 'USAGE' });
    expect(refused('rules', 'evidence', '0000001', '--out', 'f', '--format', 'doc')).toMatchObject({ code: 'USAGE' });
    expect(refused('rules')).toMatchObject({ code: 'USAGE' });
    expect(refused('rules', 'replay', '--from', '2026-02-30', '--to', '2026-03-01')).toMatchObject({ code: 'USAGE' });
  });

  it.each([
    ['an unknown command', ['imprt']],
    ['an import without a profile', ['import', 'f.csv']],
    ['a day that does not exist', ['stats', '--as-of', '2026-02-30']],
    ['an unknown view', ['queue', '--view', 'mine']],
    ['an unknown backend', ['stats', '--idb-backend', 'paper']],
  ] as const)('refuses %s', (_what, args) => {
    expect(refused(...args)).toMatchObject({ code: 'USAGE', details: { help: false } });
  });

  it('shows its help when asked', () => {
    expect(refused('--help')).toMatchObject({ code: 'USAGE', details: { help: true } });
  });

  it('asks for the SQLite backend unless told otherwise', () => {
    expect(parse('stats').start.idbBackend).toBe('sqlite');
    expect(parse('stats', '--idb-backend', 'leveldb').start.idbBackend).toBe('leveldb');
  });

  it('leaves out what starts it: the executable, the app folder in development, and what a test tool puts before it', () => {
    expect(ownArguments(['kept.exe', 'stats'], null)).toEqual(['stats']);
    expect(ownArguments(['electron', '--inspect=0', '-r', 'loader.js', '/app', 'stats', '--json'], '/app')).toEqual([
      'stats',
      '--json',
    ]);
    expect(ownArguments(['electron', '/app'], '/app')).toEqual([]);
  });
});
