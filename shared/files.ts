import { z } from 'zod';

/**
 * A file the person chose: by path where the shell can see paths (desktop, command line), by content where it can't
 * (a browser gives bytes and a name, never a path).
 */
export const chosenFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('path'), path: z.string().min(1) }).readonly(),
  z.strictObject({ kind: z.literal('content'), name: z.string().min(1), base64: z.string() }).readonly(),
]);
export type ChosenFile = z.infer<typeof chosenFileSchema>;

/** Where a result goes: into a folder or file of this machine, or back to a caller that saves it itself. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('path'), path: z.string().min(1) }).readonly(),
  z.strictObject({ kind: z.literal('content') }).readonly(),
]);
export type Target = z.infer<typeof targetSchema>;
