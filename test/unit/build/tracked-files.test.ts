import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, inRoot } from '#build/scripts/paths';

const BINARY = /\.(?:png|ico|icns|zip|gz|db)$/;

/** Written in pieces, so that this file does not hold what it looks for. */
const LEAKS: readonly (readonly [string, RegExp])[] = [
  ['a path of one machine', new RegExp(`(?<![\\w.~-])/(?:${['work', 'root'].join('|')})/`)],
  ['a private key', new RegExp(`-----BEGIN ${'(?:[A-Z]+ )*PRIVATE KEY'}-----`)],
  [
    'an access key',
    new RegExp(`\\b(?:${['AK', 'IA'].join('')}[0-9A-Z]{16}|${['gh', 'p_'].join('')}[A-Za-z0-9]{36})\\b`),
  ],
  ['a registry token', new RegExp(['_auth', 'Token'].join(''))],
];

function trackedFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  return listed.split('\0').filter((file) => file !== '' && !BINARY.test(file) && existsSync(inRoot(file)));
}

// A source archive without its history has nothing tracked to look at.
describe.runIf(existsSync(inRoot('.git')))('tracked files', () => {
  it.each(LEAKS)('do not hold %s', (_what, pattern) => {
    const found = trackedFiles().filter((file) => pattern.test(readFileSync(path.join(ROOT, file), 'utf8')));
    expect(found).toEqual([]);
  });

  it('name no package registry but the public one', () => {
    const lockfile = readFileSync(inRoot('package-lock.json'), 'utf8');
    const hosts = [...lockfile.matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map((match) => match[1]);
    expect(hosts.filter((host) => host !== 'https://registry.npmjs.org')).toEqual([]);
    expect(trackedFiles().filter((file) => path.basename(file) === '.npmrc')).toEqual([]);
  });
});

describe('dependencies', () => {
  it('are pinned to exact versions', () => {
    const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Record<string, Record<string, string>>;
    const versions = { ...manifest['dependencies'], ...manifest['devDependencies'] };
    expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
