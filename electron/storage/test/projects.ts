import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { apply } from '../../../annotations/model/apply.ts';
import type { Article } from '../../../annotations/model/article.ts';
import type { Change } from '../../../annotations/model/change.ts';
import { EMPTY_LAYER, type LayerContent } from '../../../annotations/model/layer.ts';
import type { Outcome } from '../../../annotations/model/outcome.ts';
import { labelSet } from '../../../annotations/test/label-set.ts';
import { createCodePointIndex } from '../../../annotations/text/code-points.ts';
import { toSketch } from '../../../annotations/text/near-duplicates.ts';
import type { NewArticle } from '../../service/ports/article-store.ts';
import type { Clock } from '../../service/ports/clock.ts';
import type { LayerWrite, StoredLayer } from '../../service/ports/layer-store.ts';
import type { Log } from '../../service/ports/log.ts';
import type { ProjectStore } from '../../service/ports/project-store.ts';
import type { NewProject } from '../../service/ports/project-stores.ts';
import { sha256Hex } from '../../service/sha256.ts';
import { createSqliteStores, type SqliteStoresOptions } from '../sqlite-stores.ts';
import { makeTestFolder } from './folders.ts';

/** A clock that stands still until it is moved. */
export function createTestClock(start = '2026-03-01T08:00:00.000Z'): Clock & { add(milliseconds: number): void } {
  let now = Date.parse(start);
  return {
    now: () => new Date(now).toISOString(),
    add: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** A log that keeps what it is told. */
export function createTestLog(): Log & { readonly warnings: readonly string[] } {
  const warnings: string[] = [];
  return { warnings, warn: (message) => void warnings.push(message) };
}

export const newProject: NewProject = {
  id: 'p1',
  name: '试验',
  createdAt: '2026-03-01T08:00:00.000Z',
  labelSet,
};

export function expectDone<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'not refused' : outcome.problem.code;
}

/** A new project in a folder of its own, closed. */
export async function makeProject(name = 'project.zhupi'): Promise<string> {
  const path = join(await makeTestFolder(), name);
  expectDone(await storesOf().create(path, newProject));
  return path;
}

export function storesOf(options: Partial<SqliteStoresOptions> = {}) {
  return createSqliteStores({ clock: createTestClock(), log: createTestLog(), ...options });
}

/** Opens a project and closes it when the test is over. */
export async function openProject(path: string, options: Partial<SqliteStoresOptions> = {}): Promise<ProjectStore> {
  const store = expectDone(await storesOf(options).open(path));
  onTestFinished(() => store.close());
  return store;
}

export function makeArticle(id: string, text: string): Article {
  const textSha256 = sha256Hex(text);
  return {
    id,
    title: text.slice(0, 8),
    text,
    language: 'zh-Hans',
    meta: {},
    textSha256,
    source: {
      fileName: `${id}.txt`,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sha256: textSha256,
      rawText: text,
      map: [[0, 0, text.length]],
      removals: [],
    },
  };
}

export async function addArticles(store: ProjectStore, texts: Readonly<Record<string, string>>): Promise<void> {
  const articles = Object.entries(texts).map(([id, text]) => toNew(makeArticle(id, text)));
  await store.articles.add(articles, '2026-03-01T08:00:00.000Z');
}

/** An article as an import hands it over. */
export function toNew(article: Article, patch: Partial<NewArticle> = {}): NewArticle {
  return {
    article,
    characters: createCodePointIndex(article.text).lengthCodePoints,
    rawSha256: sha256Hex(article.source.rawText),
    sketch: toSketch(article.text),
    accepted: true,
    ...patch,
  };
}

export function addSpan(id: string, start: number, end: number, label = 'PER'): Change {
  return { type: 'addSpan', span: { id, label, fragments: [[start, end]], attributes: {}, origin: 'human' } };
}

let writes = 0;

/** A change of a layer as the service would write it. */
export function toWrite(
  layer: Pick<StoredLayer, 'articleId' | 'owner' | 'revision' | 'content'>,
  change: Change,
  patch: Partial<LayerWrite> = {},
): LayerWrite {
  writes += 1;
  return {
    articleId: layer.articleId,
    owner: layer.owner,
    changeId: `c${writes}`,
    baseRevision: layer.revision,
    change,
    after: expectDone(apply(layer.content, change)),
    author: layer.owner,
    at: '2026-03-01T09:00:00.000Z',
    labelSetVersion: labelSet.version,
    activeSeconds: 1,
    ...patch,
  };
}

export function emptyLayer(articleId: string, owner: string, content: LayerContent = EMPTY_LAYER): StoredLayer {
  return { articleId, owner, revision: 0, content, activeSeconds: 0 };
}
