import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../annotations/model/apply.ts';
import type { Change } from '../../annotations/model/change.ts';
import { toRemoveSpans, toReverseRelation, toUpdateSpan } from '../../annotations/model/intent.ts';
import { EMPTY_LAYER, encodeLayer, type LayerContent } from '../../annotations/model/layer.ts';
import { toAddRelation, toAddSpan } from '../../annotations/model/make-span.ts';
import { SpanIndex } from './layer-index.ts';
import { createLayerStore, type LayerStore, type OpenLayer } from './layer-store.ts';
import { article, createLayersDouble, type LayersDouble, labelSet } from './test/layers-double.ts';

const TEXT = '张小满在柳河镇卫生院当护士。';

async function opened(): Promise<{ store: LayerStore; double: LayersDouble }> {
  const double = createLayersDouble([article('a', TEXT), article('b', TEXT)]);
  const store = createLayerStore(double.ports);
  await store.open('a', 'lin', labelSet);
  return { store, double };
}

function layerOf(store: LayerStore): OpenLayer {
  const { layer } = store.getState();
  if (layer === null) throw new Error('no layer is open');
  return layer;
}

function addSpan(id: string, start: number, end: number, label = 'PER'): Change {
  const change = toAddSpan({ id, label, fragments: [[start, end]], labelSet, text: TEXT });
  if (change === undefined) throw new Error('only blanks');
  return change;
}

const encoded = (content: LayerContent): unknown => encodeLayer(content, 'a', 'lin', 0);

describe('a change', () => {
  it('shows at once and is called saved only when the answer is here', async () => {
    const { store, double } = await opened();
    double.held = true;
    expect(store.commit(addSpan('s1', 0, 3)).ok).toBe(true);
    expect([...layerOf(store).content.spans.keys()]).toEqual(['s1']);
    expect(layerOf(store).saving).toEqual({ state: 'saving' });
    expect(layerOf(store).revision).toBe(0);

    double.held = false;
    double.release();
    await store.flush();
    expect(layerOf(store).saving).toEqual({ state: 'saved' });
    expect(layerOf(store).revision).toBe(1);
    expect(double.stored('a', 'lin').content).toEqual(layerOf(store).content);
  });

  it('is not called saved while one behind it still waits', async () => {
    const { store, double } = await opened();
    double.held = true;
    store.commit(addSpan('s1', 0, 3));
    store.commit(addSpan('s2', 4, 7, 'LOC'));
    const seen: string[] = [];
    store.subscribe(({ layer }) => seen.push(`${layer?.revision} ${layer?.saving.state}`));
    double.held = false;
    double.release();
    await store.flush();
    expect(seen).toEqual(['1 saving', '2 saved']);
  });

  it('puts a new layer in progress, and undoing it puts it back', async () => {
    const { store } = await opened();
    store.commit(addSpan('s1', 0, 3));
    expect(layerOf(store).content.status).toBe('in-progress');
    store.undo();
    expect(layerOf(store).content).toEqual(EMPTY_LAYER);
  });

  it('that the model refuses changes nothing and says why', async () => {
    const { store, double } = await opened();
    store.commit(addSpan('s1', 0, 3));
    const before = layerOf(store);
    expect(store.commit(addSpan('s2', 0, 3))).toMatchObject({ ok: false, problem: { code: 'span-duplicate' } });
    expect(layerOf(store)).toBe(before);
    await store.flush();
    expect(double.stored('a', 'lin').changes).toHaveLength(1);
  });

  it('that the label set refuses changes nothing and says why', async () => {
    const { store } = await opened();
    store.commit(addSpan('head', 0, 3));
    store.commit(addSpan('tail', 4, 7, 'LOC'));
    const relation = toAddRelation({ id: 'r', label: 'works_for', head: 'head', tail: 'tail', labelSet });
    expect(store.commit(relation)).toMatchObject({ ok: false, problem: { code: 'relation-not-allowed' } });
    expect(layerOf(store).content.relations.size).toBe(0);
  });
});

