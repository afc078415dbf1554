/** Hex digits (8 a word) that look as random as a keyed hash and cost next to nothing: the same text gives the same digits. */
export function hexOf(text: string, words = 4): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  let digits = '';
  // A second number beside the hash, so that two texts that collide in 32 bits still differ.
  let state = (hash + Math.imul(text.length + 1, 0x9e3779b1)) >>> 0;
  for (let word = 0; word < words; word += 1) {
    for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x85ebca6b) >>> 0;
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    digits += ((mixed ^ (mixed >>> 14)) >>> 0).toString(16).padStart(8, '0');
  }
  return digits;
}
