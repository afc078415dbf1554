import type { ESTree } from 'vite';
import { type Problem, type Rule, walk } from './source';
import { isBelowAny } from './zones';

/** Properties whose value is read or heard by a person. */
const READ_BY_PEOPLE: ReadonlySet<string> = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'closeLabel',
  'hint',
  'label',
  'placeholder',
  'title',
]);

/** Methods of the announcer: what they are given is spoken. */
const SPEAKS: ReadonlySet<string> = new Set(['say', 'alert']);

const isWord = (text: string) => /\p{L}{2,}/u.test(text);

type Found = { readonly text: string; readonly at: number };

/** Words written where a value is given: a text, or a text that is chosen or put together. */
function wordsIn(node: ESTree.Node | null | undefined): readonly Found[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' && isWord(node.value) ? [{ text: node.value, at: node.start }] : [];
    case 'TemplateLiteral': {
      const text = node.quasis.map((quasi) => quasi.value.cooked ?? '').join('…');
      return isWord(text) ? [{ text, at: node.start }] : [];
    }
    case 'ConditionalExpression':
      return [...wordsIn(node.consequent), ...wordsIn(node.alternate)];
    case 'LogicalExpression':
      return [...wordsIn(node.left), ...wordsIn(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...wordsIn(node.left as ESTree.Node), ...wordsIn(node.right)] : [];
    case 'JSXExpressionContainer':
      return wordsIn(node.expression);
    default:
      return [];
  }
}

function wordsOfChild(child: ESTree.Node): readonly Found[] {
  if (child.type === 'JSXText') return isWord(child.value) ? [{ text: child.value.trim(), at: child.start }] : [];
  return child.type === 'JSXExpressionContainer' ? wordsIn(child.expression) : [];
}

function wordsAt(node: ESTree.Node): readonly Found[] {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return node.children.flatMap((child) => wordsOfChild(child));
    case 'JSXAttribute': {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
      return READ_BY_PEOPLE.has(name) ? wordsIn(node.value) : [];
    }
    case 'CallExpression': {
      const { callee } = node;
      const isSpoken =
        callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && SPEAKS.has(callee.property.name);
      return isSpoken ? node.arguments.flatMap((argument) => wordsIn(argument)) : [];
    }
    default:
      return [];
  }
}

/** Screens hold no words of their own: they stand in shared/text, in every language. */
export const screenWords: Rule = (source) => {
  const problems: Problem[] = [];
  if (!isBelowAny(source.file, ['renderer'])) return problems;
  walk(source.program, (node) => {
    for (const { text, at } of wordsAt(node)) {
      problems.push({ file: source.file, line: source.lineAt(at), message: `“${text}”: words stand in shared/text` });
    }
  });
  return problems;
};
