/**
 * Bytes of a text in an encoding that the platform reads but doesn't write: the table is made by decoding all pairs of
 * bytes. Throws for a character that no pair stands for.
 */
export function encodeLegacy(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const table = tables[encoding]();
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const pair = table.get(character);
      if (pair === undefined) throw new Error(`${encoding} has no ${character}`);
      return pair;
    }),
  );
}

type Table = ReadonlyMap<string, readonly [number, number]>;

const tables = { gb18030: once(() => makeTable('gb18030')), big5: once(() => makeTable('big5')) };

function makeTable(encoding: string): Table {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder(encoding);
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const text = decoder.decode(Uint8Array.of(first, second));
      if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, [first, second]);
    }
  }
  return table;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
