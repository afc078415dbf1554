import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseDataRoot, dataFolder } from '#main/app/data-folder';

describe('the data folder', () => {
  const wanted = { dataDir: null, isDemo: false, isPractice: false };

  it('is the user’s own, and the demonstration never shares it', () => {
    expect(chooseDataRoot(wanted, '/home/c/kept', '/')).toBe('/home/c/kept');
    expect(chooseDataRoot({ ...wanted, isDemo: true }, '/home/c/kept', '/')).toBe('/home/c/kept-demo');
  });

  it('is the one asked for, from where the command was given', () => {
    const asked = { ...wanted, dataDir: 'data' };
    expect(chooseDataRoot(asked, '/home/c/kept', path.resolve('/srv'))).toBe(path.resolve('/srv/data'));
  });

  it('lies beside the real one where somebody practises', () => {
    const practice = { ...wanted, isPractice: true };
    expect(chooseDataRoot(practice, '/home/c/kept', '/')).toBe('/home/c/kept-practice');
    expect(chooseDataRoot({ ...practice, dataDir: 'data' }, '/home/c/kept', path.resolve('/srv'))).toBe(
      path.resolve('/srv/data-practice'),
    );
  });

  it('holds everything that Kept writes', () => {
    const { root, ...parts } = dataFolder(path.resolve('/d'));
    expect(Object.values(parts).filter((part) => path.relative(root, part).startsWith('..'))).toEqual([]);
  });
});
