/** Names the runtime itself asks of any object (await, inspect, JSON): their absence is no gap. */
const ASKED_BY_RUNTIME = new Set<PropertyKey>([
  'then',
  'toJSON',
  'default',
  '__esModule',
  'constructor',
  'asymmetricMatch',
]);

type AnyFunction = (...values: unknown[]) => unknown;

const refuse = (name: string, key: string): never => {
  throw new Error(`test host: ${name}.${key} is not implemented`);
};

/** Wraps the module itself: a member the host lacks throws by name instead of being a quiet `undefined`. */
export function strictModule<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === 'symbol' || ASKED_BY_RUNTIME.has(key))
        return Reflect.get(object, key) as unknown;
      return refuse(name, key);
    },
  });
}

/** The same for one object of the module. Methods are bound to the object, so that private fields work behind the proxy. */
export function strict<T extends object>(name: string, target: T): T {
  const bound = new WeakMap<AnyFunction, AnyFunction>();
  return new Proxy(target, {
    get(object, key) {
      if (!(key in object) && typeof key !== 'symbol' && !ASKED_BY_RUNTIME.has(key)) return refuse(name, key);
      const value: unknown = Reflect.get(object, key);
      if (typeof value !== 'function' || key === 'constructor') return value;
      const method = value as AnyFunction;
      const known = bound.get(method) ?? (method.bind(object) as AnyFunction);
      bound.set(method, known);
      return known;
    },
    // The object is its own receiver for setters too, for the same reason.
    set: (object, key, value) => Reflect.set(object, key, value),
  });
}
