import type { ESTree } from 'vite';
import { type Problem, type Rule, walk } from './source';
import { isBelowAny } from './zones';

/** What a program can take from its surroundings without being given it; tests and rebuilds need it given. */
type Ambient = 'time' | 'chance' | 'timer' | 'console';

/** Where each may be taken. Nowhere else in the product. */
const ALLOWED: Readonly<Record<Ambient, readonly string[]>> = {
  time: ['electron/main/platform', 'renderer', 'build', 'test'],
  chance: ['electron/main/platform', 'renderer/ipc', 'build', 'test'],
  timer: ['electron/main/platform', 'renderer', 'build', 'test'],
  console: ['test'],
};

/** `new Date(ms)` needs no clock, but in `shared/` only the calendar may know of `Date` at all. */
const DATE_OF_MOMENT = ['shared/kernel/calendar.ts', 'electron', 'renderer', 'build', 'test'];

const MEMBERS: Readonly<Record<string, Ambient>> = {
  'Date.now': 'time',
  'Math.random': 'chance',
  'crypto.randomUUID': 'chance',
};
/** `setImmediate` is not among them: it waits for nothing, it lets others have their turn. */
const TIMERS = ['setTimeout', 'setInterval'];
const HINT: Readonly<Record<Ambient, string>> = {
  time: 'take the time from the clock that was passed in',
  chance: 'take ids and random numbers from what was passed in',
  timer: 'take timers from the platform port',
  console: 'use the log port',
};

type Use = { readonly what: string; readonly kind: Ambient; readonly at: number };

function calledName(callee: ESTree.Node): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return '';
  const { property } = callee;
  return property.type === 'Identifier' ? `${callee.object.name}.${property.name}` : '';
}

function usesIn(node: ESTree.Node): readonly Use[] {
  if (node.type === 'MemberExpression') {
    const name = calledName(node);
    const global = name.startsWith('globalThis.') ? name.slice('globalThis.'.length) : '';
    if (TIMERS.includes(global)) return [{ what: name, kind: 'timer', at: node.start }];
    if (name.startsWith('console.')) return [{ what: name, kind: 'console', at: node.start }];
    const kind = MEMBERS[name];
    return kind === undefined ? [] : [{ what: name, kind, at: node.start }];
  }
  if (node.type === 'CallExpression') {
    const name = calledName(node.callee);
    if (TIMERS.includes(name)) return [{ what: name, kind: 'timer', at: node.start }];
    if (name === 'Date') return [{ what: 'Date()', kind: 'time', at: node.start }];
    return name === 'randomUUID' ? [{ what: name, kind: 'chance', at: node.start }] : [];
  }
  if (node.type === 'NewExpression' && calledName(node.callee) === 'Date' && node.arguments.length === 0) {
    return [{ what: 'new Date()', kind: 'time', at: node.start }];
  }
  return [];
}

/** Time, chance, timers and the console are taken only where the table says. */
export const ambient: Rule = (source) => {
  const problems: Problem[] = [];
  const add = (at: number, message: string) => problems.push({ file: source.file, line: source.lineAt(at), message });
  for (const each of source.imports) {
    const isFromTimers = /^(?:node:)?timers(?:\/promises)?$/.test(each.specifier);
    const isTimer = isFromTimers && each.names.some((name) => name === '*' || TIMERS.includes(name));
    if (isTimer && !isBelowAny(source.file, ALLOWED.timer)) {
      problems.push({ file: source.file, line: each.line, message: `${each.specifier}: ${HINT.timer}` });
    }
  }
  walk(source.program, (node) => {
    for (const use of usesIn(node)) {
      if (!isBelowAny(source.file, ALLOWED[use.kind])) add(use.at, `${use.what}: ${HINT[use.kind]}`);
    }
    const isDateOfMoment =
      node.type === 'NewExpression' && calledName(node.callee) === 'Date' && node.arguments.length > 0;
    if (isDateOfMoment && !isBelowAny(source.file, DATE_OF_MOMENT)) {
      add(node.start, 'new Date(…): only shared/kernel/calendar.ts turns moments into days');
    }
  });
  return problems;
};
