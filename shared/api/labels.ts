import { z } from 'zod';
import type { LabelFile } from '../../annotations/formats/labels/label-format.ts';
import { type LabelEdit, labelEditsSchema } from '../../annotations/model/label-edits/label-edit.ts';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { chosenFileSchema } from '../files.ts';
import type { Result } from '../problem.ts';
import type { CancelSignal, Job } from '../progress.ts';
import { procedure, router } from './trpc.ts';

export interface LabelUse {
  /** Label name -> how many spans, relations or articles of all layers bear it. */
  readonly entities: Readonly<Record<string, number>>;
  readonly relations: Readonly<Record<string, number>>;
  readonly articleLabels: Readonly<Record<string, number>>;
}

/** One thing that an edit touches, to be shown. */
export interface LabelEditExample {
  readonly articleId: string;
  readonly title: string;
  readonly owner: string;
  /** Of the span, or of the head of the relation; empty for an article label. */
  readonly spanId: string;
  /** The words of the span, of both ends of a relation, or the value of an article label. */
  readonly words: readonly string[];
  /** A few characters before and after a span. */
  readonly context: readonly [string, string];
  readonly before: string;
  /** `null`: it goes. */
  readonly after: string | null;
}

/** What one edit does to the annotations of the project. */
export interface LabelEditEffect {
  /** Altered or gone, in all layers but gold. */
  readonly spans: number;
  readonly relations: number;
  /** Values of article labels. */
  readonly articleLabels: number;
  /** Of these: what goes. */
  readonly removed: number;
  /** Of these: what came out the same as another one and became one with it. */
  readonly joined: number;
  /** Values of attributes that go. */
  readonly values: number;
  /** Relations that the argument rule does not allow any more and that stay. */
  readonly disallowed: number;
  /** Whose layers, and how much in them; by name. */
  readonly annotators: readonly { readonly name: string; readonly count: number }[];
  readonly examples: readonly LabelEditExample[];
}

export interface LabelEditPreview {
  /** One an edit. */
  readonly effects: readonly LabelEditEffect[];
  readonly articles: number;
  readonly layers: number;
  readonly decisions: {
    /** Go on holding under the new labels. */
    readonly carried: number;
    /** Are about something that nobody disputes any more in that form. */
    readonly stale: number;
  };
  /** Articles that were gold and will not be any more; and that will be, and were not. */
  readonly gold: { readonly lost: number; readonly won: number };
}

/** The edit that the label set in force came from. */
export interface LastLabelEdit {
  readonly version: number;
  readonly author: string;
  readonly at: string;
  readonly edits: readonly LabelEdit[];
  /** Where it took an edit back: that edit. */
  readonly undone?: readonly LabelEdit[];
  /** Nothing has been annotated or decided since, so that it can be taken back. */
  readonly canUndo: boolean;
}

export const editLabelsInputSchema = z.strictObject({
  edits: labelEditsSchema,
  /** Of the label set that the edits were made on; another one in force is answered with `label-edit-outdated`. */
  baseVersion: z.number().int(),
});
type EditLabelsInput = z.infer<typeof editLabelsInputSchema>;

export const previewLabelsInputSchema = editLabelsInputSchema.extend({
  /** An annotator, who is shown examples and counts of their own layers only. */
  viewer: z.string().optional(),
});
export type PreviewLabelsInput = z.infer<typeof previewLabelsInputSchema>;

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
  /** Reads a label set of any kind that is known, and stores nothing. */
  read(input: { readonly file: z.infer<typeof chosenFileSchema> }): Promise<Result<LabelFile>>;
  /** What edits would do; stores nothing. */
  preview(input: PreviewLabelsInput, signal?: CancelSignal): Job<LabelEditPreview>;
  /**
   * Puts the edited label set in force as a new version, with all that it makes of layers, decisions and gold, in one
   * transaction; cancelled before that, nothing has happened. `label-set-in-use` where an edit refuses what annotations bear.
   */
  edit(input: EditLabelsInput & { readonly author: string }, signal?: CancelSignal): Job<LabelSet>;
  lastEdit(): Promise<Result<LastLabelEdit | null>>;
  /**
   * Takes the last edit back, or gives it again where it was taken back; as a new version too. `label-edit-stands` when
   * anything has been annotated or decided since.
   */
  undoEdit(input: { readonly version: number; readonly author: string }, signal?: CancelSignal): Job<LabelSet>;
}

export const labelsRouter = router({
  current: procedure.query(({ ctx }) => ctx.service.labels.current()),
  replace: procedure
    .input(z.strictObject({ file: chosenFileSchema, author: z.string() }))
    .mutation(({ ctx, input }) => ctx.service.labels.replace(input)),
  read: procedure
    .input(z.strictObject({ file: chosenFileSchema }))
    .mutation(({ ctx, input }) => ctx.service.labels.read(input)),
  preview: procedure
    .input(previewLabelsInputSchema)
    .subscription(({ ctx, input, signal }) => ctx.service.labels.preview(input, signal)),
  edit: procedure
    .input(editLabelsInputSchema.extend({ author: z.string() }))
    .subscription(({ ctx, input, signal }) => ctx.service.labels.edit(input, signal)),
  lastEdit: procedure.query(({ ctx }) => ctx.service.labels.lastEdit()),
  undoEdit: procedure
    .input(z.strictObject({ version: z.number().int(), author: z.string() }))
    .subscription(({ ctx, input, signal }) => ctx.service.labels.undoEdit(input, signal)),
});
