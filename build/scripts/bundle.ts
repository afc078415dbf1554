import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProblems } from './bundle-checks';
import { type BundleMode, type Part, type PartName, partsOf } from './bundle-parts';
import { fingerprint } from './fingerprint';
import { withLock } from './lock';
import { ROOT } from './paths';
import { ToolError, runTool } from './tool-error';

/** Fingerprints of the sources each part in `dist/` was made from. */
type Stamp = Partial<Record<PartName, string>>;

export type BundleOptions = {
  readonly mode?: BundleMode;
  /** All four when left out. */
  readonly parts?: readonly PartName[];
  /** Where the sources are and `dist/` goes; this repository when left out. */
  readonly root?: string;
};

export type BundleReport = { readonly built: readonly PartName[]; readonly unchanged: readonly PartName[] };

function readStamp(file: string): Stamp {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stamp;
  } catch (error) {
    // A stamp cut short by a kill only means bundling again.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function requireEntries(root: string, part: Part): void {
  const missing = part.entries.filter((entry) => !existsSync(path.join(root, entry)));
  if (missing.length > 0) throw new ToolError(`cannot bundle ${part.what}: ${missing.join(', ')} is missing`);
}

/** React and others choose their development half by NODE_ENV, and vite keeps one that is set: it must say what we build. */
async function withNodeEnv(mode: BundleMode, work: () => Promise<void>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = mode;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** Sources that do not bundle are somebody's unfinished work, not a fault of the tool: no stack, but where to look. */
function refuse(part: Part, cause: unknown): never {
  const message = cause instanceof Error ? cause.message : String(cause);
  throw new ToolError(`cannot bundle ${part.what}: ${message.replaceAll(/\n\s+at .*/g, '').trim()}`);
}

/** Bundles into a folder beside, and swaps it in only when it is whole and checked. */
async function bundlePart(part: Part, dist: string, mode: BundleMode): Promise<void> {
  // Loaded only when there is work: it takes longer than everything else an unchanged start does.
  const { build } = await import('vite');
  const next = path.join(dist, `.next-${part.name}`);
  const old = path.join(dist, `.old-${part.name}`);
  rmSync(next, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  await withNodeEnv(mode, async () => {
    for (const config of part.configs(next, mode)) await build(config).catch((cause) => refuse(part, cause));
  });
  const absent = part.outputs.filter((name) => !existsSync(path.join(next, name)));
  const problems = [...absent.map((name) => `${name} was not made`), ...bundleProblems(part.name, next)];
  if (problems.length > 0) throw new ToolError(`the bundle of ${part.what} is not fit:\n  ${problems.join('\n  ')}`);
  const target = path.join(dist, part.name);
  if (existsSync(target)) renameSync(target, old);
  renameSync(next, target);
  rmSync(old, { recursive: true, force: true });
}

/** Bundles what changed since the last time into `dist/`. Several processes may call it at once. Throws `ToolError`. */
export async function bundle(options: BundleOptions = {}): Promise<BundleReport> {
  const { mode = 'production', root = ROOT } = options;
  const dist = path.join(root, 'dist');
  const stampFile = path.join(dist, '.bundle.json');
  const wanted = partsOf(root).filter((part) => options.parts?.includes(part.name) ?? true);
  const printOf = (part: Part) => fingerprint(root, part.sources, mode);
  const isCurrent = (part: Part, stamp: Stamp) =>
    stamp[part.name] === printOf(part) && part.outputs.every((name) => existsSync(path.join(dist, part.name, name)));
  if (wanted.every((part) => isCurrent(part, readStamp(stampFile)))) {
    return { built: [], unchanged: wanted.map((part) => part.name) };
  }
  return await withLock(path.join(dist, '.bundle.lock'), async () => {
    const stamp = readStamp(stampFile);
    const stale = wanted.filter((part) => !isCurrent(part, stamp));
    for (const part of stale) requireEntries(root, part);
    for (const part of stale) {
      const print = printOf(part);
      await bundlePart(part, dist, mode);
      stamp[part.name] = print;
      writeFileSync(stampFile, `${JSON.stringify(stamp, null, 2)}\n`);
    }
    const built = stale.map((part) => part.name);
    return { built, unchanged: wanted.map((part) => part.name).filter((name) => !built.includes(name)) };
  });
}

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const parts = partsOf(ROOT)
    .map((part) => part.name)
    .filter((name) => args.includes(name));
  const mode: BundleMode = args.includes('--development') ? 'development' : 'production';
  const report = await bundle(parts.length > 0 ? { mode, parts } : { mode });
  process.stdout.write(`bundled: ${report.built.join(', ') || 'nothing to do'}\n`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runTool(main);
