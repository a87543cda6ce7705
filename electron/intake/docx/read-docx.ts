import { Buffer } from 'node:buffer';
import mammoth from 'mammoth';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { Fields } from '../../../annotations/text/clean-up/choice.ts';
import type { AppProblem, Result } from '../../../shared/problem.ts';
import { sha256Hex } from '../../service/sha256.ts';
import { checkPackage, type PartCheck } from '../archive/check-package.ts';
import { tooLarge } from '../byte-source.ts';
import { readPiece } from '../html/read-piece.ts';
import type { Reader } from '../reader.ts';
import { CORE_PROPERTIES, readCoreProperties } from './core-properties.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Bytes of a file; most of it are pictures. */
const LARGEST_FILE = 100 * 1024 * 1024;
/** Bytes of one part in XML: the library makes a tree of it. */
const LARGEST_PART = 64 * 1024 * 1024;

/** What the library's own styles leave out. Names of styles are compared without regard to case. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='题注'] => figcaption:fresh",
  "p[style-name='題注'] => figcaption:fresh",
];
/** Numbers and arrows of notes, which the library adds: no character of the file. */
const NOTE_SIGNS =
  /<sup><a href="#(?:foot|end)note-\d+"[^>]*>\[\d+\]<\/a><\/sup>| ?<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g;

/** A Word file is one article: its paragraphs, one a line, and the cells of its tables, a row a line. Its bytes are kept. */
export const readDocx: Reader = async function* (source, _reading, onRead) {
  const { path } = source;
  const all = await source.all(LARGEST_FILE);
  if (!all.ok) return yield { place: '', problem: all.problem };
  const bytes = all.value;
  onRead(bytes.length);
  const core = createPartKeeper(CORE_PROPERTIES, path);
  const problem = await checkPackage(bytes, path, core.check);
  if (problem !== undefined) return yield { place: '', problem };
  const html = await toHtml(bytes, path);
  if (!html.ok) return yield { place: '', problem: html.problem };
  const { rawText, found } = readPiece(html.value.replace(NOTE_SIGNS, ''), 'keep');
  const { title, creator } = readCoreProperties(core.text());
  yield {
    place: '',
    rawText,
    mediaType: MEDIA_TYPE,
    encoding: '',
    sha256: sha256Hex(bytes),
    found: { ...found, fields: toFields(rawText, html.value, title) },
    meta: { ...(title !== undefined && { title }), ...(creator !== undefined && { creator }) },
    original: bytes,
  };
};

/** Keeps one small part of a package while all of it is checked, and sees that no part is too large to be read. */
function createPartKeeper(kept: string, path: string): { readonly check: PartCheck; text(): string } {
  const portions: Uint8Array[] = [];
  return {
    check(name) {
      if (!/\.(?:xml|rels)$/.test(name)) return undefined;
      let length = 0;
      return (portion): AppProblem | undefined => {
        length += portion.length;
        if (name === kept) portions.push(portion.slice());
        return length > LARGEST_PART ? tooLarge(path, LARGEST_PART).problem : undefined;
      };
    },
    text: () => new TextDecoder().decode(Buffer.concat(portions)),
  };
}

async function toHtml(bytes: Uint8Array, path: string): Promise<Result<string>> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
      {
        styleMap: STYLES,
        externalFileAccess: false,
        // Pictures are not read: an article is text.
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return done(value);
  } catch (error) {
    // Whatever the library trips over, the file is not as Word writes it.
    const detail = error instanceof Error ? error.message : String(error);
    if (/main document part|does this look like/i.test(detail))
      return refused('file-format-wrong', { path, format: 'docx' });
    return refused('file-damaged', { path, detail: detail.split('\n', 1)[0] ?? '' });
  }
}

/** The paragraph in the style of a title, else what the file calls itself where a line of it says the same. */
function toFields(rawText: string, html: string, title: string | undefined): Fields {
  const [, styled = ''] = /<h1>([\s\S]*?)<\/h1>/.exec(html) ?? [];
  const shown = readPiece(styled).rawText.trim();
  if (shown !== '' && !shown.includes('\n')) return { title: shown };
  return title !== undefined && rawText.split('\n').some((line) => line.trim() === title) ? { title } : {};
}
