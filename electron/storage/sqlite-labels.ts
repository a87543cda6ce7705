import { sql } from 'kysely';
import { labelSetSchema } from '../../annotations/model/label-set.ts';
import type { LabelStore } from '../service/ports/label-store.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { parseJson } from './parse-json.ts';
import type { StoreBase } from './store-base.ts';
import { writeSettlement } from './write-settlement.ts';
import { writeUnlessStale } from './write-unless-stale.ts';

export function createLabelStore({ kysely, path }: StoreBase): LabelStore {
  const counted = async (table: 'spans' | 'relations'): Promise<Record<string, number>> => {
    const rows = await kysely
      .selectFrom(table)
      .select(['label', (count) => count.fn.countAll<number>().as('count')])
      .groupBy('label')
      .execute();
    return Object.fromEntries(rows.map(({ label, count }) => [label, count]));
  };

  return {
    async current() {
      const row = await kysely.selectFrom('label_sets').select('body').orderBy('version', 'desc').executeTakeFirst();
      if (row === undefined) throw new StoreFailure('project-damaged', { path });
      return parseJson(row.body, labelSetSchema, path);
    },

    async versions() {
      const rows = await kysely.selectFrom('label_sets').select('body').orderBy('version').execute();
      return rows.map(({ body }) => parseJson(body, labelSetSchema, path));
    },

    add: (labelSet, { author, at }, settled) =>
      writeUnlessStale(kysely, async (transaction) => {
        const { version, name } = labelSet;
        await transaction
          .insertInto('label_sets')
          .values({ version, name, author, at, body: JSON.stringify(labelSet) })
          .execute();
        for (const write of settled) await writeSettlement(transaction, write);
      }),

    async use() {
      const { rows } = await sql<{ name: string; count: number }>`
        SELECT label.key AS name, count(*) AS count FROM layers, json_each(article_labels) AS label GROUP BY label.key
      `.execute(kysely);
      return {
        entities: await counted('spans'),
        relations: await counted('relations'),
        articleLabels: Object.fromEntries(rows.map(({ name, count }) => [name, count])),
      };
    },

    async attributeUse() {
      const { rows } = await sql<{ of: 'entities' | 'relations'; label: string; attribute: string; count: number }>`
        SELECT 'entities' AS of, label, attribute.key AS attribute, count(*) AS count
        FROM spans, json_each(body, '$.attributes') AS attribute GROUP BY label, attribute.key
        UNION ALL
        SELECT 'relations', label, attribute.key, count(*)
        FROM relations, json_each(body, '$.attributes') AS attribute GROUP BY label, attribute.key
      `.execute(kysely);
      return rows;
    },
  };
}
