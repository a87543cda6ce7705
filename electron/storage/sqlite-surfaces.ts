import { spanSchema, surfaceOf } from '../../annotations/model/span.ts';
import { foldText } from '../../annotations/text/folding.ts';
import { createOneAtATime } from '../service/one-at-a-time.ts';
import { parseJson } from './parse-json.ts';
import { toStoreFailure } from './sqlite-failure.ts';
import { nextTurn, type StoreBase } from './store-base.ts';

/** Filled in some ten milliseconds; the disk is waited for once. */
const LAYERS_AT_ONCE = 100;

/** The folded words of spans, which they are searched by. New spans bring theirs; those from before get them here. */
export interface Surfaces {
  /** Before they are first asked for: in transactions of its own. */
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
          while (nextLayer.get() !== undefined) {
            await kysely.transaction().execute(async () => {
              for (let i = 0; i < LAYERS_AT_ONCE && fillNext(); i += 1);
            });
            await nextTurn();
          }
        } catch (error) {
          throw toStoreFailure(error, path);
        }
      }),
  };

  /** @returns whether there was a layer to fill */
  function fillNext(): boolean {
    const layerId = nextLayer.get();
    if (layerId === undefined) return false;
    const text = textOf.get(layerId) ?? '';
    for (const { id, body } of spansOf.all(layerId)) {
      put.run(foldText(surfaceOf(parseJson(body, spanSchema, path), text)), layerId, id);
    }
    return true;
  }
}
