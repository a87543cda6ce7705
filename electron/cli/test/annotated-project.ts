import { join } from 'node:path';
import type { SimpleChange } from '../../../annotations/model/change.ts';
import { type Layer, layerIdOf } from '../../../annotations/model/layer.ts';
import { type Marked, marked } from '../../../annotations/test/marked-layer.ts';
import type { Result } from '../../../shared/problem.ts';
import type { RunningService } from '../../service/create-service.ts';
import { openService } from '../open-service.ts';
import { findProgramRoot } from '../program-root.ts';

export interface AnnotatedProject {
  readonly path: string;
  /** Three annotators: two disagree with each other in a bound, a label and a relation, the third sides with the first. */
  readonly bridge: { readonly id: string; readonly text: string; readonly layers: readonly Layer[] };
  /** Two annotators who agree. */
  readonly rain: { readonly id: string; readonly text: string };
  /** One annotator has finished. */
  readonly market: { readonly id: string };
  /** Nobody has begun. */
  readonly notice: { readonly id: string };
}

const NAMES = ['ann1', 'ann2', 'ann3'] as const;

const FIRST = '[秦望川|PER#p]向[雁回乡卫生院|ORG#o]捐赠[口罩|SUP#s]三千只🎉，村民在[𠮷田桥|FAC#f]头迎接。';
const SECOND = '[秦望川|PER#p]向雁回乡[卫生院|ORG#o]捐赠[口罩|SUP#s]三千只🎉，村民在[𠮷田桥|LOC#f]头迎接。';
const DONATED = ['p donated s'];

/** A project with all that a review can meet, made by the service itself. */
export async function makeAnnotatedProject(folder: string): Promise<AnnotatedProject> {
  const path = join(folder, 'annotated.zhupi');
  const service = openService({ root: findProgramRoot(), log: { warn: () => undefined }, remember: false });
  try {
    expectDone(
      await service.project.create({ path, name: 'annotated', labels: { kind: 'template', name: 'news-zh' } }),
    );
    expectDone(await service.project.open({ path }));
    for (const name of NAMES) expectDone(await service.members.add({ name, role: 'annotator' }));
    expectDone(await service.members.add({ name: 'rev', role: 'reviewer' }));
    const bridge = await addArticle(service, 'bridge.txt', [
      marked(FIRST, { owner: 'ann1', relations: DONATED }),
      marked(SECOND, { owner: 'ann2' }),
      marked(FIRST, { owner: 'ann3', relations: DONATED }),
    ]);
    const rain = await addArticle(
      service,
      'rain.txt',
      ['ann1', 'ann2'].map((owner) => marked('[白鹭湖|LOC#w]一带昨夜降雨。', { owner })),
    );
    const market = await addArticle(service, 'market.txt', [marked('[云集镇|LOC#m]逢五赶集。', { owner: 'ann1' })]);
    const notice = await addArticle(service, 'notice.txt', [], '渡口明日停航一天。');
    return { path, bridge, rain, market, notice };
  } finally {
    await service.close();
  }
}

async function addArticle(
  service: RunningService,
  name: string,
  works: readonly Marked[],
  text = works[0]?.text ?? '',
) {
  const base64 = Buffer.from(text).toString('base64');
  let id: string | undefined;
  for await (const event of service.articles.import({ files: [{ kind: 'content', name, base64 }] })) {
    if (event.type === 'finished') id = expectDone(event.result).imported[0]?.articleId;
  }
  if (id === undefined) throw new Error(`${name} was not imported`);
  for (const { layer } of works) {
    expectDone(
      await service.layers.append({ layerId: layerIdOf(id, layer.owner), baseRevision: 0, change: toChange(layer) }),
    );
  }
  return { id, text, layers: works.map(({ layer }) => layer) };
}

/** Everything an annotator did, as one change that ends with the layer done. */
function toChange({ spans, relations }: Layer) {
  const changes: SimpleChange[] = [
    ...spans.map((span) => ({ type: 'addSpan', span }) as const),
    ...relations.map((relation) => ({ type: 'addRelation', relation }) as const),
    { type: 'setStatus', before: 'new', after: 'done' },
  ];
  return { type: 'batch', changes } as const;
}

function expectDone<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.params)}`);
  return result.value;
}
