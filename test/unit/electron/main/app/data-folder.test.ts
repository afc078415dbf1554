import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseDataRoot, dataFolder } from '#main/app/data-folder';

describe('the data folder', () => {
  it('is the user’s own, and the demonstration never shares it', () => {
    expect(chooseDataRoot(null, '/home/c/kept', false, '/')).toBe('/home/c/kept');
    expect(chooseDataRoot(null, '/home/c/kept', true, '/')).toBe('/home/c/kept-demo');
  });

  it('is the one asked for, from where the command was given', () => {
    expect(chooseDataRoot('data', '/home/c/kept', false, path.resolve('/srv'))).toBe(path.resolve('/srv/data'));
  });

  it('holds everything that Kept writes', () => {
    const { root, ...parts } = dataFolder(path.resolve('/d'));
    expect(Object.values(parts).filter((part) => path.relative(root, part).startsWith('..'))).toEqual([]);
  });
});
