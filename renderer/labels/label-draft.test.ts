import { describe, expect, it } from 'vitest';
import type { LabelEdit } from '../../annotations/model/label-edits/label-edit.ts';
import { makeEntityLabel } from '../../annotations/model/label-edits/new-label.ts';
import { labelSet } from '../../annotations/test/label-set.ts';
import { type LabelDraft, makeDraft, originsOf, rebase, redoEdit, undoEdit, withEdit } from './label-draft.ts';

const [person, body] = labelSet.entities;
if (person === undefined || body === undefined) throw new Error('the test set has labels');

const retitled = (zh: string): LabelEdit => ({
  type: 'change',
  definition: { of: 'entities', label: { ...person, title: { ...person.title, zh } } },
  disallowed: 'keep',
});
const rename: LabelEdit = { type: 'rename', of: 'entities', from: 'PER', to: 'Person' };

function drafted(...edits: readonly LabelEdit[]): LabelDraft {
  return edits.reduce<LabelDraft>((draft, edit) => {
    const next = withEdit(labelSet, draft, edit);
    if (!next.ok) throw new Error(next.problem.code);
    return next.value;
  }, makeDraft(labelSet));
}

describe('a draft of the label set', () => {
  it('takes a word that is typed as one edit, and one typed back as none', () => {
    const draft = drafted(retitled('人'), retitled('人们'), retitled('人物们'));
    expect(draft.edits).toEqual([retitled('人物们')]);
    expect(draft.set.entities[0]?.title.zh).toBe('人物们');
    expect(drafted(retitled('人'), retitled(person.title.zh)).edits).toEqual([]);
  });

  it('keeps edits apart that are about different things', () => {
    expect(drafted(rename, { ...rename, from: 'ORG', to: 'Body' }).edits).toHaveLength(2);
  });

  it('refuses what does not fit and stays as it was', () => {
    const draft = drafted(rename);
    expect(withEdit(labelSet, draft, rename)).toMatchObject({ ok: false, problem: { code: 'label-edit-misfit' } });
    expect(draft.edits).toEqual([rename]);
  });

  it('is taken back edit by edit, and given again', () => {
    const whole = drafted(rename, { ...rename, from: 'ORG', to: 'Body' });
    const back = undoEdit(labelSet, undoEdit(labelSet, whole));
    expect(back.set).toEqual(labelSet);
    expect(undoEdit(labelSet, back)).toEqual(back);
    expect(redoEdit(labelSet, redoEdit(labelSet, back))).toEqual(whole);
  });

  it('moves to another version with what still fits there', () => {
    const base = {
      ...labelSet,
      version: 9,
      entities: labelSet.entities.filter(({ name }) => name !== 'POST'),
      relations: [],
    };
    const { draft, dropped } = rebase(base, [rename, { ...rename, from: 'POST', to: 'Job' }]);
    expect(dropped).toBe(1);
    expect(draft.set).toMatchObject({ version: 9, entities: [{ name: 'Person' }, { name: 'ORG' }, { name: 'LOC' }] });
  });

  it('knows where a label came from', () => {
    const merged: LabelEdit = {
      type: 'merge',
      names: ['Person', 'ORG'],
      definition: { of: 'entities', label: { ...body } },
    };
    const added: LabelEdit = { type: 'add', definition: { of: 'entities', label: makeEntityLabel('NEW', labelSet) } };
    expect(originsOf([rename], 'entities', 'Person')).toEqual(['PER']);
    expect(originsOf([rename, added], 'entities', 'NEW')).toEqual([]);
    expect(originsOf([rename, merged], 'entities', 'ORG')).toEqual(['PER', 'ORG']);
    expect(originsOf([rename], 'entities', 'LOC')).toEqual(['LOC']);
    expect(originsOf([rename], 'relations', 'Person')).toEqual(['Person']);
  });
});
