import { describe, expect, it } from 'vitest';
import type { LabelEdit } from '../model/label-edits/label-edit.ts';
import { makeLabelSteps, migrateLayerBy, setAfter } from '../model/label-edits/label-steps.ts';
import { encodeLayer, type Layer, toLayerContent } from '../model/layer.ts';
import { labelSet } from '../test/label-set.ts';
import { marked } from '../test/marked-layer.ts';
import { type CarriedDecision, carryDecisions } from './carry-decisions.ts';
import type { Decision, Ruling } from './decision.ts';
import { settle } from './settle.ts';

const text = '张三在北京大学认识李四。';
const layer = (owner: string, source: string, relations: readonly string[] = []): Layer =>
  marked(source, { owner, relations }).layer;

/** Decides everything by `ruling`, makes the edits, and tells which decisions follow and what is gold then. */
function carried(layers: readonly Layer[], ruling: Ruling, edits: readonly LabelEdit[]) {
  const before = settle({ articleId: 'a-1', layers, decisions: [], labelSet });
  const decisions = before.disagreements.map(
    ({ disagreement }, i): Decision => ({
      id: `d${i}`,
      articleId: 'a-1',
      disagreementId: disagreement.id,
      ruling,
      by: 'reviewer',
      reviewer: '审',
      note: '',
      at: '2026-03-01T09:00:00.000Z',
    }),
  );
  const decided = settle({ articleId: 'a-1', layers, decisions, labelSet });
  const made = makeLabelSteps(labelSet, edits);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const steps = made.value;
  const migrated = layers.map((one) => {
    const content = migrateLayerBy(toLayerContent(one), steps, text).at(-1);
    return encodeLayer(content ?? toLayerContent(one), 'a-1', one.owner, 2);
  });
  const set = setAfter(labelSet, steps);
  const after = settle({ articleId: 'a-1', layers: migrated, decisions, labelSet: set });
  const follow = carryDecisions({ before: decided, after, labelSet, steps, text });
  const renewed = follow.map(({ decision, disagreementId, ruling: now }: CarriedDecision) => ({
    ...decision,
    disagreementId,
    ruling: now,
  }));
  const final = settle({ articleId: 'a-1', layers: migrated, decisions: renewed, labelSet: set });
  return { decided, follow, final };
}

const rename: LabelEdit = { type: 'rename', of: 'entities', from: 'ORG', to: 'Aaa' };
const spansOf = ({ spans }: { spans: readonly { span: { label: string } }[] }) => spans.map(({ span }) => span.label);

describe('a decision', () => {
  const disputed = [
    layer('甲', '[张三|PER]在[北京大学|ORG]认识[李四|PER]。'),
    layer('乙', '[张三|PER]在[北京大学|LOC]认识[李四|PER]。'),
  ];

  it('follows the new name of a label, also where that changes the order in which candidates count', () => {
    const { decided, follow, final } = carried(disputed, { type: 'pick', candidate: 0 }, [rename]);
    const picked = decided.disagreements[0]?.disagreement.candidates[0]?.item;
    const expected = picked?.type === 'span' && picked.span.label === 'ORG' ? 'Aaa' : 'LOC';
    expect(follow).toHaveLength(1);
    expect(final.status).toBe('gold');
    expect(spansOf(final)).toEqual(['PER', expected, 'PER']);
  });

  it('that is an edit speaks of the new name too', () => {
    const item = { type: 'span', label: 'ORG', fragments: [[3, 7]], attributes: {} } as const;
    const { final } = carried(disputed, { type: 'edit', item }, [rename]);
    expect(spansOf(final)).toEqual(['PER', 'Aaa', 'PER']);
  });

  it('is stale where a merge has ended the dispute', () => {
    const loc = labelSet.entities.find(({ name }) => name === 'LOC');
    if (loc === undefined) throw new Error('the test set has LOC');
    const edit: LabelEdit = { type: 'merge', names: ['ORG', 'LOC'], definition: { of: 'entities', label: loc } };
    const { follow, final } = carried(disputed, { type: 'reject' }, [edit]);
    expect(follow).toEqual([]);
    expect(final.disagreements).toEqual([]);
    expect(spansOf(final)).toEqual(['PER', 'LOC', 'PER']);
  });

  it('on a relation follows both its label and those of its ends', () => {
    const source = '[张三|PER#a]在[北京大学|ORG#b]认识[李四|PER#c]。';
    const layers = [layer('甲', source, ['a same_as c']), layer('乙', source)];
    const edits: LabelEdit[] = [
      { type: 'rename', of: 'entities', from: 'PER', to: 'Human' },
      { type: 'rename', of: 'relations', from: 'same_as', to: 'coreference' },
    ];
    const { final } = carried(layers, { type: 'pick', candidate: 0 }, edits);
    expect(final.status).toBe('gold');
    expect(final.relations.map(({ relation }) => relation.label)).toEqual(['coreference']);
  });

  it('that has nothing to do with the edit is let alone', () => {
    const edit: LabelEdit = { type: 'rename', of: 'entities', from: 'POST', to: 'JOB' };
    expect(carried(disputed, { type: 'reject' }, [edit]).follow).toEqual([]);
  });
});
