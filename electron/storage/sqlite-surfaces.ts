import { spanSchema, surfaceOf } from '../../annotations/model/span.ts';
import { foldText } from '../../annotations/text/folding.ts';
import { createOneAtATime } from '../service/one-at-a-time.ts';
import { parseJson } from './parse-json.ts';
import { toStoreFailure } from './sqlite-failure.ts';
import { nextTurn, type StoreBase } from './store-base.ts';

/** The folded words of spans, which they are searched by. New spans bring theirs; those from before get them here. */
export interface Surfaces {
  /** Before they are first asked for: in transactions of its own, a layer each. */
  fill(): Promise<void>;
}

export function createSurfaces({ kysely, database, path }: StoreBase): Surfaces {
  // The condition of the partial index.
  const nextLayer = database.prepare<[], string>('SELECT layer_id FROM spans WHERE surface IS NULL LIMIT 1').pluck();
  const textOf = database
    .prepare<[string], string>(
      'SELECT text FROM layers JOIN article_contents ON article_contents.article_id = layers.article_id WHERE layers.id = ?',
    )
    .pluck();
  const spansOf = database.prepare<[string], { readonly id: string; readonly body: string }>(
    'SELECT id, body FROM spans WHERE layer_id = ? AND surface IS NULL',
  );
  const put = database.prepare<[string, string, string]>('UPDATE spans SET surface = ? WHERE layer_id = ? AND id = ?');
  const oneAtATime = createOneAtATime();

  return {
    fill: () =>
      oneAtATime(async () => {
        try {
          for (let layerId = nextLayer.get(); layerId !== undefined; layerId = nextLayer.get()) {
            const layer = layerId;
            await kysely.transaction().execute(async () => {
              const text = textOf.get(layer) ?? '';
              for (const { id, body } of spansOf.all(layer)) {
                put.run(foldText(surfaceOf(parseJson(body, spanSchema, path), text)), layer, id);
              }
            });
            await nextTurn();
          }
        } catch (error) {
          throw toStoreFailure(error, path);
        }
      }),
  };
}
