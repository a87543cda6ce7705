import { type AnnotatorUnits, pairwiseSpanF1 } from '../../agreement/span-f1.ts';
import { GOLD } from '../../model/layer.ts';
import { compareCodePoints, createCodePointIndex } from '../../text/code-points.ts';
import type { Names } from '../anonymous.ts';
import type { FormatInput } from '../format.ts';
import { encodeFrontMatter } from './dataset-front-matter.ts';
import type { GoldPartFile } from './gold-part.ts';
import type { GoldRecord } from './gold-record.ts';
import type { GoldLeftOut } from './select-gold.ts';

export interface DatasetCard {
  readonly input: FormatInput;
  readonly parts: readonly GoldPartFile[];
  readonly leftOut: readonly GoldLeftOut[];
  readonly names: Names;
}

/**
 * `README.md` of a dataset: what is in it, how it came about and what is missing, with the front matter that makes
 * `datasets.load_dataset` read the files beside it. Markdown in English, like other dataset cards.
 */
export function encodeDatasetCard(card: DatasetCard): string {
  const { labelSet } = card.input;
  const sections = [
    `# ${labelSet.title?.en || labelSet.name}: gold annotations`,
    summary(card),
    usage(card.parts),
    section('Size', partsTable(card.parts)),
    section('Entities', labelsTable(card, 'entities')),
    section('Relations', labelsTable(card, 'relations')),
    section('How it was decided', decidedTable(card.parts)),
    section('Agreement', agreement(card)),
    section('Sources', sources(card.parts)),
    section('Left out', leftOutTable(card.leftOut)),
  ];
  return `${encodeFrontMatter(card.parts)}\n${sections.join('\n\n')}\n`;
}

function summary({ input: { labelSet }, parts }: DatasetCard): string {
  const records = recordsOf(parts);
  const annotators = new Set(records.flatMap((record) => record.annotators));
  const statuses = count(records.map(({ status }) => status));
  return [
    `${plural(records.length, 'article')} with entities and relations, annotated by ${plural(annotators.size, 'person', 'people')}`,
    `under the label set \`${labelSet.name}\`, version ${labelSet.version}.`,
    `Status of the articles: ${statuses.map(([status, n]) => `${status} ${n}`).join(', ') || 'none'}.`,
  ].join(' ');
}

function usage(parts: readonly GoldPartFile[]): string {
  const file = `${parts[0]?.name ?? 'gold'}.jsonl`;
  return [
    'One JSON object a line (`zhupi.gold/1`, see `schema.json`). `start` and `end` count Unicode code points, the end is',
    'exclusive, so that Python slices with them as they are:',
    '',
    '```python',
    'import json',
    // A string of JSON is one of Python too.
    `for line in open(${JSON.stringify(file)}, encoding="utf-8"):`,
    '    article = json.loads(line)',
    '    for entity in article["entities"]:',
    '        pieces = [article["text"][f["start"]:f["end"]] for f in entity["fragments"]]',
    '        assert " ".join(pieces) == entity["text"]',
    '```',
  ].join('\n');
}

function partsTable(parts: readonly GoldPartFile[]): string {
  const row = (name: string, records: readonly GoldRecord[]) => [
    name,
    records.length,
    sum(records.map(({ text }) => createCodePointIndex(text).lengthCodePoints)),
    sum(records.map(({ entities }) => entities.length)),
    sum(records.map(({ relations }) => relations.length)),
    sum(records.map(({ clusters }) => clusters.length)),
  ];
  const rows = parts.map(({ name, records }) => row(name, records));
  const all = parts.length > 1 ? [row('all', recordsOf(parts))] : [];
  return table(['file', 'articles', 'characters', 'entities', 'relations', 'clusters'], [...rows, ...all]);
}

function labelsTable({ input: { labelSet }, parts }: DatasetCard, kind: 'entities' | 'relations'): string {
  const rows = labelSet[kind].map(({ name, title }) => [
    `\`${name}\``,
    title.zh,
    title.en,
    ...parts.map(({ records }) =>
      sum(records.map((record) => record[kind].filter(({ label }) => label === name).length)),
    ),
  ]);
  return rows.length === 0 ? 'None.' : table(['label', '中文', 'English', ...parts.map(({ name }) => name)], rows);
}

