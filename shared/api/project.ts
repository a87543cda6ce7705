import { z } from 'zod';
import type { Localized } from '../../annotations/model/attribute.ts';
import { chosenFileSchema } from '../files.ts';
import type { Result } from '../problem.ts';
import type { CancelSignal, Job } from '../progress.ts';
import { procedure, router } from './trpc.ts';

export interface ProjectInfo {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly createdAt: string;
  readonly labelSet: { readonly name: string; readonly version: number };
  readonly articleCount: number;
}

export interface TemplateInfo {
  readonly name: string;
  readonly title: Localized;
  readonly entityCount: number;
  readonly relationCount: number;
}

export const labelSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('template'), name: z.string() }).readonly(),
  z.strictObject({ kind: z.literal('file'), file: chosenFileSchema }).readonly(),
]);
export type LabelSource = z.infer<typeof labelSourceSchema>;

export const createProjectInputSchema = z.strictObject({
  /** Where the `.zhupi` file shall be; nothing may be there yet. */
  path: z.string().min(1),
  name: z.string().min(1).max(200),
  labels: labelSourceSchema,
});
export type CreateProjectInput = z.infer<typeof createProjectInputSchema>;

export interface CheckFinding {
  readonly articleId: string;
  readonly layerId: string;
  /** `integrity`: SQLite's own check. `replay`: the stored state isn't what the Changes give. `quote`: the text's hash
   * or a span's bounds don't hold. `source`: the text isn't what its raw text and removals give, or the way back to the
   * file is broken. `gold`: the stored gold isn't what layers and decisions give. */
  readonly kind: 'integrity' | 'replay' | 'quote' | 'source' | 'gold';
  readonly detail: string;
}

export interface CheckReport {
  readonly articles: number;
  readonly layers: number;
  readonly changes: number;
  readonly spans: number;
  readonly findings: readonly CheckFinding[];
}

export interface ProjectService {
  current(): Promise<ProjectInfo | null>;
  templates(): Promise<readonly TemplateInfo[]>;
  create(input: CreateProjectInput): Promise<Result<ProjectInfo>>;
  open(input: { readonly path: string }): Promise<Result<ProjectInfo>>;
  /** Opens the finished sample: a copy of it in the person's own folder, made at the first call. */
  openSample(): Promise<Result<ProjectInfo>>;
  close(): Promise<void>;
  check(signal?: CancelSignal): Job<CheckReport>;
  /** Says when another project has been opened or closed (from the menu, the system, another window). */
  changes(signal?: CancelSignal): AsyncIterable<ProjectInfo | null>;
}

export const projectRouter = router({
  current: procedure.query(({ ctx }) => ctx.service.project.current()),
  templates: procedure.query(({ ctx }) => ctx.service.project.templates()),
  create: procedure.input(createProjectInputSchema).mutation(({ ctx, input }) => ctx.service.project.create(input)),
  open: procedure
    .input(z.strictObject({ path: z.string().min(1) }))
    .mutation(({ ctx, input }) => ctx.service.project.open(input)),
  openSample: procedure.mutation(({ ctx }) => ctx.service.project.openSample()),
  close: procedure.mutation(({ ctx }) => ctx.service.project.close()),
  check: procedure.subscription(({ ctx, signal }) => ctx.service.project.check(signal)),
  changes: procedure.subscription(({ ctx, signal }) => ctx.service.project.changes(signal)),
});
