import Module, { createRequire, register } from 'node:module';

const NAMES = new Set(['electron', 'electron/main', 'electron/common']);

interface Loader {
  _load(request: string, ...rest: unknown[]): unknown;
}

declare global {
  var __hostElectron: object | undefined;
}

/** Makes `electron` resolve to `module` for CommonJS and ES modules alike; `names` are its exports. */
export function installElectron(module: object, names: readonly string[]): void {
  globalThis.__hostElectron = module;
  const loader = Module as unknown as Loader;
  const load = loader._load.bind(loader);
  loader._load = (request, ...rest) => (NAMES.has(request) ? module : load(request, ...rest));
  // The hook runs in a thread of its own and cannot hand out our object; a module of re-exports picks it up instead.
  const members = names.map((name) => `export const ${name} = electron.${name};`).join('');
  const shim = dataUrl(`const electron = globalThis.__hostElectron; ${members} export default electron;`);
  register(
    dataUrl(
      `const names = new Set(${JSON.stringify([...NAMES])});
      export const resolve = async (specifier, context, next) =>
        names.has(specifier) ? { url: ${JSON.stringify(shim)}, shortCircuit: true } : next(specifier, context);`,
    ),
  );
}

/** Loads a CommonJS module. */
export function requireFile(file: string): void {
  createRequire(file)(file);
}

function dataUrl(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}
