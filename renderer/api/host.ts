import type { MenuCommand } from '../../shared/bridge.ts';
import type { ChosenFile, Target } from '../../shared/files.ts';
import type { Result } from '../../shared/problem.ts';

/** A text the window saves itself, because the shell can't reach the person's folders. */
export interface SavedText {
  readonly name: string;
  readonly text: string;
}

/** What the machine around the window can do. `null` or nothing chosen: the person changed their mind. */
export interface Host {
  pickProject(): Promise<string | null>;
  pickNewProjectPath(suggestedName: string): Promise<string | null>;
  /** A browser hands contents over, and refuses what is too much at once. */
  pickArticles(): Promise<Result<readonly ChosenFile[]>>;
  /** Folders, or in a shell without native dialogs also a file, by path. */
  pickArticleFolders(): Promise<readonly ChosenFile[]>;
  pickLabelSet(): Promise<ChosenFile | null>;
  /** Where an export of one file (`suggestedName`), or of several into a folder, shall go. */
  pickExportTarget(suggestedName: string, severalFiles: boolean): Promise<Target | null>;
  /** Puts texts where the person keeps downloads. */
  saveTexts(texts: readonly SavedText[]): Promise<void>;
  /** Absent where there is no way to show a folder. */
  readonly showInFolder?: (path: string) => Promise<void>;
  /** Files and folders of a drop or a paste; called while the event is handled, since its data is empty afterwards. */
  droppedFiles(data: DataTransfer): Promise<Result<readonly ChosenFile[]>>;
  onMenu(listener: (command: MenuCommand) => void): () => void;
  onAddress(listener: (address: string) => void): () => void;
}
