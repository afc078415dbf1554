import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '#main/cli/invocation';

function invocationOf(...args: readonly string[]) {
  const parsed = parseCommandLine(args);
  return parsed.ok ? parsed.value.invocation : parsed.error.code;
}

describe('kept timeline', () => {
  it('prints every entry when nothing else is asked for', () => {
    expect(invocationOf('timeline', '0000123')).toEqual({ command: 'timeline', account: '0000123', export: null });
  });

  it('saves what is asked for as a file, in a language', () => {
    const asked = ['--export', 'csv', '--out', 'history.csv', '--language', 'es', '--show', 'calls,notes'];
    const narrowed = ['--by', 'jane', '--from', '2026-01-01', '--to', '2026-02-01', '--search', 'letter mother'];
    expect(invocationOf('timeline', '0000123', ...asked, ...narrowed)).toMatchObject({
      command: 'timeline',
      export: {
        format: 'csv',
        out: 'history.csv',
        language: 'es',
        filter: {
          chips: ['calls', 'notes'],
          actorId: 'jane',
          from: '2026-01-01',
          to: '2026-02-01',
          words: [{ text: 'letter' }, { text: 'mother' }],
        },
      },
    });
  });

  it('says what is wrong: no file, no such format, kind or day', () => {
    expect(invocationOf('timeline', '1', '--export', 'csv')).toBe('USAGE');
    expect(invocationOf('timeline', '1', '--export', 'xls', '--out', 'x')).toBe('USAGE');
    expect(invocationOf('timeline', '1', '--export', 'csv', '--out', 'x', '--show', 'everything')).toBe('USAGE');
    expect(invocationOf('timeline', '1', '--export', 'csv', '--out', 'x', '--from', 'yesterday')).toBe('USAGE');
  });
});
