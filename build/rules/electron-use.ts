import type { ESTree } from 'vite';
import { type Problem, type Rule, walk } from './source';
import { isBelowAny } from './zones';

/** Raw IPC objects and the only folders that may touch them: everything else goes through the contract. */
const RAW_IPC: Readonly<Record<string, string>> = {
  ipcMain: 'electron/main/ipc',
  ipcRenderer: 'electron/preload',
};

/** `ipcMain` and `ipcRenderer` are touched in one folder each. */
export const rawIpc: Rule = (source) => {
  const problems: Problem[] = [];
  if (isBelowAny(source.file, ['test', 'build'])) return problems;
  for (const [name, home] of Object.entries(RAW_IPC)) {
    if (isBelowAny(source.file, [home])) continue;
    const add = (line: number) =>
      problems.push({ file: source.file, line, message: `${name} is touched only in ${home}` });
    for (const each of source.imports) {
      if (each.target.name === 'electron' && !each.isTypeOnly && each.names.includes(name)) add(each.line);
    }
    walk(source.program, (node) => {
      if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return;
      if (node.property.name === name) add(source.lineAt(node.start));
    });
  }
  return problems;
};

const NEVER_SET = ['enableBlinkFeatures', 'disableBlinkFeatures'];

/** Web preferences that may be written down only with this value, the safe one. */
const ONLY_AS: Readonly<Record<string, boolean>> = {
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
};

function keyName(property: ESTree.ObjectProperty): string {
  if (property.key.type === 'Identifier' && !property.computed) return property.key.name;
  return property.key.type === 'Literal' && typeof property.key.value === 'string' ? property.key.value : '';
}

function problemOf(property: ESTree.ObjectProperty): string | null {
  const name = keyName(property);
  if (NEVER_SET.includes(name)) return `${name} is never set`;
  if (!Object.hasOwn(ONLY_AS, name)) return null;
  const { value } = property;
  const isRight = value.type === 'Literal' && value.value === ONLY_AS[name];
  return isRight ? null : `${name} must be ${String(ONLY_AS[name])}`;
}

/** No window is made with weaker web preferences than the defaults of a current Electron. */
export const webPreferences: Rule = (source) => {
  const problems: Problem[] = [];
  if (!isBelowAny(source.file, ['electron'])) return problems;
  walk(source.program, (node) => {
    if (node.type !== 'Property' || !('shorthand' in node) || node.kind !== 'init') return;
    const message = problemOf(node as ESTree.ObjectProperty);
    if (message !== null) problems.push({ file: source.file, line: source.lineAt(node.start), message });
  });
  return problems;
};
