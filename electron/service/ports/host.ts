import type { AppInfo } from '../../../shared/api/app.ts';

/** What only a shell knows: which it is and where it runs. */
export interface Host {
  readonly info: AppInfo;
  /** The person's own folder for documents: where browsing begins, and where the copy of the sample goes. */
  readonly documentsFolder: string;
  /** The finished sample project as it was installed; it may lie in a folder that can't be written. */
  readonly samplePath: string;
}
