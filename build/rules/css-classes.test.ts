import { describe, expect, it } from 'vitest';
import { checkCssClasses } from './css-classes.ts';
import { makeTree, readTree } from './tree.ts';
import { toLines } from './violation.ts';

describe('CSS classes', () => {
  it('may be styled in several rules of one sheet, and deeper in selectors of others', () => {
    const tree = makeTree({
      'renderer/a/a.css':
        '.list { top: 0 }\n.list:hover,\n.list .item { top: 1px }\n@media print { .list { top: 2px } }',
      'renderer/b/b.css': '.panel .item { margin: 0.5px }',
    });
    expect(checkCssClasses(tree)).toEqual([]);
  });

  it('belong to one feature', () => {
    const tree = makeTree({
      'renderer/a/a.css': '/* the list */\n.list { top: 0 }',
      'renderer/b/b.css': '.other { top: 0 }\n@media print {\n  .list { top: 0 }\n}',
    });
    expect(toLines(checkCssClasses(tree))).toEqual([
      'renderer/b/b.css:3 styles .list, which belongs to renderer/a/a.css. Give it a name of its own.',
    ]);
  });

  it('may be styled in two sheets of one feature', () => {
    const tree = makeTree({ 'renderer/ui/a.css': '.side .a { top: 0 }', 'renderer/ui/b.css': '.side .b { top: 0 }' });
    expect(checkCssClasses(tree)).toEqual([]);
  });

  it('are told apart in the whole house', () => {
    expect(toLines(checkCssClasses(readTree()))).toEqual([]);
  });
});