describe('a change that can not be stored', () => {
  it('is taken back on screen with those made after it, and the reason is shown', async () => {
    const { store, double } = await opened();
    store.commit(addSpan('s1', 0, 3));
    await store.flush();
    double.held = true;
    store.commit(addSpan('s2', 4, 7, 'LOC'));
    store.commit(addSpan('s3', 7, 10, 'ORG'));
    double.refuseWith = { code: 'disk-full', params: {} };
    double.release();
    await store.flush();

    expect([...layerOf(store).content.spans.keys()]).toEqual(['s1']);
    expect(layerOf(store).index.spans.map(({ id }) => id)).toEqual(['s1']);
    expect(layerOf(store).saving).toEqual({ state: 'failed', problem: { code: 'disk-full', params: {} } });
    expect(layerOf(store).undo?.older).toBeNull();
    expect(layerOf(store).content).toEqual(double.stored('a', 'lin').content);
  });

  it('does not stop the next one', async () => {
    const { store, double } = await opened();
    double.refuseWith = { code: 'disk-full', params: {} };
    store.commit(addSpan('s1', 0, 3));
    await store.flush();
    double.refuseWith = undefined;
    store.commit(addSpan('s2', 0, 3));
    await store.flush();
    expect(layerOf(store).saving).toEqual({ state: 'saved' });
    expect([...double.stored('a', 'lin').content.spans.keys()]).toEqual(['s2']);
  });

  it('keeps its time of work for the one that can', async () => {
    const { store, double } = await opened();
    store.activity.touch();
    double.clockMs = 5000;
    double.refuseWith = { code: 'disk-full', params: {} };
    store.commit(addSpan('s1', 0, 3));
    await store.flush();
    expect(layerOf(store).workedSeconds).toBe(0);
    double.refuseWith = undefined;
    double.clockMs = 7000;
    store.commit(addSpan('s1', 0, 3));
    await store.flush();
    expect(double.stored('a', 'lin').activeSeconds).toBe(7);
    expect(layerOf(store).workedSeconds).toBe(7);
  });

  it('because of a bug is taken back too, and the bug is not swallowed', async () => {
    const { store, double } = await opened();
    const bug = new Error('boom');
    double.refuseWith = bug;
    store.commit(addSpan('s1', 0, 3));
    await store.flush();
    expect(layerOf(store).content.spans.size).toBe(0);
    expect(layerOf(store).saving.state).toBe('failed');
    expect(double.faults).toEqual([bug]);
  });

  it('because the layer was changed elsewhere brings the stored layer, and says so', async () => {
    const { store, double } = await opened();
    double.storeElsewhere('a', 'lin', addSpan('elsewhere', 7, 10, 'ORG'));
    store.commit(addSpan('s1', 0, 3));
    await expect.poll(() => layerOf(store).revision).toBe(1);
    expect([...layerOf(store).content.spans.keys()]).toEqual(['elsewhere']);
    expect(layerOf(store).saving).toMatchObject({ state: 'failed', problem: { code: 'layer-stale-revision' } });
    expect(layerOf(store).undo).toBeNull();

    store.commit(addSpan('s2', 0, 3));
    await store.flush();
    expect(layerOf(store).saving).toEqual({ state: 'saved' });
    expect(layerOf(store).revision).toBe(2);
  });
});

describe('a layer that is closed', () => {
  it('stays closed when what waited had been overtaken elsewhere', async () => {
    const { store, double } = await opened();
    double.held = true;
    store.commit(addSpan('s1', 0, 3));
    double.storeElsewhere('a', 'lin', addSpan('elsewhere', 7, 10, 'ORG'));
    const closing = store.close();
    double.release();
    await closing;
    expect(store.getState()).toMatchObject({ layer: null, lost: { problem: { code: 'layer-stale-revision' } } });
  });
});

describe('another article', () => {
  it('opens when what waited for the first is stored', async () => {
    const { store, double } = await opened();
    double.held = true;
    store.commit(addSpan('s1', 0, 3));
    const opening = store.open('b', 'lin', labelSet);
    expect(store.commit(addSpan('late', 4, 7))).toMatchObject({ ok: false, problem: { code: 'layer-loading' } });
    double.held = false;
    double.release();
    await opening;
    expect(layerOf(store).article.id).toBe('b');
    expect(double.stored('a', 'lin').changes).toHaveLength(1);
  });

  it('hides no failure of the first', async () => {
    const { store, double } = await opened();
    double.held = true;
    store.commit(addSpan('s1', 0, 3));
    const opening = store.open('b', 'lin', labelSet);
    double.refuseWith = { code: 'disk-full', params: {} };
    double.release();
    await opening;
    expect(store.getState().lost).toMatchObject({
      articleId: 'a',
      title: 'title of a',
      problem: { code: 'disk-full' },
    });
    store.dismissLost();
    expect(store.getState().lost).toBeNull();
  });

  it('opens also when the first turns out to have been changed elsewhere', async () => {
    const { store, double } = await opened();
    double.held = true;
    store.commit(addSpan('s1', 0, 3));
    double.storeElsewhere('a', 'lin', addSpan('elsewhere', 7, 10, 'ORG'));
    const opening = store.open('b', 'lin', labelSet);
    double.release();
    await opening;
    expect(layerOf(store).article.id).toBe('b');
    expect(store.getState()).toMatchObject({ loading: false, lost: { problem: { code: 'layer-stale-revision' } } });
  });

  it('leaves the steps of the first where they were', async () => {
    const { store } = await opened();
    store.commit(addSpan('s1', 0, 3));
    await store.open('b', 'lin', labelSet);
    expect(store.undo()).toBeUndefined();
    await store.open('a', 'lin', labelSet);
    store.undo();
    expect(layerOf(store).content).toEqual(EMPTY_LAYER);
  });

  it('that was changed elsewhere since has no steps: they would not fit', async () => {
    const { store, double } = await opened();
    store.commit(addSpan('s1', 0, 3));
    await store.open('b', 'lin', labelSet);
    double.storeElsewhere('a', 'lin', addSpan('s2', 4, 7));
    await store.open('a', 'lin', labelSet);
    expect(layerOf(store).undo).toBeNull();
  });

  it('of the same name in another project has no steps of this one, as many changes as it may have', async () => {
    const { store, double } = await opened();
    store.commit(addSpan('s1', 0, 3));
    await store.open('b', 'lin', labelSet);
    const other = double.stored('a', 'lin');
    other.content = EMPTY_LAYER;
    other.changes = [];
    double.storeElsewhere('a', 'lin', addSpan('theirs', 0, 3));
    await store.open('a', 'lin', labelSet);
    expect(layerOf(store).revision).toBe(1);
    expect(layerOf(store).undo).toBeNull();
  });

  it('that is not there leaves no layer and the reason', async () => {
    const { store } = await opened();
    await store.open('gone', 'lin', labelSet);
    expect(store.getState()).toMatchObject({ layer: null, loading: false, problem: { code: 'article-not-found' } });
  });

  it('is the one asked for last', async () => {
    const { store } = await opened();
    await Promise.all([store.open('a', 'lin', labelSet), store.open('b', 'lin', labelSet)]);
    expect(layerOf(store).article.id).toBe('b');
  });
});

