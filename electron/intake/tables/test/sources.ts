import { toSource } from '../../byte-source.ts';
import type { ByteSource, FoundItem, FoundText } from '../../reader.ts';

/** A file with this text in UTF-8. */
export function fileOf(name: string, text: string): ByteSource {
  return toSource(name, name, new TextEncoder().encode(text));
}

/** A file that comes in portions of so many bytes, and counts how many have been asked for. */
export function countedFile(name: string, portions: () => Iterable<Uint8Array>) {
  const counted = { read: 0 };
  const source: ByteSource = {
    name,
    path: name,
    size: Number.MAX_SAFE_INTEGER,
    async head(length) {
      const [first = new Uint8Array()] = portions();
      return first.subarray(0, length);
    },
    all: async () => {
      throw new Error('this file is too large to be read as a whole');
    },
    async *stream() {
      for (const portion of portions()) {
        counted.read += portion.length;
        yield portion;
      }
    },
  };
  return { source, counted };
}

export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Place and text, or place, code and the line that is named: what a test wants to see of an item. */
export function outline(item: FoundItem): string {
  if ('rawText' in item) return `${item.place} ${item.rawText}`;
  const { code, params } = item.problem;
  return [item.place, code, params.line].filter((part) => part !== undefined && part !== '').join(' ');
}

export function isText(item: FoundItem): item is FoundText {
  return 'rawText' in item;
}
