import { join } from 'node:path';
import { lintLayer } from '../../../annotations/lint/lints.ts';
import type { SimpleChange } from '../../../annotations/model/change.ts';
import { layerIdOf, toLayerContent } from '../../../annotations/model/layer.ts';
import { marked } from '../../../annotations/test/marked-layer.ts';
import type { Result } from '../../../shared/problem.ts';
import { openService } from '../open-service.ts';
import { findProgramRoot } from '../program-root.ts';

/**
 * `linted.zhupi`: one article for each annotator, with their spans on it as marked.
 * @param ignored whether they have asked to hear no more of all that is found
 */
export async function makeLintedProject(
  folder: string,
  works: Readonly<Record<string, string>>,
  { ignored = false } = {},
): Promise<void> {
  const path = join(folder, 'linted.zhupi');
  const service = openService({ root: findProgramRoot(), log: { warn: () => undefined }, remember: false });
  try {
    const labels = { kind: 'template', name: 'news-zh' } as const;
    expectDone(await service.project.create({ path, name: 'linted', labels }));
    expectDone(await service.project.open({ path }));
    for (const [owner, source] of Object.entries(works)) {
      expectDone(await service.members.add({ name: owner, role: 'annotator' }));
      const { text, layer } = marked(source, { owner });
      const base64 = Buffer.from(text).toString('base64');
      let articleId = '';
      for await (const event of service.articles.import({
        files: [{ kind: 'content', name: `${owner}.txt`, base64 }],
      })) {
        if (event.type === 'finished') articleId = expectDone(event.result).imported[0]?.articleId ?? '';
      }
      const changes = layer.spans.map((span): SimpleChange => ({ type: 'addSpan', span }));
      const change = { type: 'batch', changes } as const;
      expectDone(await service.layers.append({ layerId: layerIdOf(articleId, owner), baseRevision: 0, change }));
      if (!ignored) continue;
      const { labelSet } = expectDone(await service.labels.current());
      const content = toLayerContent({ ...layer, status: 'new' });
      const findings = lintLayer({ content, text, labelSet }).map(({ id }) => id);
      expectDone(await service.lints.ignore({ articleId, owner, findings, ignored: true }));
    }
  } finally {
    await service.close();
  }
}

function expectDone<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.params)}`);
  return result.value;
}
