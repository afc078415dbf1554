import { describe, expect, it } from 'vitest';
import { Pack } from '#host/core/pack';

describe('packed rows of another format', () => {
  it.each([1, 99])('are not read (format %i): the store is rebuilt from the journal then', (format) => {
    const bytes = Pack.of([]).encode();
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(0, format, true);
    expect(() => Pack.decode(bytes)).toThrow(`pack format ${format} is not known`);
  });
});
