import type { BindingPattern, ParamPattern, PropertyKey } from 'oxc-parser';
import { visit } from './parse.ts';
import type { SourceFile } from './tree.ts';

/** A name that this file chose. Offsets are UTF-16. */
export interface DeclaredName {
  readonly name: string;
  readonly start: number;
}

/**
 * Names a file chooses itself: variables, parameters, functions, classes, types, type parameters, members, and the
 * local side of a renamed import. Names that others chose are left alone: what is imported under its own name, property
 * access, keys of object literals, and `const { doc } = state`, which repeats the name of a foreign property.
 */
export function declaredNamesOf(file: SourceFile): DeclaredName[] {
  const names: DeclaredName[] = [];
  const add = (node: { name: string; start: number } | null): void => {
    if (node !== null) names.push({ name: node.name, start: node.start });
  };
  const addKey = (key: PropertyKey): void => {
    if (key.type === 'Identifier' || key.type === 'PrivateIdentifier') add(key);
    else if (key.type === 'Literal' && typeof key.value === 'string') names.push({ name: key.value, start: key.start });
  };
  const addPattern = (pattern: BindingPattern | ParamPattern): void => {
    for (const node of boundBy(pattern)) add(node);
  };
  const addParameters = (node: { params: readonly ParamPattern[] }): void => {
    for (const parameter of node.params) addPattern(parameter);
  };

  visit(file, {
    VariableDeclarator: (node) => addPattern(node.id),
    FunctionDeclaration: (node) => {
      add(node.id);
      addParameters(node);
    },
    FunctionExpression: (node) => {
      add(node.id);
      addParameters(node);
    },
    ArrowFunctionExpression: addParameters,
    TSFunctionType: addParameters,
    ClassDeclaration: (node) => add(node.id),
    ClassExpression: (node) => add(node.id),
    PropertyDefinition: (node) => addKey(node.key),
    MethodDefinition: (node) => addKey(node.key),
    TSPropertySignature: (node) => addKey(node.key),
    TSMethodSignature: (node) => {
      addKey(node.key);
      addParameters(node);
    },
    TSInterfaceDeclaration: (node) => add(node.id),
    TSTypeAliasDeclaration: (node) => add(node.id),
    TSTypeParameter: (node) => add(node.name),
    ImportDefaultSpecifier: (node) => add(node.local),
    ImportNamespaceSpecifier: (node) => add(node.local),
    ImportSpecifier: (node) => {
      if (node.imported.type !== 'Identifier' || node.imported.name !== node.local.name) add(node.local);
    },
    CatchClause: (node) => {
      if (node.param !== null) addPattern(node.param);
    },
  });
  return names;
}

/** The variables that a pattern binds under names of its own. */
function boundBy(pattern: BindingPattern | ParamPattern): readonly { name: string; start: number }[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    case 'RestElement':
      return boundBy(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element === null ? [] : boundBy(element)));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => {
        if (property.type === 'RestElement') return boundBy(property.argument);
        return property.shorthand ? [] : boundBy(property.value);
      });
    case 'TSParameterProperty':
      return boundBy(pattern.parameter);
  }
}
