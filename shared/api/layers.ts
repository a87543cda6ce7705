import { z } from 'zod';
import { type Change, changeSchema } from '../../annotations/model/change.ts';
import type { Layer } from '../../annotations/model/layer.ts';
import type { Result } from '../problem.ts';
import { procedure, router } from './trpc.ts';

export const appendInputSchema = z.strictObject({
  layerId: z.string(),
  /** The revision the change was made on; another one is answered with `layer-stale-revision`. */
  baseRevision: z.number().int().min(0),
  change: changeSchema,
  /** Hash of the article's text the change was made on; another one is answered with `article-text-changed`. */
  textSha256: z.string().optional(),
  /** Seconds of work since the last change, idle time left out. */
  activeSeconds: z.number().min(0).max(86_400).default(0),
});
export type AppendInput = z.input<typeof appendInputSchema>;

export interface StoredChange {
  readonly id: string;
  readonly layerId: string;
  /** The revision the change led to: 1 for the first. */
  readonly revision: number;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly labelSetVersion: number;
  readonly activeSeconds: number;
  readonly change: Change;
}

export interface LayersService {
  /** The layer of `owner` on the article; an empty one of revision 0 where nothing has been stored yet. */
  open(input: {
    readonly articleId: string;
    readonly owner: string;
  }): Promise<Result<Layer & { readonly activeSeconds: number }>>;
  /** Stores one change. When the answer comes the change is on disk and survives the loss of power. */
  append(input: AppendInput): Promise<Result<{ readonly revision: number }>>;
  history(input: { readonly layerId: string }): Promise<Result<readonly StoredChange[]>>;
}

export const layersRouter = router({
  open: procedure
    .input(z.strictObject({ articleId: z.string(), owner: z.string().min(1) }))
    .query(({ ctx, input }) => ctx.service.layers.open(input)),
  append: procedure.input(appendInputSchema).mutation(({ ctx, input }) => ctx.service.layers.append(input)),
  history: procedure
    .input(z.strictObject({ layerId: z.string() }))
    .query(({ ctx, input }) => ctx.service.layers.history(input)),
});
