import { InvalidArgumentError } from 'commander';
import type { Encoding } from '../../shared/api/import.ts';
import type { Translate } from './translate.ts';

/**
 * What people and programs call the encodings, in lower case and without hyphens. As in the Encoding Standard (WHATWG),
 * with the code pages of Windows besides; GB 18030 reads what is written in GBK and GB 2312.
 */
const NAMES: Readonly<Record<Encoding, readonly string[]>> = {
  'utf-8': ['utf8', 'u8', 'utf8sig', 'ascii', 'usascii', 'cp65001'],
  'utf-16le': ['utf16le', 'utf16', 'ucs2', 'unicode'],
  'utf-16be': ['utf16be'],
  gb18030: ['gb18030', 'gbk', 'gb2312', 'gb', 'euccn', 'cp936', 'ms936', 'windows936', 'xgbk'],
  big5: ['big5', 'big5hkscs', 'cp950', 'ms950', 'windows950', 'xbig5'],
  'windows-1252': ['windows1252', 'cp1252', 'latin1', 'iso88591'],
};

export const ENCODING_NAMES = Object.keys(NAMES) as readonly Encoding[];

/** `GBK`, `gb-2312` and `cp936` are all `gb18030`. */
export function parseEncoding(value: string, t: Translate): Encoding {
  const plain = value.trim().toLowerCase().replace(/[-_ ]/g, '');
  const encoding = ENCODING_NAMES.find((name) => NAMES[name].includes(plain));
  if (encoding === undefined)
    throw new InvalidArgumentError(t('usage.choices', { choices: ENCODING_NAMES.join(', ') }));
  return encoding;
}
