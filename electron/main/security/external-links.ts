/**
 * Hosts whose pages may be opened in the person's browser. Empty: nothing in Kept links outside yet. A number is never dialled
 * through a `tel:` link, because a call goes through the rules first.
 */
export const EXTERNAL_HOSTS: readonly string[] = [];

/** The address to open, normalised, or null when it may not be opened: https, an allowed host, default port, no credentials. */
export function externalUrl(text: string, hosts: readonly string[] = EXTERNAL_HOSTS): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  return isPlain && hosts.includes(url.hostname) ? url.href : null;
}

/** The only door to `shell.openExternal`. Answers whether the address was passed on. */
export type ExternalLinks = { readonly open: (text: string) => Promise<boolean> };

export function createExternalLinks(
  shell: { readonly openExternal: (url: string) => Promise<void> },
  hosts: readonly string[] = EXTERNAL_HOSTS,
): ExternalLinks {
  return {
    open: async (text) => {
      const url = externalUrl(text, hosts);
      if (url === null) return false;
      await shell.openExternal(url);
      return true;
    },
  };
}
