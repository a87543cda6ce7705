import { z } from 'zod';
import type { ProjectLabels } from '../../annotations/lint/project-labels.ts';
import type { Result } from '../problem.ts';
import { procedure, router } from './trpc.ts';

const layerOfSchema = z.strictObject({ articleId: z.string(), owner: z.string().min(1) });

export const ignoreInputSchema = z.strictObject({
  articleId: z.string(),
  owner: z.string().min(1),
  /** Ids of findings (annotations/lint/finding.ts). */
  findings: z.array(z.string().min(1).max(400)).min(1),
  ignored: z.boolean(),
});
export type IgnoreInput = z.infer<typeof ignoreInputSchema>;

/** What the lints need beside the layer itself; they run where the layer is. */
export interface LintsService {
  ignored(input: z.infer<typeof layerOfSchema>): Promise<Result<readonly string[]>>;
  /** Remembers for this layer that somebody wants to hear no more of these findings, or wants to again. @returns all that are ignored now */
  ignore(input: IgnoreInput): Promise<Result<readonly string[]>>;
  /** How the owner labels the surfaces of this layer's spans in all of the project. */
  projectLabels(input: z.infer<typeof layerOfSchema>): Promise<Result<ProjectLabels>>;
}

export const lintsRouter = router({
  ignored: procedure.input(layerOfSchema).query(({ ctx, input }) => ctx.service.lints.ignored(input)),
  ignore: procedure.input(ignoreInputSchema).mutation(({ ctx, input }) => ctx.service.lints.ignore(input)),
  projectLabels: procedure.input(layerOfSchema).query(({ ctx, input }) => ctx.service.lints.projectLabels(input)),
});
