import { describe, expect, it } from 'vitest';
import type { Relation } from '../../annotations/model/relation.ts';
import type { Span } from '../../annotations/model/span.ts';
import { describeChange, spansSpokenOf } from './change-words.ts';

const TEXT = '张小满在柳河镇卫生院';
const person: Span = { id: 's1', label: 'PER', fragments: [[0, 3]], attributes: {}, origin: 'human' };
const relation: Relation = { id: 'r1', label: 'works_for', head: 's1', tail: 's2', attributes: {}, origin: 'human' };

describe('a change in words', () => {
  it('says what was made, not the status that came with it', () => {
    const change = {
      type: 'batch',
      changes: [
        { type: 'addSpan', span: person },
        { type: 'setStatus', before: 'new', after: 'in-progress' },
      ],
    } as const;
    expect(describeChange(change, TEXT)).toMatchObject({ what: 'addSpan', surface: '张小满', label: 'PER', more: 0 });
  });

  it('says that a span was removed, and counts what went with it', () => {
    const change = {
      type: 'batch',
      changes: [
        { type: 'removeRelation', relation },
        { type: 'removeSpan', span: person },
      ],
    } as const;
    expect(describeChange(change, TEXT)).toMatchObject({ what: 'removeSpan', surface: '张小满', more: 1 });
  });

  it.each([
    [{ ...person, label: 'ORG' }, 'relabelSpan'],
    [{ ...person, fragments: [[0, 2]] as const }, 'moveSpan'],
    [{ ...person, note: '待查' }, 'noteSpan'],
    [{ ...person, attributes: { lead: true } }, 'alterSpan'],
  ])('tells apart what was altered of a span', (after, what) => {
    expect(describeChange({ type: 'updateSpan', before: person, after }, TEXT).what).toBe(what);
  });

  it('names the ends of a relation, also when they have been removed since', () => {
    const post: Span = { ...person, id: 's2', fragments: [[7, 10]] };
    const spans = spansSpokenOf([
      { type: 'addSpan', span: person },
      { type: 'addSpan', span: post },
      { type: 'removeSpan', span: post },
    ]);
    const words = describeChange({ type: 'addRelation', relation }, TEXT, (id) => spans.get(id));
    expect(words).toMatchObject({ what: 'addRelation', label: 'works_for', head: '张小满', tail: '卫生院' });
  });

  it('names a status alone', () => {
    expect(describeChange({ type: 'setStatus', before: 'in-progress', after: 'done' }, TEXT)).toMatchObject({
      what: 'setStatus',
      label: 'done',
      before: 'in-progress',
    });
  });
});
