import { done } from '../../annotations/model/outcome.ts';
import type { ChosenFile } from '../../shared/files.ts';
import type { Result } from '../../shared/problem.ts';
import { toBase64 } from '../api/hand-over.ts';
import type { Host } from '../api/host.ts';

export interface PastedText {
  readonly html: string;
  readonly plain: string;
}

/** Files, or text with or without the markup of the page it was copied from. Read while the event is handled. */
export type Pasted =
  | { readonly kind: 'files'; readonly files: Promise<Result<readonly ChosenFile[]>> }
  | ({ readonly kind: 'text' } & PastedText)
  | { readonly kind: 'nothing' };

export function takePasted(data: DataTransfer, host: Pick<Host, 'droppedFiles'>): Pasted {
  const html = data.getData('text/html');
  const plain = data.getData('text/plain').replaceAll('\r\n', '\n');
  // Word and browsers put a picture of the text beside it; who copied text wants the text.
  if (plain.trim() !== '') return { kind: 'text', html, plain };
  if (data.files.length > 0) return { kind: 'files', files: host.droppedFiles(data) };
  return { kind: 'nothing' };
}

/** A pasted article as a file: a page where there is markup, else plain text. `name` has no ending. */
export function toPastedFile({ html, plain }: PastedText, name: string): ChosenFile {
  if (html === '') return toFile(`${name}.txt`, plain);
  // The clipboard gives characters, whatever encoding the page names that they came from: the mark settles it.
  return toFile(`${name}.html`, `\u{FEFF}${html}`);
}

function toFile(name: string, text: string): ChosenFile {
  return { kind: 'content', name, base64: toBase64(new TextEncoder().encode(text)) };
}

export function toHanded(file: ChosenFile): Promise<Result<readonly ChosenFile[]>> {
  return Promise.resolve(done([file]));
}

/** `2026-11-21 23.08.47`, local time: what a file name may hold on every system, and sorts by. */
export function formatStamp(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day} ${[moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join('.')}`;
}
