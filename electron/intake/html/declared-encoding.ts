import type { Encoding } from '../../../shared/api/import.ts';

/** A page has to say its encoding near its beginning (HTML, "Determining the character encoding"); real ones say it later. */
const LOOKED_AT = 8 * 1024;
const DECLARATIONS: readonly RegExp[] = [
  /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i,
  /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i,
];
/** The platform's names for what an article can come in; GBK and GB 2312 are parts of GB 18030. */
const ENCODINGS: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'windows-1252': 'windows-1252',
};

/** The encoding that a page says it is in; undefined where it says none, or one that is not known. */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  for (const declaration of DECLARATIONS) {
    const label = declaration.exec(beginning)?.[1];
    if (label !== undefined) return ENCODINGS[canonicalName(label)];
  }
  return undefined;
}

function canonicalName(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return '';
  }
}
