import { openBenchService } from '../import-into.ts';
import { makeAnnotatedArticle } from './annotated-article.ts';

export interface PaneArticle {
  readonly id: string;
  readonly characters: number;
  readonly spans: number;
  readonly relations: number;
}

export const ANNOTATOR = '林晓';

/** One more, so that a window can have shown something before. */
export const OTHER_ARTICLE = 'other';
const OTHER: PaneArticle = { id: OTHER_ARTICLE, characters: 1_900, spans: 90, relations: 20 };

/** A project with one annotated article of each size, made through the service as a person's work would be. */
export async function makePaneProject(path: string, sizes: readonly PaneArticle[]): Promise<string> {
  const service = openBenchService();
  const expect = <T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
    if (!result.ok) throw new Error(result.problem.code);
    return result.value;
  };
  try {
    expect(await service.project.create({ path, name: '标注速度', labels: { kind: 'template', name: 'news-zh' } }));
    expect(await service.members.add({ name: ANNOTATOR, role: 'annotator' }));
    for (const { id, characters, spans, relations } of [...sizes, OTHER]) {
      const { text, changes } = makeAnnotatedArticle(characters, spans, relations);
      const file = { kind: 'content', name: `${id}.txt`, base64: Buffer.from(text).toString('base64') } as const;
      for await (const event of service.articles.import({ files: [file], clean: false })) {
        if (event.type === 'finished') expect(event.result);
      }
      let revision = 0;
      for (const change of changes) {
        const appended = await service.layers.append({ layerId: `${id}:${ANNOTATOR}`, baseRevision: revision, change });
        revision = expect(appended).revision;
      }
    }
    return path;
  } finally {
    await service.close();
  }
}
