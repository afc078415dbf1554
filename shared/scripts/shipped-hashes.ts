/**
 * SHA-256 over the canonical JSON of each shipped script. A unit test holds them to the files: whoever changes a script raises its
 * version and writes the new hash here, so that a recorded call always names the words that were said.
 */
export const SHIPPED_HASHES: Readonly<Record<string, string>> = {
  inbound: '02a279d2cac6d0cfef7bdd84c3c7736e8d4e58f6cede5fda7cc27ff94e200659',
  outbound: '0c5ccf86ce254331a99cfb0031b3024317dc2d8b8f61a144012f0aa399ce46ac',
  'third-person': 'ed82c57fc86d8002e879b3d91224419fed98ff83dcfd859b3901fb98940c999a',
  'voicemail-limited': 'd2a81c9616c5b93942d4d3502d777d402b282e9456a682f15ac6e04430576014',
  'wrong-number': '3fa2052dda17ad17fbaba1a969d7399df56c802dee816897009d37074bf1b612',
};
