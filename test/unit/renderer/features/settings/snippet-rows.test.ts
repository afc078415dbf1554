import { describe, expect, it } from 'vitest';
import { DEFAULT_SNIPPETS, MOST_SNIPPETS } from '#shared/contract/snippets';
import { problemOf, rowsOf } from '../../../../../renderer/features/settings/snippet-rows';

const row = (id: string, text: string, key = 0) => ({ key, id, text });

describe('snippets being changed', () => {
  it('begin with those that came with Kept until a person has their own', () => {
    expect(rowsOf(null).map(({ id }) => id)).toEqual(DEFAULT_SNIPPETS.en.map(({ id }) => id));
    expect(rowsOf([{ id: 'own', text: 'My words.' }])).toEqual([row('own', 'My words.')]);
    expect(rowsOf([])).toEqual([]);
  });

  it('cannot be kept with a name that is none, twice the same, no words or too many of them', () => {
    expect(problemOf([row('job', 'Lost job.'), row('hrs', 'Hours cut.', 1)])).toBeNull();
    expect(problemOf([row('not a name', 'x')])).toContain('not a name');
    expect(problemOf([row('', 'x')])).toContain('–');
    expect(problemOf([row('job', 'a'), row('job', 'b', 1)])).toContain('job');
    expect(problemOf([row('job', '  ')])).toContain('job');
    const many = Array.from({ length: MOST_SNIPPETS + 1 }, (_each, at) => row(`s${at}`, 'x', at));
    expect(problemOf(many)).toContain(String(MOST_SNIPPETS));
  });
});
