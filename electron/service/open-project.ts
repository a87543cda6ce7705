import type { Article } from '../../annotations/model/article.ts';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { EMPTY_LAYER, layerIdOf } from '../../annotations/model/layer.ts';
import { refused } from '../../annotations/model/outcome.ts';
import type { ProjectInfo } from '../../shared/api/project.ts';
import type { Result } from '../../shared/problem.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import type { LayerWrite, StoredLayer } from './ports/layer-store.ts';
import type { ProjectStore } from './ports/project-store.ts';
import { StoreFailure } from './ports/store-failure.ts';
import { createRecentlyUsed } from './recently-used.ts';

/** The open project: its store, what is kept of it in memory, and the door through which all work on it goes. */
export interface OpenProject {
  readonly store: ProjectStore;
  /** Runs work that closing has to wait for. A failure of the medium becomes a problem here, and only here. */
  use<T>(work: () => Promise<Result<T>>): Promise<Result<T>>;
  /** The same for work that writes: one at a time, so that nothing changes between its look and its write. */
  change<T>(work: () => Promise<Result<T>>): Promise<Result<T>>;
  info(): Promise<ProjectInfo>;
  labelSet(): Promise<LabelSet>;
  /** Another label set is in force from now on. */
  forgetLabelSet(): void;
  article(articleId: string): Promise<Article | undefined>;
  /** Its text was made anew. */
  forgetArticle(articleId: string): void;
  /** The layer as it is stored; an empty one of revision 0 when nothing is. */
  layer(articleId: string, owner: string): Promise<StoredLayer>;
  /** Takes over what was just stored, so that the next change need not read the layer again. */
  keepLayer(before: StoredLayer, write: LayerWrite): void;
  /** Forgets what is kept of a layer: somebody else has written. */
  forgetLayer(articleId: string, owner: string): void;
  /** Turns new work away, waits for what is under way, and lets go of the file. */
  close(): Promise<void>;
}

/** An article's text and its map may be megabytes; layers are much smaller. */
const ARTICLES_KEPT = 32;
const LAYERS_KEPT = 128;

export function createOpenProject(store: ProjectStore): OpenProject {
  const oneAtATime = createOneAtATime();
  const underWay = new Set<Promise<unknown>>();
  const articles = createRecentlyUsed<Article>(ARTICLES_KEPT);
  const layers = createRecentlyUsed<StoredLayer>(LAYERS_KEPT);
  let labelSet: LabelSet | undefined;
  let closing = false;
  /** How often an article's text was made anew. */
  let remakes = 0;

  async function use<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (closing) return refused('project-not-open');
    const running = guard(work);
    underWay.add(running);
    try {
      return await running;
    } finally {
      underWay.delete(running);
    }
  }

  return {
    store,
    use,
    change: (work) => use(() => oneAtATime(work)),

    async info() {
      const { name, version } = await readLabelSet();
      return {
        ...store.project,
        path: store.path,
        labelSet: { name, version },
        articleCount: await store.articles.count(),
      };
    },

    labelSet: readLabelSet,
    forgetLabelSet() {
      labelSet = undefined;
    },

    async article(articleId) {
      const kept = articles.get(articleId);
      if (kept !== undefined) return kept;
      const before = remakes;
      const article = await store.articles.get(articleId);
      // What was read while an article was made anew may be the old one.
      if (article !== undefined && before === remakes) articles.set(articleId, article);
      return article;
    },

    forgetArticle(articleId) {
      remakes += 1;
      articles.delete(articleId);
    },

    async layer(articleId, owner) {
      const key = layerIdOf(articleId, owner);
      const kept = layers.get(key);
      if (kept !== undefined) return kept;
      const stored = await store.layers.get(articleId, owner);
      const layer = stored ?? { articleId, owner, revision: 0, content: EMPTY_LAYER, activeSeconds: 0 };
      // While it was read a change may have been stored: the later one stays.
      const meanwhile = layers.get(key);
      if (meanwhile !== undefined && meanwhile.revision > layer.revision) return meanwhile;
      layers.set(key, layer);
      return layer;
    },

    keepLayer({ articleId, owner, activeSeconds }, write) {
      layers.set(layerIdOf(articleId, owner), {
        articleId,
        owner,
        revision: write.baseRevision + 1,
        content: write.after,
        activeSeconds: activeSeconds + write.activeSeconds,
      });
    },

    forgetLayer(articleId, owner) {
      layers.delete(layerIdOf(articleId, owner));
    },

    async close() {
      closing = true;
      await Promise.allSettled(underWay);
      await store.close();
    },
  };

  async function readLabelSet(): Promise<LabelSet> {
    labelSet ??= await store.labels.current();
    return labelSet;
  }
}

async function guard<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreFailure) return { ok: false, problem: error.problem };
    throw error;
  }
}
