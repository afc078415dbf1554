import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REASONS } from '#shared/rules/explain/reasons';

const RULES = path.resolve(import.meta.dirname, '../../../../shared/rules');

/** Reason codes are the only texts in capitals with underscores that these sources hold. */
function codesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => {
      const source = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
      const named = [...source.matchAll(/(?:unmet|doubt)\(\s*'([A-Z][A-Z0-9_]*)'/g)];
      const shaped = [...source.matchAll(/(?<!export const )'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g)];
      return [...named, ...shaped].map(([, code]) => `${entry.name}: ${code ?? ''}`);
    });
}

describe('the sentences of reasons', () => {
  it('there is one for every reason an evaluator or a doubt gives', () => {
    const used = [...new Set([...codesIn(path.join(RULES, 'evaluators')), ...codesIn(path.join(RULES, 'judge'))])];
    const without = used.filter((each) => !Object.hasOwn(REASONS, each.split(': ')[1] ?? ''));
    expect(without).toEqual([]);
  });

  it.each(Object.entries(REASONS))('%s is one sentence even when its facts are missing', (_code, sentence) => {
    const text = sentence({});
    expect(text).toMatch(/^[A-Z0-9?“].*[.]$/s);
    expect(text).not.toContain('undefined');
    expect(text).not.toContain('\n');
  });
});
