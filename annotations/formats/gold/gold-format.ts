import { done } from '../../model/outcome.ts';
import { pseudonyms, realNames } from '../anonymous.ts';
import type { Format, FormatFile, FormatInput } from '../format.ts';
import { type Split, splitArticles } from '../split.ts';
import { encodeDatasetCard } from './dataset-card.ts';
import { compareRecords } from './gold-order.ts';
import type { GoldPartFile } from './gold-part.ts';
import { encodeGoldLine, type GoldRecord, type GoldStatus } from './gold-record.ts';
import { encodeGoldJsonSchema } from './gold-schema.ts';
import { type GoldLeftOut, type GoldLeftOutCode, selectGold } from './select-gold.ts';
import { toGoldRecord } from './to-gold-record.ts';
import { type GoldFaultCode, type Sha256, verifyGold } from './verify-gold.ts';

export interface GoldOptions {
  readonly statuses: readonly GoldStatus[];
  readonly anonymous: boolean;
  readonly sha256: Sha256;
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
  encode(input, options) {
    const { records, leftOut } = toRecords(input, options);
    const parts = toParts(records, options);
    const data = parts.map(({ name, records: ofPart }): FormatFile => {
      return {
        path: `${name}.jsonl`,
        kind: 'data',
        text: ofPart.map((record) => `${encodeGoldLine(record)}\n`).join(''),
      };
    });
    for (const { text } of data) {
      const verified = verifyGold(text, options.sha256);
      if (!verified.ok) return verified;
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
  },
};

function namesOf(input: FormatInput, { anonymous }: GoldOptions) {
  return anonymous ? pseudonyms(input.annotators, input.reviewers) : realNames;
}

function toRecords(
  input: FormatInput,
  options: GoldOptions,
): { readonly records: readonly GoldRecord[]; readonly leftOut: readonly GoldLeftOut[] } {
  const { labelSet } = input;
  const names = namesOf(input, options);
  const records: GoldRecord[] = [];
  const leftOut: GoldLeftOut[] = [];
  for (const { article, settlement } of input.works) {
    const selected = selectGold(settlement, options.statuses);
    leftOut.push(...selected.leftOut);
    if (selected.written !== undefined) records.push(toGoldRecord({ article, labelSet, names, ...selected.written }));
  }
  return { records: records.sort(compareRecords), leftOut };
}

function toParts(records: readonly GoldRecord[], { split, nearDuplicates }: GoldOptions): readonly GoldPartFile[] {
  if (split === undefined) return [{ name: 'gold', records }];
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
