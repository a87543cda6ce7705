import type { Result } from '../../../shared/problem.ts';

export interface FolderEntry {
  readonly name: string;
  /** Links are followed; `other` is what is neither, and links that lead nowhere. */
  readonly kind: 'file' | 'folder' | 'other';
}

export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The disk. Paths are absolute or relative to the working folder, in the system's own notation. */
export interface Files {
  /** What is there, links followed; undefined when nothing is, or when it may not be looked at. */
  kindOf(path: string): Promise<FolderEntry['kind'] | undefined>;
  /** The one true path, all links followed; undefined when nothing is there. */
  realPath(path: string): Promise<string | undefined>;
  /** Whether somebody else may open and read it: a file, permitted, and no project that is open here. Size in bytes. */
  readable(path: string): Promise<Result<{ readonly size: number }>>;
  read(path: string): Promise<Result<Uint8Array>>;
  /** By name, in code-unit order. */
  list(folder: string): Promise<Result<readonly FolderEntry[]>>;
  /** Copies a file to where nothing is yet, its folder made first. False when something was there; it is left alone. */
  copyNew(from: string, to: string): Promise<Result<boolean>>;
  /**
   * Puts files into a folder, which is made if need be, all or none: they are written aside, forced to disk, and only
   * then renamed. Files of the same names are replaced.
   */
  put(folder: string, files: readonly WrittenFile[]): Promise<Result<void>>;
}
