/** Writes text in an encoding that `TextDecoder` only reads: by decoding all its codes of two bytes once. Undefined where it has no code. */
export function createTwoByteEncoder(encoding: 'gb18030' | 'big5'): (text: string) => Uint8Array | undefined {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !codes.has(character))
        codes.set(character, [lead, trail]);
    }
  }
  return (text) => {
    const bytes: number[] = [];
    for (const character of text) {
      const code = character < '\u0080' ? [character.charCodeAt(0)] : codes.get(character);
      if (code === undefined) return undefined;
      bytes.push(...code);
    }
    return Uint8Array.from(bytes);
  };
}
