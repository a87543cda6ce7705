import { basename } from 'node:path';
import type { Article } from '../../../annotations/model/article.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import { sha256Hex } from '../sha256.ts';

export interface OriginalFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The file as it was imported: kept with the project, or made again of its raw text where that gives the same bytes. What
 * is neither (a row of a table, a file too large to be kept) is answered with its raw text in UTF-8, as a `.txt`.
 */
export async function readOriginal(store: Pick<ArticleStore, 'original'>, { source }: Article): Promise<OriginalFile> {
  const name = basename(source.fileName);
  const kept = await store.original(source.sha256);
  if (kept !== undefined) return { name, bytes: kept };
  const same = encodings(source.rawText).find((bytes) => sha256Hex(bytes) === source.sha256);
  const isRow = /#\d+$/.test(name);
  if (same !== undefined && !isRow) return { name, bytes: same };
  return { name: `${name.replace('#', '-')}.txt`, bytes: Buffer.from(source.rawText, 'utf8') };
}

/** With and without byte order mark. */
function encodings(text: string): readonly Uint8Array[] {
  const marked = `\ufeff${text}`;
  return [text, marked].flatMap((each) => {
    const littleEndian = Buffer.from(each, 'utf16le');
    return [Buffer.from(each, 'utf8'), littleEndian, Buffer.from(littleEndian).swap16()];
  });
}
