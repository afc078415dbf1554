/** How somebody without Kept checks the evidence, in words. Part of the document. */
export const HOW_TO_CHECK: readonly string[] = [
  'sha256 is the SHA-256 of this document without the fields "sha256" and "made", written as canonical JSON (RFC 8785) in UTF-8. Compute it again: if it differs, the document was changed after it was saved. The printed form carries the same value.',
  'Every decision is an event in the journal of the desk. "chain" gives its number (seq), its clock reading (hlc), the hash of the event before it (prevHash) and its own hash. An event’s hash is the SHA-256 over the canonical JSON of the event without that hash, and it contains prevHash, so no event can be changed, added or left out without every later hash changing.',
  'To compare with the desk: "kept verify" reads the whole journal and proves the chain; "kept export events" prints each event with its seq, prevHash and hash. The hashes printed there must be the ones printed here.',
  '"packs" names the rule packs by which an act was judged, with the SHA-256 of their content. "kept rules packs" prints the hash of every pack of the desk, and "kept rules check" that of a pack in a file.',
  'Phones are shown by their last digits, mailboxes and addresses shortened. What was to be sent or said is given by its SHA-256; the words are in the journal.',
];
