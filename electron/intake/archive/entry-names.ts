import { type Entry, getFileNameLowLevel } from 'yauzl';
import { guessEncoding } from '../guess-encoding.ts';

/** General purpose bit 11: name and comment are UTF-8 (APPNOTE 4.4.4). */
const UTF8_FLAG = 0x800;
/** Info-ZIP Unicode Path Extra Field (APPNOTE 4.6.9). */
const UNICODE_PATH = 0x7075;

/**
 * Names of entries with `/` between folders. An archive says UTF-8 or says nothing; then Windows has written the
 * encoding of its language, and all such names together tell which. What is no Chinese is CP 437, as the format has it.
 */
export function decodeNames(entries: readonly Entry[]): readonly string[] {
  const unsaid = entries.filter((entry) => !saysUtf8(entry)).map((entry) => entry.fileNameRaw);
  const lines = unsaid.flatMap((name) => [name, Buffer.from('\n')]);
  const { name: encoding } = guessEncoding(Buffer.concat(lines));
  const decoder = encoding === 'windows-1252' ? undefined : new TextDecoder(encoding, { fatal: true });
  return entries.map((entry) => decodeName(entry, decoder).replaceAll('\\', '/'));
}

function decodeName(entry: Entry, decoder: { decode(bytes: Uint8Array): string } | undefined): string {
  const said = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  const asFlagged = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, [], true);
  if (saysUtf8(entry) || said !== asFlagged || decoder === undefined) return said;
  try {
    return decoder.decode(entry.fileNameRaw);
  } catch {
    return said;
  }
}

function saysUtf8({ generalPurposeBitFlag, extraFields }: Entry): boolean {
  return (generalPurposeBitFlag & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH);
}

/** True for a name that leads out of the archive, to another drive, or is none. */
export function isUnsafeName(name: string): boolean {
  const [drive = ''] = name.split('/');
  return name.startsWith('/') || /^[a-z]:/i.test(drive) || /\p{Cc}/u.test(name) || name.split('/').includes('..');
}

/** True for what systems put into archives and nobody wrote: folders, hidden files, resource forks. */
export function isBesidesContent(name: string): boolean {
  const parts = name.split('/');
  return (
    name.endsWith('/') ||
    name === '' ||
    parts.includes('__MACOSX') ||
    parts.some((part) => part.startsWith('.') && part !== '..' && part !== '.') ||
    /^(?:thumbs\.db|desktop\.ini)$/i.test(parts.at(-1) ?? '')
  );
}
