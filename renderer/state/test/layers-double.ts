import { apply } from '../../../annotations/model/apply.ts';
import type { Article } from '../../../annotations/model/article.ts';
import { type Change, changeSchema } from '../../../annotations/model/change.ts';
import type { LabelSet } from '../../../annotations/model/label-set.ts';
import { EMPTY_LAYER, encodeLayer, type LayerContent, layerIdOf } from '../../../annotations/model/layer.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { AppendInput } from '../../../shared/api/layers.ts';
import type { AppProblem } from '../../../shared/problem.ts';
import type { LayerPorts } from '../layer-store.ts';

interface StoredLayer {
  content: LayerContent;
  changes: Change[];
  activeSeconds: number;
}

/**
 * A double of `articles.get`, `layers.open` and `layers.append`: the real service lies in a room that the window may
 * not import. It keeps the promises of the contract (revisions, apply, JSON between the processes) and nothing else.
 */
export interface LayersDouble {
  readonly ports: LayerPorts;
  readonly faults: unknown[];
  clockMs: number;
  /** The next appends are answered with this problem, or thrown, and nothing is stored. */
  refuseWith: AppProblem | Error | undefined;
  /** While true, appends wait for `release`. */
  held: boolean;
  release(): void;
  stored(articleId: string, owner: string): StoredLayer;
  /** What another window does to the layer. */
  storeElsewhere(articleId: string, owner: string, change: Change): void;
}

export function createLayersDouble(articles: readonly Article[]): LayersDouble {
  const layers = new Map<string, StoredLayer>();
  let waiting: (() => void)[] = [];

  const layerOf = (id: string): StoredLayer => {
    const present = layers.get(id) ?? { content: EMPTY_LAYER, changes: [], activeSeconds: 0 };
    layers.set(id, present);
    return present;
  };
  const store = (layer: StoredLayer, change: Change): AppProblem | undefined => {
    const after = apply(layer.content, change);
    if (!after.ok) return after.problem;
    layer.content = after.value;
    layer.changes.push(change);
    return undefined;
  };

  const double: LayersDouble = {
    faults: [],
    clockMs: 0,
    refuseWith: undefined,
    held: false,
    release() {
      const released = waiting;
      waiting = [];
      for (const go of released) go();
    },
    stored: (articleId, owner) => layerOf(layerIdOf(articleId, owner)),
    storeElsewhere: (articleId, owner, change) => void store(layerOf(layerIdOf(articleId, owner)), change),
    ports: {
      article: async (articleId) => {
        const article = articles.find(({ id }) => id === articleId);
        return article === undefined ? refused('article-not-found', { articleId }) : done(article);
      },
      layers: {
        open: async ({ articleId, owner }) => {
          const { content, changes, activeSeconds } = layerOf(layerIdOf(articleId, owner));
          return done({ ...encodeLayer(content, articleId, owner, changes.length), activeSeconds });
        },
        append: async ({ layerId, baseRevision, change, textSha256, activeSeconds }: AppendInput) => {
          if (double.held) await new Promise<void>((go) => waiting.push(go));
          const { refuseWith } = double;
          if (refuseWith instanceof Error) throw refuseWith;
          if (refuseWith !== undefined) return { ok: false, problem: refuseWith };
          const made = articles.find(({ id }) => layerId.startsWith(`${id}:`));
          if (textSha256 !== made?.textSha256) return refused('article-text-changed');
          const layer = layerOf(layerId);
          if (baseRevision !== layer.changes.length) return refused('layer-stale-revision');
          const problem = store(layer, changeSchema.parse(JSON.parse(JSON.stringify(change))));
          if (problem !== undefined) return { ok: false, problem };
          layer.activeSeconds += activeSeconds ?? 0;
          return done({ revision: layer.changes.length });
        },
      },
      now: () => double.clockMs,
      fault: (cause) => double.faults.push(cause),
    },
  };
  return double;
}

export function article(id: string, text: string): Article {
  return {
    id,
    title: `title of ${id}`,
    text,
    language: 'zh-Hans',
    meta: {},
    textSha256: `hash of ${text}`,
    source: {
      fileName: `${id}.txt`,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sha256: '',
      rawText: text,
      map: [],
      removals: [],
    },
  };
}

export const labelSet: LabelSet = {
  name: 'test',
  version: 1,
  entities: ['PER', 'ORG', 'LOC'].map((name) => ({
    name,
    title: { zh: name, en: name },
    seal: { zh: name.charAt(0), en: name },
    color: '#334455',
    attributes: [],
  })),
  relations: [
    {
      name: 'works_for',
      title: { zh: '供职于', en: 'works for' },
      head: ['PER'],
      tail: ['ORG'],
      kind: 'directed',
      attributes: [],
    },
    {
      name: 'same_as',
      title: { zh: '同指', en: 'same as' },
      head: ['PER', 'ORG'],
      tail: ['PER', 'ORG'],
      kind: 'equivalence',
      attributes: [],
    },
  ],
  articleLabels: [],
  guidelines: { zh: '', en: '' },
};
