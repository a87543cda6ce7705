import { createStore, type StoreApi } from 'zustand/vanilla';
import { apply } from '../../annotations/model/apply.ts';
import type { Article } from '../../annotations/model/article.ts';
import { type Change, invert } from '../../annotations/model/change.ts';
import { toChangeInProgress } from '../../annotations/model/intent.ts';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { encodeLayer, type Layer, type LayerContent, toLayerContent } from '../../annotations/model/layer.ts';
import { done, refused } from '../../annotations/model/outcome.ts';
import { checkRules, type Rules } from '../../annotations/model/rules.ts';
import { sameJson } from '../../annotations/model/same.ts';
import type { LayersService } from '../../shared/api/layers.ts';
import type { AppProblem, Result } from '../../shared/problem.ts';
import { type ActivityMeter, createActivityMeter } from './layer-activity.ts';
import { SpanIndex } from './layer-index.ts';
import { type Append, type AppendQueue, createAppendQueue } from './layer-queue.ts';
import { type Steps, withStep } from './layer-steps.ts';

/** `failed`: what was not stored has been taken back on screen, and this is why. */
export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly problem: AppProblem };

/** The layer on screen. `content` runs ahead of what is stored while `saving` says so. */
export interface OpenLayer {
  readonly id: string;
  readonly article: Article;
  readonly owner: string;
  readonly rules: Rules;
  readonly content: LayerContent;
  readonly index: SpanIndex;
  /** Of what is stored. */
  readonly revision: number;
  readonly saving: Saving;
  readonly undo: Steps;
  readonly redo: Steps;
  /** Seconds of work that came with the changes so far. */
  readonly workedSeconds: number;
}

export interface LayerState {
  readonly layer: OpenLayer | null;
  /** Another layer, or this one again, is on its way; until it is here nothing can be changed. */
  readonly loading: boolean;
  /** Why there is no layer. */
  readonly problem: AppProblem | null;
  /** An article that was left before its last changes were stored, which then failed. */
  readonly lost: { readonly articleId: string; readonly title: string; readonly problem: AppProblem } | null;
}

/** What the store needs from outside. The calls answer with a result, also when the connection is gone. */
export interface LayerPorts {
  article(articleId: string): Promise<Result<Article>>;
  readonly layers: Pick<LayersService, 'open' | 'append'>;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** Takes note of a bug. */
  fault(cause: unknown): void;
}

export interface LayerStore extends Pick<StoreApi<LayerState>, 'getState' | 'subscribe' | 'getInitialState'> {
  /** Shows another layer once everything of the present one is stored or has failed. The latest call wins. */
  open(articleId: string, owner: string, labelSet: LabelSet): Promise<void>;
  close(): Promise<void>;
  /** Asks for the stored layer again; what waits is stored first. */
  reload(): Promise<void>;
  /** Applies a change on screen and queues it. Refused, with nothing changed, by the model or the label set. */
  commit(change: Change): Result<Change>;
  /** @returns the change that was appended to undo the latest one; `undefined` when there is none. */
  undo(): Change | undefined;
  redo(): Change | undefined;
  /** Resolves once every change is stored or has failed. */
  flush(): Promise<void>;
  dismissLost(): void;
  readonly activity: ActivityMeter;
}

/** What was there before a change, for the case that it is not stored. */
interface Before {
  readonly undo: Steps;
  readonly redo: Steps;
}

/** The steps to undo and redo, and the only content that they fit. */
type StepsOfLayer = Before & Pick<OpenLayer, 'content'>;

const NO_STEPS: Before = { undo: null, redo: null };

const NOTHING: LayerState = { layer: null, loading: false, problem: null, lost: null };

