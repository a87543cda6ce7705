import { sql } from 'kysely';
import type { IgnoredFindings } from '../service/ports/ignored-findings.ts';
import type { StoreBase } from './store-base.ts';

export function createIgnoredFindings({ kysely }: StoreBase): IgnoredFindings {
  return {
    async of(layerId) {
      const rows = await kysely
        .selectFrom('ignored_findings')
        .select('finding')
        .where('layer_id', '=', layerId)
        .execute();
      return new Set(rows.map(({ finding }) => finding));
    },

    async set(layerId, findings, ignored, at) {
      const asked = sql`SELECT value FROM json_each(${JSON.stringify(findings)})`;
      if (ignored) {
        // `WHERE true`: without it ON would be taken for the condition of a join.
        await sql`
          INSERT INTO ignored_findings (layer_id, finding, at)
          SELECT ${layerId}, value, ${at} FROM json_each(${JSON.stringify(findings)}) WHERE true ON CONFLICT DO NOTHING
        `.execute(kysely);
      } else {
        await sql`DELETE FROM ignored_findings WHERE layer_id = ${layerId} AND finding IN (${asked})`.execute(kysely);
      }
    },
  };
}
