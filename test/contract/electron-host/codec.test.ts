import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CloneError, decode, encode } from '#test/host/src/codec';

const roundTrip = (value: unknown): unknown => decode(encode(value));

/** Values structured clone accepts, of every kind two processes of an app send each other. */
const cloneable = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** Any row of UTF-16 units, whether or not it is text. */
const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('the codec of the stand-in, beside structuredClone', () => {
  it('gives the same value for whatever structured clone accepts', () => {
    fc.assert(
      fc.property(cloneable, (value) => {
        expect(roundTrip(value)).toStrictEqual(structuredClone(value));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every string, lone surrogates and line separators too', () => {
    fc.assert(
      fc.property(codeUnits, (text) => {
        expect(roundTrip({ text, list: [text, undefined] })).toEqual({ text, list: [text, undefined] });
      }),
    );
  });

  it('keeps cycles and shared objects', () => {
    const shared = { at: new Date(5) };
    const value: Record<string, unknown> = { shared, map: new Map([[shared, [shared]]]) };
    value['self'] = value;
    const back = roundTrip(value) as { shared: object; self: unknown; map: Map<object, object[]> };
    expect(back.self).toBe(back);
    expect(back.map.get(back.shared)).toEqual([shared]);
    expect(back.map.get(back.shared)?.[0]).toBe(back.shared);
  });

  it('tells two equal objects from one object met twice', () => {
    const row = { id: 1 };
    const [one, two] = roundTrip([row, row]) as [object, object];
    expect(one).toBe(two);
    const [left, right] = roundTrip([{ id: 1 }, { id: 1 }]) as [object, object];
    expect(left).not.toBe(right);
  });

  it.each([
    ['an array buffer', new Uint8Array([1, 2, 255]).buffer],
    ['a data view', new DataView(new Uint8Array([1, 2, 3]).buffer)],
    ['big integers in an array', new BigInt64Array([1n, -2n])],
    ['an invalid date', new Date(Number.NaN)],
    ['an expression', /a+\/b/giu],
    ['a boxed not-a-number', Object(Number.NaN)],
    ['an array with a name', Object.assign([1, 2], { name: 'x' })],
    ['a key that is __proto__', JSON.parse('{"__proto__": {"id": 1}, "undefined": null}')],
  ])('keeps %s', (_name, value: unknown) => {
    expect(roundTrip(value)).toStrictEqual(structuredClone(value));
  });

  it('keeps the kind, the message, the stack and the cause of an error', () => {
    const error = new RangeError('too far', { cause: new TypeError('not a day') });
    const back = roundTrip(error) as RangeError;
    expect(back).toBeInstanceOf(RangeError);
    expect([back.message, back.stack]).toEqual([error.message, error.stack]);
    expect(back.cause).toBeInstanceOf(TypeError);
    expect(Object.keys(back)).toEqual([]);
  });

  it('makes a plain object of an instance, as structured clone does', () => {
    class Money {
      readonly minor = 5;
      get text(): string {
        return '0.05';
      }
    }
    expect(roundTrip(new Money())).toEqual(structuredClone(new Money()));
    expect(Object.getPrototypeOf(roundTrip(new Money()))).toBe(Object.prototype);
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve(1)],
    ['a weak map', new WeakMap()],
    ['a function deep inside', { list: [new Map([[1, { run: () => 1 }]])] }],
  ])('refuses %s by name', (_name, value: unknown) => {
    expect(() => structuredClone(value)).toThrow(/could not be cloned/);
    expect(() => encode(value)).toThrow(CloneError);
    expect(() => encode(value)).toThrow(/could not be cloned/);
  });
});
