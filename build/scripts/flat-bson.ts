/** The fields of a flat BSON document that holds nothing but strings: type 0x02, name, length, text, then 0x00 at the end. */
export function readFlatBson(bytes: Buffer): readonly (readonly [string, string])[] {
  const fields: [string, string][] = [];
  let at = 4;
  while (bytes[at] !== 0) {
    if (bytes[at] !== 2) throw new Error(`a field of type ${bytes[at]} at byte ${at}: only strings are expected`);
    const nameEnd = bytes.indexOf(0, at + 1);
    const name = bytes.toString('utf8', at + 1, nameEnd);
    const length = bytes.readInt32LE(nameEnd + 1);
    const start = nameEnd + 5;
    fields.push([name, bytes.toString('utf8', start, start + length - 1)]);
    at = start + length;
  }
  return fields;
}
