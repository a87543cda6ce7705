import { done, type Outcome } from '../../model/outcome.ts';
import { pseudonyms, realNames } from '../anonymous.ts';
import type { EncodedFiles, Format, FormatFile, FormatInput } from '../format.ts';
import { type Split, splitArticles } from '../split.ts';
import { finish, type Steps } from '../steps.ts';
import { encodeDatasetCard } from './dataset-card.ts';
import { compareRecords } from './gold-order.ts';
import type { GoldPartFile } from './gold-part.ts';
import { encodeGoldLine, type GoldRecord, type GoldStatus } from './gold-record.ts';
import { encodeGoldJsonSchema } from './gold-schema.ts';
import { type GoldLeftOut, type GoldLeftOutCode, selectGold } from './select-gold.ts';
import { toGoldRecord } from './to-gold-record.ts';
import { type GoldFaultCode, type Sha256, verifyGoldInSteps } from './verify-gold.ts';

export interface GoldOptions {
  readonly statuses: readonly GoldStatus[];
  readonly anonymous: boolean;
  readonly sha256: Sha256;
  /** What the data file is called, without its ending, where there is only one; `gold` when absent. */
  readonly name?: string;
  /** One file for each part instead of one for all. */
  readonly split?: Split;
  /** Article id -> name of its group of near duplicates; an article not named is alone. */
  readonly nearDuplicates?: ReadonlyMap<string, string>;
}

/**
 * Gold JSONL, version 1, with its dataset card and JSON Schema as companions. Every line has been read back and compared
 * before it is given out: one fault and there are no files.
 */
export const goldFormat: Format<GoldOptions, GoldFaultCode, GoldLeftOutCode> = {
  name: 'gold-jsonl',
  extensions: ['jsonl'],
  encode: (input, options) => finish(encodeGoldInSteps(input, options)),
};

/** The same, a few milliseconds at a time. */
export function* encodeGoldInSteps(
  input: FormatInput,
  options: GoldOptions,
): Steps<Outcome<EncodedFiles<GoldLeftOutCode>, GoldFaultCode>> {
  const { records, leftOut } = yield* toRecords(input, options);
  const parts = toParts(records, options);
  const data: FormatFile[] = [];
  for (const part of parts) {
    const lines: string[] = [];
    for (const record of part.records) {
      lines.push(`${encodeGoldLine(record)}\n`);
      yield;
    }
    const text = lines.join('');
    const verified = yield* verifyGoldInSteps(text, options.sha256);
    if (!verified.ok) return verified;
    data.push({ path: `${part.name}.jsonl`, kind: 'data', text });
  }
  const companions: readonly FormatFile[] = [
    {
      path: 'README.md',
      kind: 'companion',
      text: encodeDatasetCard({ input, parts, leftOut, names: namesOf(input, options) }),
    },
    { path: 'schema.json', kind: 'companion', text: encodeGoldJsonSchema() },
  ];
  return done({ files: [...data, ...companions], articleCount: records.length, leftOut });
}

function namesOf(input: FormatInput, { anonymous }: GoldOptions) {
  return anonymous ? pseudonyms(input.annotators, input.reviewers) : realNames;
}

function* toRecords(
  input: FormatInput,
  options: GoldOptions,
): Steps<{ readonly records: readonly GoldRecord[]; readonly leftOut: readonly GoldLeftOut[] }> {
  const { labelSet } = input;
  const names = namesOf(input, options);
  const records: GoldRecord[] = [];
  const leftOut: GoldLeftOut[] = [];
  for (const { article, settlement } of input.works) {
    const selected = selectGold(settlement, options.statuses);
    leftOut.push(...selected.leftOut);
    if (selected.written !== undefined) records.push(toGoldRecord({ article, labelSet, names, ...selected.written }));
    yield;
  }
  return { records: records.sort(compareRecords), leftOut };
}

function toParts(
  records: readonly GoldRecord[],
  { name = 'gold', split, nearDuplicates }: GoldOptions,
): readonly GoldPartFile[] {
  if (split === undefined) return [{ name, records }];
  const items = records.map(({ id, entities }) => ({
    id,
    // The two kinds of names must not meet: an article may be called like another's group.
    group: JSON.stringify(nearDuplicates?.has(id) ? ['group', nearDuplicates.get(id)] : ['article', id]),
    labels: new Set(entities.map(({ label }) => label)),
  }));
  const byId = new Map(records.map((record) => [record.id, record]));
  return [...splitArticles(items, split)].map(([name, ids]) => ({
    name,
    records: ids.flatMap((id) => byId.get(id) ?? []),
  }));
}
