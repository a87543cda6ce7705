import { z } from 'zod';
import type { Result } from '../problem.ts';
import { type Settings, type SettingsPatch, settingsPatchSchema } from '../settings.ts';
import { procedure, router } from './trpc.ts';

export interface AppInfo {
  readonly version: string;
  readonly shell: 'desktop' | 'loopback';
  readonly platform: 'darwin' | 'win32' | 'linux';
  /** The system's preferred locales, best first (BCP 47). */
  readonly locales: readonly string[];
}

export interface RecentProject {
  readonly path: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  /** False when the file has been moved or removed since. */
  readonly present: boolean;
}

export interface FolderListing {
  readonly folder: string;
  /** Absent at the root. */
  readonly parent?: string;
  readonly folders: readonly string[];
  /** Names of `.zhupi` files, or of all files where asked. */
  readonly files: readonly string[];
}

export const browseInputSchema = z.strictObject({
  /** The person's documents folder when absent. */
  folder: z.string().optional(),
  /** Lower-case endings with their dot; empty for all files. */
  endings: z.array(z.string()),
});
export type BrowseInput = z.infer<typeof browseInputSchema>;

export interface AppService {
  info(): Promise<AppInfo>;
  settings(): Promise<Settings>;
  changeSettings(patch: SettingsPatch): Promise<Settings>;
  recent(): Promise<readonly RecentProject[]>;
  forgetRecent(input: { readonly path: string }): Promise<readonly RecentProject[]>;
  /** Folders of this machine, for shells without a native file dialog. */
  browse(input: BrowseInput): Promise<Result<FolderListing>>;
}

export const appRouter = router({
  info: procedure.query(({ ctx }) => ctx.service.app.info()),
  settings: procedure.query(({ ctx }) => ctx.service.app.settings()),
  changeSettings: procedure
    .input(settingsPatchSchema)
    .mutation(({ ctx, input }) => ctx.service.app.changeSettings(input)),
  recent: procedure.query(({ ctx }) => ctx.service.app.recent()),
  forgetRecent: procedure
    .input(z.strictObject({ path: z.string() }))
    .mutation(({ ctx, input }) => ctx.service.app.forgetRecent(input)),
  browse: procedure.input(browseInputSchema).query(({ ctx, input }) => ctx.service.app.browse(input)),
});
