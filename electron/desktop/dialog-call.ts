import { z } from 'zod';
import type { NativeDialogs } from '../../shared/bridge.ts';

const nameSchema = z.string().min(1).max(255);

/** What the page may ask the system for, by name, with what it hands in. */
export const dialogCallSchema = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.enum(['openProject', 'openArticles', 'openArticleFolders', 'openLabelSet', 'chooseFolder']),
  }),
  z.strictObject({ name: z.enum(['saveProject', 'saveExport']), suggestedName: nameSchema }),
  z.strictObject({ name: z.literal('showInFolder'), path: z.string().min(1).max(4096) }),
]);
export type DialogCall = z.infer<typeof dialogCallSchema>;

export function askDialog(dialogs: NativeDialogs, call: DialogCall): Promise<unknown> {
  switch (call.name) {
    case 'saveProject':
    case 'saveExport':
      return dialogs[call.name](call.suggestedName);
    case 'showInFolder':
      return dialogs.showInFolder(call.path);
    default:
      return dialogs[call.name]();
  }
}
