import { describe, expect, it } from 'vitest';
import type { RelationLabel } from '../../annotations/model/label-set.ts';
import { labelSet } from '../../annotations/test/label-set.ts';
import { nextRole, roleOf, withArgument, withKind, withRole } from './rule-edits.ts';

const relation = (name: string): RelationLabel => {
  const found = labelSet.relations.find((label) => label.name === name);
  if (found === undefined) throw new Error(`the test set has no ${name}`);
  return found;
};

describe('the role of a label in a relation', () => {
  it('goes round through all there are, and through two where there is no direction', () => {
    const roles = ['none', 'head', 'tail', 'both'] as const;
    expect(roles.map((role) => nextRole(role, 'directed'))).toEqual(['head', 'tail', 'both', 'none']);
    expect(roles.map((role) => nextRole(role, 'symmetric'))).toEqual(['both', 'none', 'none', 'none']);
  });

  it('is set with both sides in the order of the set', () => {
    const changed = withRole(relation('located_in'), 'PER', 'both', labelSet);
    expect([changed.head, changed.tail]).toEqual([
      ['PER', 'ORG', 'LOC'],
      ['PER', 'LOC'],
    ]);
    expect(roleOf(changed, 'PER')).toBe('both');
    expect(roleOf(withRole(changed, 'PER', 'tail', labelSet), 'PER')).toBe('tail');
    expect(roleOf(withRole(changed, 'PER', 'none', labelSet), 'PER')).toBe('none');
  });

  it('is one of both ends where there is no direction', () => {
    const ends = withArgument(relation('kin_of'), 'head', 'ORG', true, labelSet);
    expect([ends.head, ends.tail]).toEqual([
      ['PER', 'ORG'],
      ['PER', 'ORG'],
    ]);
    const symmetric = withKind(relation('works_for'), 'symmetric');
    expect([symmetric.head, symmetric.tail]).toEqual([
      ['PER', 'ORG'],
      ['PER', 'ORG'],
    ]);
    expect(withArgument(relation('works_for'), 'tail', 'LOC', true, labelSet)).toMatchObject({
      head: ['PER'],
      tail: ['ORG', 'LOC'],
    });
  });
});
