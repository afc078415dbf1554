import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXTERNAL_HOSTS, createExternalLinks, externalUrl } from '#main/security/external-links';

const HOSTS = ['help.example'];

describe('an external link', () => {
  it('is opened when it is https to an allowed host', async () => {
    const opened: string[] = [];
    const links = createExternalLinks({ openExternal: async (url) => void opened.push(url) }, HOSTS);
    expect(await links.open('https://help.example/calls?x=1#top')).toBe(true);
    expect(await links.open('HTTPS://HELP.EXAMPLE')).toBe(true);
    expect(opened).toEqual(['https://help.example/calls?x=1#top', 'https://help.example/']);
  });

  it.each([
    'http://help.example/',
    'https://help.example:8443/',
    'https://user@help.example/',
    'https://user:secret@help.example/',
    'https://help.example@evil.example/',
    'https://evil.example/https://help.example/',
    'https://sub.help.example/',
    'https://help.example.evil.example/',
    'https://help.example./',
    'https:\\\\evil.example\\',
    'tel:+15550142',
    'mailto:a@help.example',
    'file://help.example/share',
    'ms-settings:',
    'search-ms:query=x',
    'javascript:alert(1)',
    'app://ui/',
    'help.example',
    '//help.example/',
    '',
  ])('is refused: %s', (text) => {
    expect(externalUrl(text, HOSTS)).toBeNull();
  });

  it('is refused whatever it is while the list of hosts is empty', () => {
    expect(EXTERNAL_HOSTS).toEqual([]);
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'] }), (url) => {
        expect(externalUrl(url)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it('never leads to another host than the one that was allowed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string().map((text) => `https://help.example${text}`),
        ),
        (text) => {
          const url = externalUrl(text, HOSTS);
          expect(url === null || new URL(url).host === 'help.example').toBe(true);
        },
      ),
    );
  });
});
