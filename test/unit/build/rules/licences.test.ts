import { describe, expect, it } from 'vitest';
import { licenceProblems } from '#build/rules/licences';

const lock = (license: string | undefined, rest: object = {}) => ({
  packages: { '': {}, 'node_modules/@scope/pack': { ...(license === undefined ? {} : { license }), ...rest } },
});

describe('licenceProblems', () => {
  it.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0)', 'MIT AND ISC'])('lets %s be shipped', (license) => {
    expect(licenceProblems(lock(license))).toEqual([]);
  });

  it.each(['GPL-3.0', 'MIT AND GPL-3.0', 'UNLICENSED'])('refuses to ship %s', (license) => {
    expect(licenceProblems(lock(license))).toEqual([`@scope/pack: ${license}`]);
  });

  it('refuses a package that names no licence', () => {
    expect(licenceProblems(lock(undefined))).toEqual(['@scope/pack: no licence named']);
  });

  it('does not mind what only developers use', () => {
    expect(licenceProblems(lock('GPL-3.0', { dev: true }))).toEqual([]);
  });
});