/** One thing a person may do; numbers pick among what is there. */
type Act =
  | { readonly kind: 'add'; readonly start: number; readonly length: number; readonly label: number }
  | { readonly kind: 'relate'; readonly head: number; readonly tail: number; readonly label: number }
  | { readonly kind: 'remove' | 'relabel' | 'note' | 'reverse'; readonly pick: number; readonly label: number }
  | { readonly kind: 'undo' | 'redo' };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('add' as const), start: fc.nat(12), length: fc.nat(5), label: fc.nat(2) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('relate' as const), head: fc.nat(9), tail: fc.nat(9), label: fc.nat(1) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('remove' as const, 'relabel' as const, 'note' as const, 'reverse' as const),
      pick: fc.nat(9),
      label: fc.nat(2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
);

const LABELS = ['PER', 'ORG', 'LOC'];
const RELATIONS = ['works_for', 'same_as'];

function perform(store: LayerStore, doing: Act, id: string): void {
  const { content } = layerOf(store);
  const pick = <T>(items: ReadonlyMap<string, T>, at: number): string => [...items.keys()][at % items.size] ?? '';
  const changeFor = (): Change | undefined => {
    switch (doing.kind) {
      case 'add':
        return addSpan(id, doing.start, doing.start + doing.length + 1, LABELS[doing.label]);
      case 'relate': {
        const [head, tail] = [pick(content.spans, doing.head), pick(content.spans, doing.tail)];
        return toAddRelation({ id, label: RELATIONS[doing.label] ?? '', head, tail, labelSet });
      }
      case 'remove':
        return toRemoveSpans(content, [pick(content.spans, doing.pick)]);
      case 'relabel':
        return toUpdateSpan(content, pick(content.spans, doing.pick), { label: LABELS[doing.label] ?? '' });
      case 'note':
        return toUpdateSpan(content, pick(content.spans, doing.pick), { note: id });
      case 'reverse':
        return toReverseRelation(content, pick(content.relations, doing.pick));
      default:
        return undefined;
    }
  };
  if (doing.kind === 'undo') store.undo();
  else if (doing.kind === 'redo') store.redo();
  else {
    const change = changeFor();
    if (change !== undefined) store.commit(change);
  }
}

describe('whatever a person does', () => {
  it('what is stored, what its changes replay to and what is on screen are the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
        const { store, double } = await opened();
        for (const [i, doing] of acts.entries()) perform(store, doing, `id${i}`);
        await store.flush();
        const { content, index, revision } = layerOf(store);
        const { changes, content: stored } = double.stored('a', 'lin');
        const replayed = replay(changes);
        expect(replayed.ok && encoded(replayed.value)).toEqual(encoded(content));
        expect(encoded(stored)).toEqual(encoded(content));
        expect(revision).toBe(changes.length);
        expect(index.spans).toEqual(SpanIndex.of(content.spans.values()).spans);
      }),
      { seed: 20220204, numRuns: 150 },
    );
  });

  it('undone all the way gives the empty layer, redone all the way what there was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
        const { store, double } = await opened();
        for (const [i, doing] of acts.entries()) perform(store, doing, `id${i}`);
        const last = encoded(layerOf(store).content);
        let redone = 0;
        while (layerOf(store).redo !== null) {
          store.redo();
          redone += 1;
        }
        const furthest = encoded(layerOf(store).content);
        if (redone === 0) expect(furthest).toEqual(last);
        while (store.undo() !== undefined);
        expect(encoded(layerOf(store).content)).toEqual(encoded(EMPTY_LAYER));
        while (store.redo() !== undefined);
        expect(encoded(layerOf(store).content)).toEqual(furthest);
        await store.flush();
        expect(encoded(double.stored('a', 'lin').content)).toEqual(furthest);
      }),
      { seed: 20220205, numRuns: 100 },
    );
  });
});
