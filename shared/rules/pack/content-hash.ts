import canonicalize from 'canonicalize';
import type { RulePack } from '../types/pack';

/** What the rules cannot do themselves: SHA-256 of a text (UTF-8), as 64 small hex digits. */
export type PackTools = { readonly sha256Hex: (text: string) => string };

/**
 * The hash a pack must name: SHA-256 over the canonical JSON (RFC 8785) of everything but `contentHash` and `signature`.
 * Null for what has no canonical JSON (a number that is not finite).
 */
export function contentHashOf(pack: Readonly<Record<string, unknown>>, tools: PackTools): string | null {
  const { contentHash: _hash, signature: _signature, ...content } = pack;
  let text: string | undefined;
  try {
    text = canonicalize(content);
  } catch {
    // The schema says where such a value stands; here it only means that there is nothing to hash.
    return null;
  }
  return text === undefined ? null : tools.sha256Hex(text);
}

/** The pack with the hash of its content. A signature over other content does not survive. */
export function sealPack(pack: RulePack, tools: PackTools): RulePack {
  const contentHash = contentHashOf(pack, tools);
  if (contentHash === null) throw new Error('a pack that fits its schema has canonical JSON');
  return contentHash === pack.contentHash ? pack : { ...pack, contentHash, signature: null };
}
