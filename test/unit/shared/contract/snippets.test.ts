import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SNIPPETS, Snippets, fittingSnippets, snippetAt, snippetBegun } from '#shared/contract/snippets';

const EN = DEFAULT_SNIPPETS.en;

describe('snippets', () => {
  it('come in both languages with the same names', () => {
    expect(Snippets.parse(DEFAULT_SNIPPETS.es).map(({ id }) => id)).toEqual(Snippets.parse(EN).map(({ id }) => id));
  });

  it('are found where their name ends at the caret', () => {
    expect(snippetAt('Says ;job', 9, EN)).toEqual({ snippet: { id: 'job', text: 'Lost job.' }, from: 5 });
    expect(snippetAt(';JOB and more', 4, EN)?.snippet.id).toBe('job');
  });

  it('are not found in the middle of words, nor under a name nobody has', () => {
    expect(snippetAt('a;job', 5, EN)).toBe(null);
    expect(snippetAt(';nojob', 6, EN)).toBe(null);
    expect(snippetAt('Says ;job today', 15, EN)).toBe(null);
  });

  it('are offered from the first sign on', () => {
    expect(snippetBegun('Says ;', 6)).toEqual({ typed: '', from: 5 });
    expect(snippetBegun('Says ;pa', 8)).toEqual({ typed: 'pa', from: 5 });
    expect(fittingSnippets('pa', EN).map(({ id }) => id)).toEqual(['payday', 'part', 'paid', 'sep']);
  });

  it('are refused with one name twice, with spaces in a name, or without words', () => {
    const job = { id: 'job', text: 'x' };
    expect(Snippets.safeParse([job, job]).success).toBe(false);
    expect(Snippets.safeParse([{ id: 'a b', text: 'x' }]).success).toBe(false);
    expect(Snippets.safeParse([{ id: 'a', text: '' }]).success).toBe(false);
  });

  it('never point outside of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(50), (text, caret) => {
        const found = snippetAt(text, Math.min(caret, text.length), EN);
        if (found !== null) expect(text[found.from]).toBe(';');
      }),
    );
  });
});
