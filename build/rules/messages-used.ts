import type { Argument, Expression } from 'oxc-parser';
import { baseKey, type Catalogue, cataloguesOf } from './catalogues.ts';
import { visit } from './parse.ts';
import { isCode, isTest, type SourceFile, type Tree } from './tree.ts';
import { type Violation, violationAt } from './violation.ts';

/** A key that code asks for; `open` when only its beginning is written and the rest is filled in at run time. */
interface UsedKey {
  readonly key: string;
  readonly open: boolean;
  readonly start: number;
}

/**
 * Every key that code asks for is in a catalogue the room can see: its own, or that of `shared`.
 * Looked at: `t('key')`, `x.t('ns:key')`, both sides of a condition, the beginning of a template, `<Trans i18nKey="key">`.
 */
export function checkMessagesUsed(tree: Tree): Violation[] {
  const catalogues = cataloguesOf(tree);
  return tree
    .filter((file) => isCode(file) && !isTest(file.path) && /^(renderer|electron|shared)\//.test(file.path))
    .flatMap((file) => {
      const visible = catalogues.filter(({ folder }) => isVisible(folder, file.path));
      const missing = usedKeysOf(file).filter((used) => !visible.some((catalogue) => holds(catalogue, used)));
      return missing.map(({ key, open, start }) =>
        violationAt(file, start, `asks for the message “${key}${open ? '…' : ''}”, which no catalogue in reach has.`),
      );
    });
}

/** Every problem a user can meet has a sentence: its code is a key, or the last part of one, in shared/messages. */
export function checkProblemMessages(tree: Tree, codes: readonly string[]): Violation[] {
  const shared = cataloguesOf(tree).filter(({ folder }) => folder === 'shared/messages');
  const keys = new Set(shared.flatMap(({ texts }) => [...texts.keys()].map((key) => baseKey(key).split('.').at(-1))));
  return codes
    .filter((code) => !keys.has(code))
    .map((code) => ({ path: 'shared/messages', line: 1, message: `has no sentence for the problem “${code}”.` }));
}

function isVisible(folder: string, path: string): boolean {
  return folder === 'shared/messages' || path.startsWith(folder.replace(/(i18n|messages)$/, ''));
}

function holds(catalogue: Catalogue, { key, open }: UsedKey): boolean {
  const [namespace, rest] = key.includes(':') ? key.split(':', 2) : [undefined, key];
  if (namespace !== undefined && namespace !== catalogue.namespace) return false;
  const keys = [...catalogue.texts.keys()];
  return open
    ? keys.some((candidate) => candidate.startsWith(rest ?? ''))
    : keys.some((candidate) => candidate === rest || baseKey(candidate) === rest);
}

function usedKeysOf(file: SourceFile): UsedKey[] {
  const used: UsedKey[] = [];
  visit(file, {
    CallExpression: ({ callee, arguments: [first] }) => {
      const name =
        callee.type === 'Identifier'
          ? callee.name
          : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
            ? callee.property.name
            : '';
      if (name === 't' && first !== undefined) used.push(...keysIn(first));
    },
    JSXAttribute: ({ name, value }) => {
      if (name.type !== 'JSXIdentifier' || name.name !== 'i18nKey' || value === null) return;
      if (value.type === 'Literal') used.push(...keysIn(value));
      else if (value.type === 'JSXExpressionContainer' && value.expression.type !== 'JSXEmptyExpression') {
        used.push(...keysIn(value.expression));
      }
    },
  });
  return used;
}

function keysIn(node: Argument | Expression): UsedKey[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ key: node.value, open: false, start: node.start }] : [];
    case 'TemplateLiteral': {
      const key = node.quasis[0]?.value.raw ?? '';
      return key === '' ? [] : [{ key, open: node.expressions.length > 0, start: node.start }];
    }
    case 'ConditionalExpression':
      return [...keysIn(node.consequent), ...keysIn(node.alternate)];
    default:
      return [];
  }
}
