import { join } from 'node:path';
import { expect } from 'vitest';
import type { Change, SimpleChange } from '../../../annotations/model/change.ts';
import type { Outcome, Problem } from '../../../annotations/model/outcome.ts';
import { labelSet } from '../../../annotations/test/label-set.ts';
import { type Marked, type MarkedOptions, marked } from '../../../annotations/test/marked-layer.ts';
import type { ImportReport } from '../../../shared/api/import.ts';
import type { ProjectInfo } from '../../../shared/api/project.ts';
import type { ChosenFile } from '../../../shared/files.ts';
import type { JobEvent } from '../../../shared/progress.ts';
import type { Contract } from './api-contract.ts';

/** The value of an outcome that must be one. */
export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/** The code of a problem that must be one. */
export function codeOf(outcome: Outcome<unknown>): string {
  return problemOf(outcome).code;
}

export function problemOf(outcome: Outcome<unknown>): Problem {
  if (outcome.ok) throw new Error(`not refused: ${JSON.stringify(outcome.value)}`);
  return outcome.problem;
}

export function content(name: string, text: string | Uint8Array): ChosenFile {
  return { kind: 'content', name, base64: Buffer.from(text).toString('base64') };
}

let projects = 0;

/** A new project, open, with two annotators and a reviewer. */
export async function openNewProject({ api, folder }: Contract): Promise<ProjectInfo> {
  projects += 1;
  const path = join(folder, `project-${projects}.zhupi`);
  const labels = { kind: 'file', file: content('labels.json', JSON.stringify(labelSet)) } as const;
  const project = granted(await api.project.create({ path, name: `第${projects}个`, labels }));
  for (const name of ['甲', '乙']) granted(await api.members.add({ name, role: 'annotator' }));
  granted(await api.members.add({ name: '审', role: 'reviewer' }));
  return project;
}

/** The events of a job up to and with the last; the last says what came of it. */
export async function follow<T>(job: AsyncIterable<JobEvent<T>>) {
  const events: JobEvent<T>[] = [];
  for await (const event of job) events.push(event);
  const last = events.at(-1);
  if (last?.type !== 'finished') throw new Error('the job has not finished');
  expect(events.slice(0, -1).every(({ type }) => type === 'progress')).toBe(true);
  return { progress: events.slice(0, -1), result: last.result };
}

export async function importTexts({ api }: Contract, texts: Readonly<Record<string, string>>): Promise<ImportReport> {
  const files = Object.entries(texts).map(([name, text]) => content(name, text));
  return granted((await follow(await api.articles.import({ files }))).result);
}

/** Imports the text of `first` as article `a-1` and stores each of the marked layers as somebody's work on it. */
export async function annotate(
  contract: Contract,
  layers: readonly (MarkedOptions & { readonly source: string; readonly owner: string })[],
): Promise<readonly Marked[]> {
  const all = layers.map(({ source, ...options }) => marked(source, { articleId: 'a-1', ...options }));
  const [first] = all;
  await importTexts(contract, { 'a-1.txt': first?.text ?? '' });
  for (const { layer } of all) {
    const change = toChange(layer);
    granted(await contract.api.layers.append({ layerId: layer.id, baseRevision: 0, change }));
  }
  return all;
}

/** The one Change that makes a new layer what it is. */
export function toChange({ spans, relations, articleLabels, status }: Marked['layer']): Change {
  const changes: SimpleChange[] = [
    ...spans.map((span) => ({ type: 'addSpan', span }) as const),
    ...relations.map((relation) => ({ type: 'addRelation', relation }) as const),
    { type: 'setArticleLabels', before: {}, after: articleLabels },
    { type: 'setStatus', before: 'new', after: status },
  ];
  return { type: 'batch', changes };
}