export function createLayerStore(ports: LayerPorts): LayerStore {
  const store = createStore<LayerState>(() => NOTHING);
  const activity = createActivityMeter(ports.now);
  /** Layers that were left, for the sake of their steps. */
  const left = new Map<string, StepsOfLayer>();
  const beforeOf = new WeakMap<object, Before>();
  let queue: AppendQueue | undefined;
  let loads = 0;
  /** How many wait for the present layer to be stored before they put another one, or none, in its place. */
  let leaving = 0;

  const patch = (change: Partial<OpenLayer>): void => {
    const { layer } = store.getState();
    if (layer !== null) store.setState({ layer: { ...layer, ...change } });
  };

  const show = (layer: OpenLayer): void => {
    const { textSha256 } = layer.article;
    const append: Append = (input) => ports.layers.append({ ...input, textSha256 });
    queue = createAppendQueue(layer.id, layer.revision, append, {
      saved: (revision, waiting) => patch({ revision, saving: { state: waiting === 0 ? 'saved' : 'saving' } }),
      failed: takeBack,
      fault: ports.fault,
    });
    store.setState({ layer, loading: false, problem: null });
  };

  const takeBack = (problem: AppProblem, dropped: readonly { change: Change; activeSeconds: number }[]): void => {
    const { layer } = store.getState();
    const before = dropped[0] && beforeOf.get(dropped[0]);
    if (layer === null || before === undefined) return;
    let { content, index, workedSeconds } = layer;
    for (const { change, activeSeconds } of dropped.toReversed()) {
      const inverse = invert(change);
      const earlier = apply(content, inverse);
      // The changes were applied to this very content in this order, so their inverses fit.
      if (!earlier.ok) {
        ports.fault(new Error(`a change could not be taken back: ${earlier.problem.code}`));
        if (leaving === 0) reloadBecause(problem);
        return;
      }
      content = earlier.value;
      index = index.after(inverse);
      workedSeconds -= activeSeconds;
      activity.giveBack(activeSeconds);
    }
    patch({ content, index, workedSeconds, ...before, saving: { state: 'failed', problem } });
    // What is being left is not fetched again: that would take the place of what the person asked for since.
    if (problem.code === 'layer-stale-revision' && leaving === 0) reloadBecause(problem);
  };

  const reloadBecause = (problem: AppProblem): void => {
    load(problem).catch(ports.fault);
  };

  /** Waits until all is stored, then takes the stored state. `why` stays on view: the person has lost something. */
  const load = async (why?: AppProblem): Promise<void> => {
    const { layer } = store.getState();
    if (layer === null) return;
    loads += 1;
    const mine = loads;
    store.setState({ loading: true });
    await queue?.settled();
    const answer = await ports.layers.open({ articleId: layer.article.id, owner: layer.owner });
    if (mine !== loads) return;
    if (!answer.ok) {
      store.setState({ loading: false });
      return patch({ saving: { state: 'failed', problem: answer.problem } });
    }
    const shown = toOpenLayer(answer.value, layer.article, layer.rules, store.getState().layer ?? undefined);
    show(why === undefined ? shown : { ...shown, saving: { state: 'failed', problem: why } });
  };

  const leave = async (): Promise<void> => {
    const wasSaving = store.getState().layer?.saving.state === 'saving';
    leaving += 1;
    await queue?.settled();
    leaving -= 1;
    const { layer } = store.getState();
    if (layer === null) return;
    const { undo, redo, content, saving, article } = layer;
    left.set(layer.id, { undo, redo, content });
    if (wasSaving && saving.state === 'failed') {
      store.setState({ lost: { articleId: article.id, title: article.title, problem: saving.problem } });
    }
  };

  const append = (change: Change, layer: OpenLayer, content: LayerContent, steps: Before): Result<Change> => {
    const queued = { change, activeSeconds: activity.take() };
    beforeOf.set(queued, { undo: layer.undo, redo: layer.redo });
    const workedSeconds = layer.workedSeconds + queued.activeSeconds;
    patch({ content, index: layer.index.after(change), workedSeconds, ...steps, saving: { state: 'saving' } });
    queue?.add(queued);
    return done(change);
  };

  const step = (from: 'undo' | 'redo'): Change | undefined => {
    const { layer, loading } = store.getState();
    const latest = layer?.[from];
    if (loading || !layer || !latest) return undefined;
    const change = from === 'undo' ? invert(latest.change) : latest.change;
    const after = apply(layer.content, change);
    // Every step was taken on the state that the steps after it, undone, give back.
    if (!after.ok) throw new Error(`a step could not be taken again: ${after.problem.code}`);
    const steps =
      from === 'undo'
        ? { undo: latest.older, redo: withStep(layer.redo, latest.change) }
        : { undo: withStep(layer.undo, latest.change), redo: latest.older };
    append(change, layer, after.value, steps);
    return change;
  };

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    activity,
    reload: () => load(),
    undo: () => step('undo'),
    redo: () => step('redo'),
    flush: async () => queue?.settled(),
    dismissLost: () => store.setState({ lost: null }),

    async open(articleId, owner, labelSet) {
      loads += 1;
      const mine = loads;
      store.setState({ loading: true, problem: null });
      const [article, layer] = await Promise.all([
        ports.article(articleId),
        leave().then(() => ports.layers.open({ articleId, owner })),
      ]);
      if (mine !== loads) return;
      if (!article.ok || !layer.ok) {
        const problem = article.ok ? (layer.ok ? null : layer.problem) : article.problem;
        queue = undefined;
        return store.setState({ layer: null, loading: false, problem });
      }
      // Time that led to no change belongs to the article that was left.
      activity.take();
      const rules = { labelSet, text: article.value.text };
      show(toOpenLayer(layer.value, article.value, rules, left.get(layer.value.id)));
    },

    async close() {
      loads += 1;
      const mine = loads;
      await leave();
      if (mine !== loads) return;
      queue = undefined;
      store.setState({ layer: null, loading: false, problem: null });
    },

    commit(change) {
      const { layer, loading } = store.getState();
      if (layer === null || loading) return refused('layer-loading');
      const whole = toChangeInProgress(layer.content, change);
      const after = apply(layer.content, whole);
      if (!after.ok) return after;
      const ruling = checkRules(after.value, whole, layer.rules);
      if (!ruling.ok) return ruling;
      return append(whole, layer, after.value, { undo: withStep(layer.undo, whole), redo: null });
    },
  };
}

/** @param before the layer as it was last seen, if it was: its steps hold only where nobody has changed it since. */
function toOpenLayer(
  stored: Layer & { readonly activeSeconds: number },
  article: Article,
  rules: Rules,
  before?: StepsOfLayer,
): OpenLayer {
  const content = toLayerContent(stored);
  const steps = before !== undefined && sameContent(before.content, content) ? before : NO_STEPS;
  return {
    id: stored.id,
    article,
    owner: stored.owner,
    rules,
    content,
    index: SpanIndex.of(content.spans.values()),
    revision: stored.revision,
    saving: { state: 'saved' },
    undo: steps.undo,
    redo: steps.redo,
    workedSeconds: stored.activeSeconds,
  };
}

/** By content and not by revision: two projects may have layers of one name and as many changes. */
function sameContent(a: LayerContent, b: LayerContent): boolean {
  const encoded = (content: LayerContent): Layer => encodeLayer(content, '', '', 0);
  return sameJson(encoded(a), encoded(b));
}
