import { z } from 'zod';
import type { DictionaryFault } from '../../annotations/suggest/dictionary.ts';
import { chosenFileSchema } from '../files.ts';
import type { Result } from '../problem.ts';
import { procedure, router } from './trpc.ts';

export interface DictionaryInfo {
  readonly id: string;
  /** Of the file it came from, without its ending. */
  readonly name: string;
  /** Whether it proposes anything. */
  readonly enabled: boolean;
  /** ISO 8601, UTC. */
  readonly addedAt: string;
  readonly entries: number;
  /** How many entries propose each label. */
  readonly labels: Readonly<Record<string, number>>;
}

export interface DictionaryReport {
  readonly dictionary: DictionaryInfo;
  /** The first lines that were left out, each with its reason. */
  readonly faults: readonly DictionaryFault[];
  /** How many there are of them in all. */
  readonly faultCount: number;
  /** Labels that the label set doesn't have: their entries wait until it does. */
  readonly unknownLabels: readonly string[];
}

export interface DictionariesService {
  list(): Promise<Result<readonly DictionaryInfo[]>>;
  /** `file-format-wrong` where no line of the file is an entry; broken lines among good ones are reported. */
  import(input: { readonly file: z.infer<typeof chosenFileSchema> }): Promise<Result<DictionaryReport>>;
  setEnabled(input: { readonly id: string; readonly enabled: boolean }): Promise<Result<readonly DictionaryInfo[]>>;
  /** Can be undone by `restore` until the next import. */
  remove(input: { readonly id: string }): Promise<Result<readonly DictionaryInfo[]>>;
  restore(input: { readonly id: string }): Promise<Result<readonly DictionaryInfo[]>>;
}

const idSchema = z.strictObject({ id: z.string() });

export const dictionariesRouter = router({
  list: procedure.query(({ ctx }) => ctx.service.dictionaries.list()),
  import: procedure
    .input(z.strictObject({ file: chosenFileSchema }))
    .mutation(({ ctx, input }) => ctx.service.dictionaries.import(input)),
  setEnabled: procedure
    .input(z.strictObject({ id: z.string(), enabled: z.boolean() }))
    .mutation(({ ctx, input }) => ctx.service.dictionaries.setEnabled(input)),
  remove: procedure.input(idSchema).mutation(({ ctx, input }) => ctx.service.dictionaries.remove(input)),
  restore: procedure.input(idSchema).mutation(({ ctx, input }) => ctx.service.dictionaries.restore(input)),
});
