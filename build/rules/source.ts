import path from 'node:path';
import { type ESTree, parseSync } from 'vite';

export type Import = {
  /** As written: `#shared/kernel/result`, `./zones`, `node:fs`, `react`. */
  readonly specifier: string;
  /** What it stands for: a path of the repository without extension, or a package or Node module by name. */
  readonly target: { readonly kind: 'file' | 'package' | 'node'; readonly name: string };
  readonly names: readonly string[];
  readonly isTypeOnly: boolean;
  readonly line: number;
};

/** One source file as the rules see it. `file` is its path inside the repository, with forward slashes. */
export type Source = {
  readonly file: string;
  readonly text: string;
  readonly program: ESTree.Program;
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  readonly reExportsAllOf: readonly string[];
  readonly lineAt: (offset: number) => number;
};

/** A broken rule. `line` counts from 1. */
export type Problem = { readonly file: string; readonly line: number; readonly message: string };
export type Rule = (source: Source) => readonly Problem[];

/** The subpath imports of package.json and the folders they stand for. */
const SUBPATHS: Readonly<Record<string, string>> = {
  '#shared/': 'shared/',
  '#main/': 'electron/main/',
  '#host/': 'electron/host/',
  '#build/': 'build/',
  '#test/': 'test/',
};

function targetOf(file: string, specifier: string): Import['target'] {
  if (specifier.startsWith('.')) {
    const name = path.posix.join(path.posix.dirname(file), specifier);
    return { kind: 'file', name: name.replace(/\.(?:ts|tsx|css)$/, '') };
  }
  const subpath = Object.keys(SUBPATHS).find((prefix) => specifier.startsWith(prefix));
  if (subpath !== undefined) return { kind: 'file', name: `${SUBPATHS[subpath]}${specifier.slice(subpath.length)}` };
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier };
  const segments = specifier.split('/');
  return { kind: 'package', name: segments.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}

/** Calls `visit` for every node of a tree, parents first. */
export function walk(node: unknown, visit: (node: ESTree.Node) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
    return;
  }
  if ('type' in node && typeof node.type === 'string') visit(node as ESTree.Node);
  for (const value of Object.values(node)) walk(value, visit);
}

/** `import('x')` written as a type. */
function importTypes(program: ESTree.Program): readonly { readonly specifier: string; readonly start: number }[] {
  const found: { specifier: string; start: number }[] = [];
  walk(program, (node) => {
    if (node.type === 'TSImportType') found.push({ specifier: node.source.value, start: node.start });
  });
  return found;
}

/** Parses a source file. Throws when it cannot be parsed. */
export function parseSource(file: string, text: string): Source {
  const { program, module, errors } = parseSync(file, text);
  const first = errors[0];
  if (first !== undefined) throw new Error(`${file}: ${first.message}`);
  const lineAt = lineCounter(text);
  const imports: Import[] = [];
  const add = (specifier: string, names: readonly string[], isTypeOnly: boolean, start: number) => {
    imports.push({ specifier, target: targetOf(file, specifier), names, isTypeOnly, line: lineAt(start) });
  };
  for (const each of module.staticImports) {
    const { entries } = each;
    const names = entries.map((entry) => entry.importName.name ?? '*');
    add(each.moduleRequest.value, names, entries.length > 0 && entries.every((entry) => entry.isType), each.start);
  }
  for (const each of module.staticExports) {
    for (const entry of each.entries) {
      if (entry.moduleRequest === null) continue;
      add(entry.moduleRequest.value, [entry.importName.name ?? '*'], entry.isType, each.start);
    }
  }
  for (const each of module.dynamicImports) {
    const literal = /^(['"`])([^'"`$]+)\1$/.exec(text.slice(each.moduleRequest.start, each.moduleRequest.end));
    if (literal?.[2] !== undefined) add(literal[2], ['*'], false, each.start);
  }
  for (const each of importTypes(program)) add(each.specifier, ['*'], true, each.start);
  const exported = module.staticExports.flatMap((each) => each.entries);
  return {
    file,
    text,
    program,
    imports,
    hasDefaultExport: exported.some((entry) => entry.exportName.kind === 'Default'),
    reExportsAllOf: exported.flatMap((entry) =>
      entry.moduleRequest !== null && entry.exportName.kind === 'None' ? [entry.moduleRequest.value] : [],
    ),
    lineAt,
  };
}
