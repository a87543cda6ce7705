import { customAlphabet } from 'nanoid';
import type { Ids } from './ports/ids.ts';

/** Without signs that a shell, a URL or a double click would stumble over. */
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
/** 36^20 ids: at a thousand a second, thousands of years until two are alike with a likelihood of one in a million. */
const LENGTH = 20;

export function createIds(): Ids {
  return { next: customAlphabet(ALPHABET, LENGTH) };
}