function decidedTable(parts: readonly GoldPartFile[]): string {
  const records = recordsOf(parts);
  const entities = new Map(count(records.flatMap((record) => record.entities.map((one) => one.decided_by))));
  const relations = new Map(count(records.flatMap((record) => record.relations.map((one) => one.decided_by))));
  const rows = (['unanimous', 'majority', 'reviewer', 'single'] as const).map((by) => [
    by,
    entities.get(by) ?? 0,
    relations.get(by) ?? 0,
  ]);
  return table(['by', 'entities', 'relations'], rows);
}

function agreement({ input, parts, names }: DatasetCard): string {
  const { mean, sd, pairs } = pairwiseSpanF1(annotatorUnits(input, recordsOf(parts)));
  const intro =
    'Span F1 of each pair of annotators before any review: 2·|A ∩ B| / (|A| + |B|) over (article, label, fragments), over the exported articles that both finished.';
  if (pairs.length === 0) return `${intro} Undefined: no two annotators finished the same article.`;
  const shown = pairs.map(({ a, b, f1 }) => [names.annotator(a), names.annotator(b), decimal(f1)]);
  const result =
    mean === undefined || sd === undefined
      ? 'Undefined: neither annotator of any pair marked a span.'
      : `Mean ${decimal(mean)}, population standard deviation ${decimal(sd)}.`;
  return `${intro}\n\n${table(['annotator', 'annotator', 'span F1'], shown)}\n\n${result}`;
}

/** The finished layers of the articles that are in the files, by annotator. */
function annotatorUnits({ works }: FormatInput, records: readonly GoldRecord[]): readonly AnnotatorUnits[] {
  const exported = new Set(records.map(({ id }) => id));
  const layers = works
    .flatMap((work) => work.layers)
    .filter(({ articleId, owner, status }) => exported.has(articleId) && owner !== GOLD && status === 'done');
  return [...Map.groupBy(layers, ({ owner }) => owner)].map(([annotator, own]) => ({
    annotator,
    articleIds: new Set(own.map(({ articleId }) => articleId)),
    units: own.flatMap(({ articleId, spans }) =>
      spans.map(({ label, fragments }) => ({ articleId, label, fragments })),
    ),
  }));
}

function sources(parts: readonly GoldPartFile[]): string {
  const records = recordsOf(parts);
  const rows = (title: string, values: readonly string[]) =>
    count(values).map(([value, n]) => [title, value === '' ? '(not stated)' : value, n]);
  return table(
    ['', '', 'articles'],
    [
      ...rows(
        'outlet',
        records.map(({ meta }) => meta.outlet),
      ),
      ...rows(
        'language',
        records.map(({ language }) => language),
      ),
    ],
  );
}

const leftOutSentences: Readonly<Record<GoldLeftOut['code'], string>> = {
  'article-nobody-finished': 'article: nobody has finished it',
  'article-one-finished': 'article: only one annotator has finished it',
  'article-unresolved': 'article: disagreements are open or deferred',
  'article-status-not-asked': 'article: another status was asked for',
  'undecided-left-out': 'what is disputed and not decided, in articles that are written',
  'decided-left-out': 'what was decided and not agreed, in articles that are written',
  'same-span': 'span: came out the same as another and was merged into it',
  'same-relation': 'relation: came out the same as another and was merged into it',
  'ends-merged': 'relation: its two ends came out as one span',
  'end-gone': 'relation: one of its ends was ruled out',
  'label-unknown': 'the label set does not have its label',
  'attribute-not-allowed': 'an attribute or its value is not in the label set',
  'relation-not-allowed': 'relation: the label set does not allow it between the labels its ends have now',
};

function leftOutTable(leftOut: readonly GoldLeftOut[]): string {
  if (leftOut.length === 0) return 'Nothing.';
  const rows = [...Map.groupBy(leftOut, ({ code }) => code)].map(([code, entries]) => [
    leftOutSentences[code],
    new Set(entries.map(({ articleId }) => articleId)).size,
    entries.length,
  ]);
  return table(['what and why', 'articles', 'times'], rows);
}

function recordsOf(parts: readonly GoldPartFile[]): readonly GoldRecord[] {
  return parts.flatMap(({ records }) => records);
}

/** Each value with how often it occurs; most first, then in code-point order. */
function count(values: readonly string[]): readonly (readonly [string, number])[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, same]) => [value, same.length] as const)
    .sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

function decimal(value: number | undefined): string {
  return value === undefined ? 'undefined (neither marked a span)' : value.toFixed(3);
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}`;
}

/** Cells come from label sets and articles: what would end a cell or a row is escaped. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replace(/\s+/gu, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
