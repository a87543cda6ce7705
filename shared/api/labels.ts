import { z } from 'zod';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { chosenFileSchema } from '../files.ts';
import type { Result } from '../problem.ts';
import { procedure, router } from './trpc.ts';

export interface LabelUse {
  /** Label name -> how many spans, relations or articles of all layers bear it. */
  readonly entities: Readonly<Record<string, number>>;
  readonly relations: Readonly<Record<string, number>>;
  readonly articleLabels: Readonly<Record<string, number>>;
}

export interface LabelsService {
  current(): Promise<Result<{ readonly labelSet: LabelSet; readonly use: LabelUse }>>;
  /**
   * Takes another label set from a file, as a new version. Refused with `label-set-in-use` when a label or attribute
   * that annotations bear is not in it.
   */
  replace(input: {
    readonly file: z.infer<typeof chosenFileSchema>;
    readonly author: string;
  }): Promise<Result<LabelSet>>;
}

export const labelsRouter = router({
  current: procedure.query(({ ctx }) => ctx.service.labels.current()),
  replace: procedure
    .input(z.strictObject({ file: chosenFileSchema, author: z.string() }))
    .mutation(({ ctx, input }) => ctx.service.labels.replace(input)),
});
