import { visit } from './parse.ts';
import { isCode, isTest, type Tree } from './tree.ts';
import { type Violation, violationAt } from './violation.ts';

const IMPURE_CALLS = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);

/** The domain and the contract know no clock and no chance: time and ids are handed in, so that every run can be repeated. */
export function checkPurity(tree: Tree): Violation[] {
  return tree
    .filter((file) => isCode(file) && !isTest(file.path) && /^(annotations|shared)\//.test(file.path))
    .flatMap((file) => {
      const violations: Violation[] = [];
      const refuse = (start: number, what: string): void => {
        violations.push(violationAt(file, start, `uses ${what}: hand the value in as a parameter.`));
      };
      visit(file, {
        MemberExpression: (node) => {
          if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
          const name = `${node.object.name}.${node.property.name}`;
          if (IMPURE_CALLS.has(name)) refuse(node.start, name);
        },
        NewExpression: (node) => {
          if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) {
            refuse(node.start, 'new Date()');
          }
        },
      });
      return violations;
    });
}
