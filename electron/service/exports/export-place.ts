import { basename, dirname, join, parse, resolve } from 'node:path';
import { z } from 'zod';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { Result } from '../../../shared/problem.ts';
import type { Files } from '../ports/files.ts';
import { REPORT_NAME, REPORT_SCHEMA } from './export-report.ts';

/** Where the files of an export go. */
export interface ExportPlace {
  readonly folder: string;
  /** What the data file is called, without its ending; undefined where the format may say. */
  readonly dataName: string | undefined;
  /** What a file of the format is called there. */
  nameOf(formatName: string): string;
}

/**
 * A path that ends in `.jsonl` names the data file, any other one a folder; an export in parts needs a folder and takes the
 * name without its ending. Card, schema and report lie beside the data under their own names, as tools look for them,
 * unless files of these names are there that belong to something else: nothing of anybody else's is ever replaced, so they
 * get the data file's name in front (`x.README.md`). What belongs to this data file is told by the report beside it.
 */
export async function findPlace(files: Files, path: string, isSplit: boolean): Promise<Result<ExportPlace>> {
  const target = resolve(path);
  const kind = await files.kindOf(target);
  const { dir, name, ext } = parse(target);
  if (ext.toLowerCase() !== '.jsonl' || kind === 'folder') {
    return kind === 'file' || kind === 'other' ? refused('export-target-is-file', { path }) : done(inFolder(target));
  }
  if (isSplit) return findPlace(files, join(dir, name), true);
  const folder = dirname(target);
  const prefix = (await areOurs(files, folder, basename(target))) ? '' : `${name}.`;
  return done({
    folder,
    dataName: name,
    nameOf: (formatName) => (formatName.endsWith('.jsonl') ? basename(target) : `${prefix}${formatName}`),
  });
}

function inFolder(folder: string): ExportPlace {
  return { folder, dataName: undefined, nameOf: (formatName) => formatName };
}

const COMPANIONS = ['README.md', 'schema.json', REPORT_NAME];

const reportSchema = z.object({ schema: z.literal(REPORT_SCHEMA), files: z.array(z.object({ path: z.string() })) });

/** Whether the names of the companions are free, or taken by those of an earlier export of the same data file. */
async function areOurs(files: Files, folder: string, dataName: string): Promise<boolean> {
  const kinds = await Promise.all(COMPANIONS.map((name) => files.kindOf(join(folder, name))));
  if (kinds.every((kind) => kind === undefined)) return true;
  const report = await files.read(join(folder, REPORT_NAME));
  if (!report.ok) return false;
  const parsed = reportSchema.safeParse(toJson(report.value));
  return parsed.success && parsed.data.files.some(({ path }) => path === dataName);
}

function toJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
