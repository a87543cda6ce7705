import type { Expression } from 'oxc-parser';
import { visit } from './parse.ts';
import type { SourceFile } from './tree.ts';

/** A module name written in a file, in whichever way the language offers. */
export interface Specifier {
  readonly value: string;
  /** Offset (UTF-16) of the literal. */
  readonly start: number;
}

/**
 * All module names a file mentions: imports, type imports, re-exports, `import()`, `require()`, `import('x').T`,
 * and worker or asset files named by `new URL('./x.ts', import.meta.url)`. Names computed at run
 * time can't be read here: only their offsets come back.
 */
export function specifiersOf(file: SourceFile): { found: Specifier[]; computed: number[] } {
  const found: Specifier[] = [];
  const computed: number[] = [];
  const add = (node: { value: string; start: number }): void => {
    found.push({ value: node.value, start: node.start });
  };
  const addExpression = (node: Expression | undefined): void => {
    if (node === undefined) return;
    if (node.type === 'Literal' && typeof node.value === 'string') add({ value: node.value, start: node.start });
    else computed.push(node.start);
  };

  visit(file, {
    ImportDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add(node.source);
    },
    ImportExpression: (node) => addExpression(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
    CallExpression: (node) => {
      const [argument] = node.arguments;
      const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require';
      if (isRequire && argument !== undefined && argument.type !== 'SpreadElement') addExpression(argument);
    },
    NewExpression: (node) => {
      const [target, base] = node.arguments;
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL';
      if (!isUrl || base?.type !== 'MemberExpression' || base.object.type !== 'MetaProperty') return;
      if (target?.type === 'Literal' && typeof target.value === 'string' && /\.[cm]?[jt]sx?$/.test(target.value)) {
        add({ value: target.value, start: target.start });
      }
    },
  });
  return { found, computed };
}
