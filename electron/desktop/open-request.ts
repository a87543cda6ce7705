import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the system or a second start asks to see. */
export interface OpenRequest {
  /** Absolute. */
  readonly projectPath?: string;
  /** `#/annotate/ARTICLE` */
  readonly address?: string;
  /** The finished sample, for whoever has no project of their own yet. */
  readonly sample?: true;
}

/**
 * The project file and the address among the arguments of a start; the first of each counts. Position says nothing:
 * Electron puts its own path and flags before them, Chromium adds flags of its own to a second start and may reorder.
 *
 * @param folder what relative paths are relative to
 */
export function parseOpenRequest(argv: readonly string[], folder: string): OpenRequest {
  const [projectPath] = argv.flatMap((argument) => projectPathIn(argument, folder));
  const address = argv.find(isAddress);
  return {
    ...(projectPath !== undefined && { projectPath }),
    ...(address !== undefined && { address }),
    ...(argv.includes('--sample') && { sample: true }),
  };
}

/** An address inside the app, from outside it: no blanks or control characters, and no longer than any real one. */
function isAddress(argument: string): boolean {
  return argument.length <= 2000 && /^#\/[^\s\p{Cc}]*$/u.test(argument);
}

function projectPathIn(argument: string, folder: string): string[] {
  if (argument.startsWith('-') || !/\.zhupi$/i.test(argument)) return [];
  // Linux desktops hand files over as URLs.
  if (!/^file:/i.test(argument)) return [resolve(folder, argument)];
  try {
    return [fileURLToPath(argument)];
  } catch {
    return [];
  }
}
