/**
 * SHA-256 over the canonical JSON of each shipped script. A unit test holds them to the files: whoever changes a script raises its
 * version and writes the new hash here, so that a recorded call always names the words that were said.
 */
export const SHIPPED_HASHES: Readonly<Record<string, string>> = {
  inbound: 'f96ba352839c76f6c00f227b4520a1d41c5c5c2544e7257f3ab48beb79348434',
  'outbound-third-party': 'b9c982dfd06a6d1c861f8d27745da73753a61b0e6982a7df6f376009a128b9da',
  'third-person': 'db31e0d95290e133494334344c4dbc3e229f670acfe57f177144da2fbd0584db',
  'voicemail-limited': 'd2a81c9616c5b93942d4d3502d777d402b282e9456a682f15ac6e04430576014',
  'wrong-number': '3fa2052dda17ad17fbaba1a969d7399df56c802dee816897009d37074bf1b612',
};
