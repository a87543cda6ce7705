/** Makes the finished sample project, samples/sample.zhupi, by the calls a person's window would make. */
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseLabelSet } from '../annotations/model/label-set.ts';
import { layerIdOf } from '../annotations/model/layer.ts';
import newsTemplate from '../annotations/model/templates/news-zh.json' with { type: 'json' };
import { createIntake } from '../electron/intake/create-intake.ts';
import { createService, type RunningService } from '../electron/service/create-service.ts';
import type { Ids } from '../electron/service/ports/ids.ts';
import { sha256Hex } from '../electron/service/sha256.ts';
import { createFiles } from '../electron/storage/files.ts';
import { createSettingsFile } from '../electron/storage/settings-file.ts';
import { createSqliteStores } from '../electron/storage/sqlite-stores.ts';
import { createSegmenter } from '../electron/workers/create-segmenter.ts';
import { createSuggester } from '../electron/workers/create-suggester.ts';
import type { Result } from '../shared/problem.ts';
import type { Job } from '../shared/progress.ts';
import { readAnchoredText, readDecisionsFile, readLayerFiles, samplePaths } from './read-samples.ts';
import type { DecisionEntry } from './schema.ts';
import { toChanges } from './to-changes.ts';
import { toRulings } from './to-rulings.ts';
import { createWorkingClock } from './working-clock.ts';

/** The people of the sample as they sign; the files name them in letters that any file system holds. */
const PEOPLE: Readonly<Record<string, string>> = { 'lin-xiao': '林晓', 'zhou-yuan': '周原', 'shen-yao': '沈遥' };
const PROJECT_NAME = '岚沱新闻 2022';

export const samplePath = join(import.meta.dirname, 'sample.zhupi');

/** Builds the sample beside its place and puts it there when it is whole. */
export async function buildSample(path = samplePath): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhupi-sample-'));
  const unfinished = `${path}.new`;
  rmSync(unfinished, { force: true });
  const service = openSampleService(folder);
  try {
    await fill(service, unfinished);
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
  renameSync(unfinished, path);
}

function openSampleService(folder: string): RunningService {
  // The same clock readings and ids at every build, so that the same sources give the same project.
  const clock = createWorkingClock('2022-12-05T01:00:00.000Z');
  const log = { warn: (message: string, cause?: unknown) => console.warn(message, cause) };
  return createService({
    host: {
      info: { version: '0', shell: 'loopback', platform: 'linux', locales: ['zh-Hans'] },
      documentsFolder: folder,
      samplePath,
    },
    clock,
    log,
    ids: createNumberedIds(),
    files: createFiles(),
    settingsFile: createSettingsFile(folder, log),
    stores: createSqliteStores({ clock, log }),
    intake: createIntake(),
    segmenter: createSegmenter({ log }),
    suggester: createSuggester({ log }),
  });
}

function createNumberedIds(): Ids {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `sample${String(count).padStart(6, '0')}`;
    },
  };
}

async function fill(service: RunningService, path: string): Promise<void> {
  expectValue(
    await service.project.create({ path, name: PROJECT_NAME, labels: { kind: 'template', name: newsTemplate.name } }),
  );
  for (const [name, role] of [
    ['lin-xiao', 'annotator'],
    ['zhou-yuan', 'annotator'],
    ['shen-yao', 'reviewer'],
  ] as const) {
    expectValue(await service.members.add({ name: nameOf(name), role }));
  }
  const files = samplePaths().map((file) => ({ kind: 'path', path: file }) as const);
  const report = await expectResult(service.articles.import({ files, dryRun: false }));
  const problem = [...report.failed, ...report.skipped][0];
  if (problem !== undefined) throw new Error(`${problem.file}: ${problem.problem.code}`);
  const idOf = new Map(report.imported.map(({ file, articleId }) => [file.split(/[\\/]/).at(-1) ?? file, articleId]));
  await annotate(service, idOf);
  await decide(service, idOf);
}

async function annotate(service: RunningService, idOf: ReadonlyMap<string, string>): Promise<void> {
  const labelSet = expectValue(parseLabelSet(newsTemplate));
  for (const file of readLayerFiles().values()) {
    const articleId = idOf.get(file.article);
    if (articleId === undefined) throw new Error(`${file.article} was not imported`);
    const layerId = layerIdOf(articleId, nameOf(file.annotator));
    const anchored = readAnchoredText(file.article);
    // The import has to have made the very text that the offsets are about.
    const textSha256 = sha256Hex(anchored.text);
    for (const [baseRevision, change] of toChanges(file, anchored, labelSet).entries()) {
      const activeSeconds = 6 + (baseRevision % 9);
      expectValue(await service.layers.append({ layerId, baseRevision, change, textSha256, activeSeconds }));
    }
  }
}

async function decide(service: RunningService, idOf: ReadonlyMap<string, string>): Promise<void> {
  const labelSet = expectValue(parseLabelSet(newsTemplate));
  const { reviewer, decisions } = readDecisionsFile();
  for (const [article, entries] of Map.groupBy(decisions, (entry) => entry.article)) {
    const articleId = idOf.get(article) ?? article;
    const text = readAnchoredText(article);
    for (;;) {
      const { settlement } = expectValue(await service.review.article({ articleId }));
      const open = settlement.disagreements.filter(({ decision }) => decision === undefined);
      const waiting = new Set(open.map(({ disagreement }) => disagreement.id));
      const ready = open
        .map(({ disagreement }) => disagreement)
        .filter(({ waitsFor }) => !waitsFor.some((id) => waiting.has(id)));
      const [next] = toRulings(ready, entries.map(signed), text, labelSet);
      if (next === undefined) break;
      const { reasonCode, note = '' } = next.entry;
      expectValue(
        await service.review.decide({
          articleId,
          disagreementId: next.disagreement.id,
          ruling: next.ruling,
          reviewer: nameOf(reviewer),
          note,
          ...(reasonCode === undefined ? {} : { reasonCode }),
        }),
      );
    }
  }
}

function signed(entry: DecisionEntry): DecisionEntry {
  const { ruling } = entry;
  return ruling.kind === 'pick' ? { ...entry, ruling: { ...ruling, annotator: nameOf(ruling.annotator) } } : entry;
}

function nameOf(person: string): string {
  return PEOPLE[person] ?? person;
}

function expectValue<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.params)}`);
  return result.value;
}

async function expectResult<T>(job: Job<T>): Promise<T> {
  for await (const event of job) if (event.type === 'finished') return expectValue(event.result);
  throw new Error('the job ended without a result');
}

if (import.meta.main) await buildSample();
