import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentHashOf } from '#shared/rules/pack/content-hash';
import { ToolError, runTool } from './tool-error';

const PACKS = path.resolve(import.meta.dirname, '../../shared/rules/packs');
const tools = { sha256Hex: (text: string) => createHash('sha256').update(text, 'utf8').digest('hex') };

/** The file's text with the hash of its content; only that one value changes, so the file keeps its form. */
function sealed(file: string, text: string): string {
  const pack = JSON.parse(text) as Record<string, unknown>;
  const hash = contentHashOf(pack, tools);
  if (hash === null || !/"contentHash": *"[^"]*"/.test(text)) throw new ToolError(`${file} has no contentHash`);
  return text.replace(/"contentHash": *"[^"]*"/, `"contentHash": "${hash}"`);
}

/**
 * `npx tsx build/scripts/seal-packs.ts [--check]`: writes the content hash into every shipped pack after its rows were edited.
 * With `--check` nothing is written, and a pack whose hash is broken is an error.
 */
await runTool(async () => {
  const isCheck = process.argv.includes('--check');
  const broken: string[] = [];
  for (const file of (await readdir(PACKS)).filter((name) => name.endsWith('.json'))) {
    const text = await readFile(path.join(PACKS, file), 'utf8');
    const whole = sealed(file, text);
    if (whole === text) continue;
    if (isCheck) broken.push(file);
    else await writeFile(path.join(PACKS, file), whole);
  }
  if (broken.length > 0) throw new ToolError(`not sealed: ${broken.join(', ')}; run build/scripts/seal-packs.ts`);
  return 0;
});
