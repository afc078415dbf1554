/**
 * SHA-256 over the canonical JSON of each shipped script. A unit test holds them to the files: whoever changes a script raises its
 * version and writes the new hash here, so that a recorded call always names the words that were said.
 */
export const SHIPPED_HASHES: Readonly<Record<string, string>> = {
  inbound: 'd6320cbc7adcef5932dd24bd693125649290699b2f04583468453d61469e08ea',
  outbound: 'd3945e404b06f2af2a259806d435b5d26509137b116fcb75c26a65ed14be377f',
  'third-person': 'b252ee98f21af484e4749dcde0f5789a3381d34871f3c898a97515073e22f548',
  'voicemail-limited': 'd2a81c9616c5b93942d4d3502d777d402b282e9456a682f15ac6e04430576014',
  'wrong-number': '3fa2052dda17ad17fbaba1a969d7399df56c802dee816897009d37074bf1b612',
};
