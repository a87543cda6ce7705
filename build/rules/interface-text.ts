import type { Expression, JSXEmptyExpression, JSXExpressionContainer } from 'oxc-parser';
import { visit } from './parse.ts';
import { isCode, isTest, type SourceFile, type Tree } from './tree.ts';
import { type Violation, violationAt } from './violation.ts';

/** Attributes and props that people read or hear. */
const READ_BY_PEOPLE = new Set([
  'title',
  'alt',
  'label',
  'placeholder',
  'description',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
]);

/** Rooms that speak to people; elsewhere Chinese in the code is data (clean-up rules, surnames). */
const SPEAKING_ROOMS = ['renderer/', 'electron/desktop/', 'electron/cli/', 'electron/loopback/'];

/** What people read comes from the catalogues of three languages, never from the code. */
export function checkInterfaceText(tree: Tree): Violation[] {
  return tree
    .filter((file) => isCode(file) && !isTest(file.path) && SPEAKING_ROOMS.some((room) => file.path.startsWith(room)))
    .flatMap((file) => textsIn(file).map(({ start, text }) => violationAt(file, start, messageFor(text))));
}

/** What stands in braces between tags, or as the value of an attribute. */
type Value = Expression | JSXExpressionContainer | JSXEmptyExpression;

interface Text {
  readonly start: number;
  readonly text: string;
}

function textsIn(file: SourceFile): Text[] {
  const texts = new Map<number, Text>();
  const add = (start: number, text: string): void => {
    texts.set(start, { start, text: text.trim() });
  };
  const addLetters = (value: Value | null): void => {
    for (const literal of literalsOf(value)) if (/\p{L}/u.test(literal.text)) add(literal.start, literal.text);
  };
  const compared = new Set<number>();
  const addHan = (start: number, text: string): void => {
    if (/\p{Script=Han}/u.test(text) && !compared.has(start)) add(start, text);
  };

  visit(file, {
    JSXText: (node) => {
      if (/\p{L}/u.test(node.value)) add(node.start + node.value.search(/\S/), node.value);
    },
    JSXElement: (node) => {
      for (const child of node.children) if (child.type === 'JSXExpressionContainer') addLetters(child.expression);
    },
    JSXFragment: (node) => {
      for (const child of node.children) if (child.type === 'JSXExpressionContainer') addLetters(child.expression);
    },
    JSXAttribute: (node) => {
      if (node.name.type === 'JSXIdentifier' && READ_BY_PEOPLE.has(node.name.name)) addLetters(node.value);
    },
    // What a character is compared with is not said to anybody.
    BinaryExpression: ({ operator, left, right }) => {
      if (operator !== '+') for (const side of [left, right]) compared.add(side.start);
    },
    Literal: (node) => {
      if (typeof node.value === 'string') addHan(node.start, node.value);
    },
    TemplateElement: (node) => addHan(node.start, node.value.raw),
  });
  return [...texts.values()];
}

/** String literals an expression can come to: itself, either side of a condition, the fixed parts of a template. */
function literalsOf(node: Value | null): Text[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ start: node.start, text: node.value }] : [];
    case 'TemplateLiteral':
      return node.quasis.map((quasi) => ({ start: quasi.start, text: quasi.value.raw }));
    case 'ConditionalExpression':
      return [...literalsOf(node.consequent), ...literalsOf(node.alternate)];
    case 'LogicalExpression':
      return literalsOf(node.right);
    case 'ParenthesizedExpression':
      return literalsOf(node.expression);
    case 'JSXExpressionContainer':
      return literalsOf(node.expression);
    default:
      return [];
  }
}

function messageFor(text: string): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return `says “${shown}” to the reader: put it into the message catalogues of all three languages and use its key.`;
}
