import { z } from 'zod';
import { targetSchema } from '../files.ts';
import type { Result } from '../problem.ts';
import type { CancelSignal, Job } from '../progress.ts';
import { procedure, router } from './trpc.ts';

export const exportStatusSchema = z.enum(['gold', 'single', 'unanimous-only', 'unresolved']);
export type ExportStatus = z.infer<typeof exportStatusSchema>;

export const exportInputSchema = z.strictObject({
  format: z.string().default('gold-jsonl'),
  target: targetSchema,
  /** Which articles are written besides those whose gold is complete. */
  statuses: z.array(exportStatusSchema).default(['gold']),
  anonymous: z.boolean().default(false),
  /** Shares of the splits by name, adding up to 1: `{train: 0.8, dev: 0.1, test: 0.1}`. One file when absent. */
  split: z.record(z.string().regex(/^[a-z][a-z0-9_-]*$/), z.number().min(0).max(1)).optional(),
  seed: z.number().int().default(0),
});
export type ExportInput = z.input<typeof exportInputSchema>;

export interface ExportReport {
  /** Names or paths of what was written, the data first. */
  readonly files: readonly {
    readonly path: string;
    readonly lines: number;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly articles: number;
  readonly entities: number;
  readonly relations: number;
  readonly byStatus: Readonly<Partial<Record<ExportStatus, number>>>;
  readonly leftOut: readonly {
    readonly articleId: string;
    readonly title: string;
    readonly why: 'not-finished' | 'single' | 'unresolved' | 'skipped';
    /** Open and deferred disagreements. */
    readonly open: number;
  }[];
  /** Only for a `content` target: what the caller has to save. */
  readonly contents?: readonly { readonly name: string; readonly text: string }[];
}

export interface ExportPreview {
  readonly byStatus: Readonly<Record<ExportStatus, number>>;
  readonly leftOut: ExportReport['leftOut'];
  /** The first line that would be written, or nothing. */
  readonly firstLine?: string;
}

export interface ExportsService {
  preview(input: {
    readonly statuses: readonly ExportStatus[];
    readonly anonymous: boolean;
  }): Promise<Result<ExportPreview>>;
  /** Nothing is put in place unless every line, parsed again, proves right. */
  run(input: ExportInput, signal?: CancelSignal): Job<ExportReport>;
}

export const exportsRouter = router({
  preview: procedure
    .input(z.strictObject({ statuses: z.array(exportStatusSchema), anonymous: z.boolean() }))
    .query(({ ctx, input }) => ctx.service.exports.preview(input)),
  run: procedure
    .input(exportInputSchema)
    .subscription(({ ctx, input, signal }) => ctx.service.exports.run(input, signal)),
});
