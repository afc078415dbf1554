import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Bits of each colour that are kept, the first that will do: what goes no eye and no comparison makes out. */
const KEPT_BITS = [6, 5, 4, 3] as const;
const PALETTE_LIMIT = 256;
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

type Picture = { readonly width: number; readonly height: number; readonly channels: number; readonly pixels: Buffer };

function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), data]));
    at += length + 12;
  }
  return chunks;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [byLeft, byAbove, byCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

/** Reads what a browser writes: 8 bits a channel, with or without alpha, not interlaced. */
function decode(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const head = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const kind = `${head.readUInt8(8)}/${head.readUInt8(9)}/${head.readUInt8(12)}`;
  if (kind !== '8/2/0' && kind !== '8/6/0') throw new Error(`a PNG of another kind: ${kind}`);
  const channels = kind === '8/2/0' ? 3 : 4;
  const raw = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const line = width * channels;
  const pixels = Buffer.alloc(line * height);
  const byte = (y: number, x: number) => (x < 0 || y < 0 ? 0 : (pixels[y * line + x] ?? 0));
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x += 1) {
      const [left, above, corner] = [
        byte(y, x - channels),
        byte(y - 1, x),
        x < channels ? 0 : byte(y - 1, x - channels),
      ];
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      pixels[y * line + x] = ((raw[y * (line + 1) + 1 + x] ?? 0) + (guesses[filter] ?? 0)) & 0xff;
    }
  }
  return { width, height, channels, pixels };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, check]);
}

/** Lines without a filter: flat areas and text of a window pack better so than by differences. */
function lines(pixels: Buffer, line: number, height: number): Buffer {
  const raw = Buffer.alloc((line + 1) * height);
  for (let y = 0; y < height; y += 1) pixels.copy(raw, y * (line + 1) + 1, y * line, (y + 1) * line);
  return raw;
}

type Indexed = { readonly colours: readonly number[]; readonly indices: Buffer };

/** Every pixel as a place in a palette, with so many bits of each colour kept; null when the palette would be too long. */
function indexedBy({ width, height, channels, pixels }: Picture, bits: number): Indexed | null {
  const step = 2 ** (8 - bits);
  const round = (value = 0) => Math.min(255, Math.round(value / step) * step);
  const colours = new Map<number, number>();
  const indices = Buffer.alloc(width * height);
  for (let at = 0; at < width * height; at += 1) {
    const from = at * channels;
    const colour = (round(pixels[from]) << 16) | (round(pixels[from + 1]) << 8) | round(pixels[from + 2]);
    const index = colours.get(colour) ?? colours.size;
    if (index >= PALETTE_LIMIT) return null;
    colours.set(colour, index);
    indices[at] = index;
  }
  return { colours: [...colours.keys()], indices };
}

/**
 * The same picture of a window in a fraction of the bytes: alpha dropped, and the lowest bits of each colour rounded away, as many as it
 * takes to bring the colours into one palette. Throws on a PNG that no browser writes.
 */
export function shrinkPng(png: Buffer): Buffer {
  const picture = decode(png);
  const { width, height } = picture;
  const found = KEPT_BITS.map((bits) => indexedBy(picture, bits)).find((each) => each !== null);
  if (found === undefined || found === null) return png;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.alloc(found.colours.length * 3);
  for (const [index, colour] of found.colours.entries()) palette.writeUIntBE(colour, index * 3, 3);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines(found.indices, width, height), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
