import { describe, expect, it } from 'vitest';
import type { LabelEdit } from '../../../annotations/model/label-edits/label-edit.ts';
import type { LabelSet } from '../../../annotations/model/label-set.ts';
import type { Layer } from '../../../annotations/model/layer.ts';
import { labelSet } from '../../../annotations/test/label-set.ts';
import type { Contract } from './api-contract.ts';
import { annotate, codeOf, content, follow, granted, openNewProject, problemOf } from './contract-steps.ts';

const rename: LabelEdit = { type: 'rename', of: 'entities', from: 'ORG', to: 'BODY' };

export function describeLabelEdits(contract: Contract): void {
  const edit = async (edits: readonly LabelEdit[], baseVersion: number) =>
    (await follow(await contract.api.labels.edit({ edits: [...edits], baseVersion, author: '审' }))).result;
  const preview = async (edits: readonly LabelEdit[], viewer?: string) => {
    const { version } = granted(await contract.api.labels.current()).labelSet;
    const input = { edits: [...edits], baseVersion: version, ...(viewer === undefined ? {} : { viewer }) };
    return granted((await follow(await contract.api.labels.preview(input))).result);
  };
  const undo = async (version: number) =>
    (await follow(await contract.api.labels.undoEdit({ version, author: '审' }))).result;
  const layerOf = async (owner: string): Promise<Layer> => {
    const { activeSeconds: _, ...layer } = granted(await contract.api.layers.open({ articleId: 'a-1', owner }));
    return layer;
  };
  const wordsOf = async (owner: string): Promise<readonly string[]> => {
    const { spans, relations } = await layerOf(owner);
    return [...spans, ...relations].map(({ label }) => label);
  };
  const expectSound = async () =>
    expect(granted((await follow(await contract.api.project.check())).result).findings).toEqual([]);
  const definitionOf = (name: string) => {
    const label = labelSet.entities.find((candidate) => candidate.name === name);
    if (label === undefined) throw new Error(`the test set has no ${name}`);
    return { of: 'entities', label } as const;
  };
  const merge: LabelEdit = { type: 'merge', names: ['ORG', 'LOC'], definition: definitionOf('ORG') };

  /** 甲 and 乙 have finished; they disagree on 北京大学, and the reviewer has picked ORG. */
  const beginDisputed = async (): Promise<void> => {
    const { api } = contract;
    await openNewProject(contract);
    await annotate(contract, [
      { owner: '甲', source: '[张三|PER#a]在[北京大学|ORG#b]。', relations: ['a works_for b'] },
      { owner: '乙', source: '[张三|PER#a]在[北京大学|LOC#b]。' },
    ]);
    const { settlement } = granted(await api.review.article({ articleId: 'a-1' }));
    const disputed = settlement.disagreements.find(({ disagreement }) => disagreement.kind === 'label')?.disagreement;
    const candidate = disputed?.candidates.findIndex(({ item }) => item.type === 'span' && item.span.label === 'ORG');
    granted(
      await api.review.decide({
        articleId: 'a-1',
        disagreementId: disputed?.id ?? '',
        ruling: { type: 'pick', candidate: candidate ?? -1 },
        reviewer: '审',
      }),
    );
  };

  describe('an edit of the label set', () => {
    it('is previewed without a trace, then put in force with all layers, decisions and gold', async () => {
      const { api } = contract;
      await beginDisputed();
      const before = [await layerOf('甲'), await layerOf('乙'), await layerOf('gold')];
      const seen = await preview([rename]);
      expect(seen).toMatchObject({
        articles: 1,
        layers: 1,
        decisions: { carried: 1, stale: 0 },
        gold: { lost: 0, won: 0 },
      });
      expect(seen.effects).toMatchObject([
        { spans: 1, relations: 0, removed: 0, joined: 0, annotators: [{ name: '甲', count: 1 }] },
      ]);
      expect(seen.effects[0]?.examples).toEqual([
        {
          articleId: 'a-1',
          title: expect.any(String),
          owner: '甲',
          spanId: '甲-b',
          words: ['北京大学'],
          context: ['张三在', '。'],
          before: 'ORG',
          after: 'BODY',
        },
      ]);
      expect([await layerOf('甲'), await layerOf('乙'), await layerOf('gold')]).toEqual(before);

      const edited = granted(await edit([rename], labelSet.version));
      expect(edited.version).toBe(labelSet.version + 1);
      expect(granted(await api.labels.current()).labelSet).toEqual(edited);
      expect(await wordsOf('甲')).toEqual(['PER', 'BODY', 'works_for']);
      expect(await wordsOf('乙')).toEqual(['PER', 'LOC']);
      expect(await wordsOf('gold')).toEqual(['PER', 'BODY']);
      const history = granted(await api.layers.history({ layerId: 'a-1:甲' }));
      expect(history.at(-1)).toMatchObject({ author: '审', labelSetVersion: edited.version, revision: 2 });
      await expectSound();
    });

    it('is taken back as long as nothing has happened since, and given again', async () => {
      const { api } = contract;
      await beginDisputed();
      const contentOf = async (owner: string) => ({ ...(await layerOf(owner)), revision: 0 });
      const before = [await contentOf('甲'), await contentOf('乙'), await contentOf('gold')];
      const first = granted(await edit([rename, merge].slice(0, 1), labelSet.version));
      const renamed = [await contentOf('甲'), await contentOf('gold')];
      expect(granted(await api.labels.lastEdit())).toMatchObject({
        version: first.version,
        edits: [rename],
        canUndo: true,
      });

      const undone = granted(await undo(first.version));
      expect(undone).toEqual({ ...labelSet, version: labelSet.version + 2 } satisfies LabelSet);
      expect([await contentOf('甲'), await contentOf('乙'), await contentOf('gold')]).toEqual(before);
      expect(granted(await api.labels.lastEdit())).toMatchObject({ edits: [], undone: [rename], canUndo: true });
      await expectSound();

      const again = granted(await undo(undone.version));
      expect([await contentOf('甲'), await contentOf('gold')]).toEqual(renamed);
      expect(granted(await api.labels.lastEdit())).toMatchObject({ edits: [rename], canUndo: true });
      await expectSound();

      const { revision } = await layerOf('乙');
      const change = { type: 'setNote', before: '', after: '又看了一遍' } as const;
      granted(await api.layers.append({ layerId: 'a-1:乙', baseRevision: revision, change }));
      expect(granted(await api.labels.lastEdit())).toMatchObject({ canUndo: false });
      expect(codeOf(await undo(again.version))).toBe('label-edit-stands');
    });

    it('that merges labels ends disputes between them; the decision on one becomes stale', async () => {
      await beginDisputed();
      expect(await preview([merge])).toMatchObject({
        decisions: { carried: 0, stale: 1 },
        effects: [{ spans: 1, removed: 0, joined: 0 }],
      });
      granted(await edit([merge], labelSet.version));
      const { settlement } = granted(await contract.api.review.article({ articleId: 'a-1' }));
      expect(settlement.disagreements.map(({ disagreement }) => disagreement.kind)).toEqual(['relation-missing']);
      expect(settlement.stale).toHaveLength(1);
      expect(await wordsOf('乙')).toEqual(['PER', 'ORG']);
      await expectSound();
    });

    it('that removes what is borne is refused, or takes it along', async () => {
      await beginDisputed();
      const remove = (bearers: 'refuse' | 'remove'): LabelEdit => ({
        type: 'remove',
        of: 'entities',
        name: 'ORG',
        bearers,
      });
      expect(problemOf(await edit([remove('refuse')], labelSet.version))).toMatchObject({
        code: 'label-set-in-use',
        params: { label: 'ORG', number: 1 },
      });
      expect(await preview([remove('remove')])).toMatchObject({ effects: [{ spans: 1, relations: 1, removed: 2 }] });
      const edited = granted(await edit([remove('remove')], labelSet.version));
      expect(await wordsOf('甲')).toEqual(['PER']);
      await expectSound();
      granted(await undo(edited.version));
      expect(await wordsOf('甲')).toEqual(['PER', 'ORG', 'works_for']);
      await expectSound();
    });

    it('is refused where another version is in force, or where it does not fit, and changes nothing', async () => {
      await beginDisputed();
      expect(problemOf(await edit([rename], 1))).toMatchObject({ code: 'label-edit-outdated', params: { version: 3 } });
      const misfit: LabelEdit = { type: 'rename', of: 'entities', from: 'GPE', to: 'X' };
      expect(codeOf(await edit([rename, misfit], labelSet.version))).toBe('label-edit-misfit');
      expect(granted(await contract.api.labels.current()).labelSet).toEqual(labelSet);
      expect(granted(await contract.api.labels.lastEdit())).toBeNull();
      expect(codeOf(await undo(labelSet.version))).toBe('label-edit-stands');
    });

    it('that whoever asked leaves alone before it is stored changes nothing', async () => {
      await beginDisputed();
      const job = await contract.api.labels.edit({ edits: [rename], baseVersion: labelSet.version, author: '审' });
      for await (const event of job) if (event.type === 'progress') break;
      // A later call waits for the one before; what was begun has ended, one way or the other, and is whole.
      const { version } = granted(await contract.api.labels.current()).labelSet;
      expect(await wordsOf('甲')).toEqual(['PER', version === labelSet.version ? 'ORG' : 'BODY', 'works_for']);
      await expectSound();
    });

    it('shows an annotator nobody else’s work', async () => {
      await beginDisputed();
      const [effect] = (await preview([rename], '乙')).effects;
      expect(effect).toMatchObject({ spans: 1, annotators: [], examples: [] });
    });
  });

  describe('a label set in a file', () => {
    it('is read whatever it was written by, and what is lost is said', async () => {
      const { api } = contract;
      const read = (name: string, text: string) => api.labels.read({ file: content(name, text) });
      expect(granted(await read('set.json', JSON.stringify(labelSet)))).toEqual({
        format: 'json',
        labelSet,
        losses: [],
      });
      const conf =
        '[entities]\nPerson\nCity\n[relations]\nLives_in Arg1:Person, Arg2:City\n[events]\nBirth Who:Person\n[attributes]\n';
      const brat = granted(await read('news.conf', conf));
      expect(brat).toMatchObject({
        format: 'brat',
        labelSet: {
          name: 'news',
          entities: [{ name: 'Person' }, { name: 'City' }],
          relations: [{ head: ['Person'], tail: ['City'] }],
        },
        losses: [{ code: 'events', names: ['Birth'] }],
      });
      const xml = '<View><Labels name="l" toName="t"><Label value="船"/></Labels><Text name="t" value="$text"/></View>';
      expect(granted(await read('task.xml', xml)).labelSet.entities).toMatchObject([
        { name: '船', seal: { zh: '船' } },
      ]);
      expect(codeOf(await read('notes.txt', '只是一段话'))).toBe('label-file-unread');
      expect(codeOf(await read('empty.json', ''))).toBe('file-empty');
      expect(codeOf(await api.labels.read({ file: content('old.conf', Uint8Array.of(0x5b, 0xff, 0x5d)) }))).toBe(
        'file-not-utf8',
      );
    });
  });
}
