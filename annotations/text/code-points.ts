/** The way between UTF-16 offsets of one text and its code points, which Python and most formats count. */
export interface CodePointIndex {
  /** Of the whole text, in code points. */
  readonly lengthCodePoints: number;
  /** @throws RangeError beside the text or inside a surrogate pair: an offset that no span can have. */
  toCodePoint(offset: number): number;
  /** @throws RangeError beside the text. */
  toOffset(codePoint: number): number;
}

/**
 * Remembers only where the characters beyond the basic plane are, so that a text without them costs nothing and one
 * with them a binary search. A lone surrogate counts as one code point, as it does in Python.
 */
export function createCodePointIndex(text: string): CodePointIndex {
  const astral = findAstral(text);
  const lengthCodePoints = text.length - astral.length;
  return {
    lengthCodePoints,
    toCodePoint(offset) {
      assertWithin(offset, text.length, 'UTF-16 offset');
      const before = countWhile(astral.length, (i) => at(astral, i) < offset);
      if (before > 0 && at(astral, before - 1) === offset - 1) {
        throw new RangeError(`UTF-16 offset ${offset} is inside a surrogate pair`);
      }
      return offset - before;
    },
    toOffset(codePoint) {
      assertWithin(codePoint, lengthCodePoints, 'code point');
      // The i-th astral character has i units more before it than code points.
      return codePoint + countWhile(astral.length, (i) => at(astral, i) - i < codePoint);
    },
  };
}

function findAstral(text: string): readonly number[] {
  const offsets: number[] = [];
  for (let i = 0; i + 1 < text.length; i += 1) {
    if (isHighSurrogate(text.charCodeAt(i)) && isLowSurrogate(text.charCodeAt(i + 1))) {
      offsets.push(i);
      i += 1;
    }
  }
  return offsets;
}

/** How many of `0 … length-1` satisfy `holds`, which must be true for a beginning of them and false for the rest. */
function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? Number.NaN;
}

function assertWithin(value: number, length: number, unit: string): void {
  if (!Number.isInteger(value) || value < 0 || value > length) {
    throw new RangeError(`${unit} ${value} is not in 0…${length}`);
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Order by code points, as Python sorts strings: U+1F600 after U+FF5E, where UTF-16 units put it before. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left === right) continue;
    const leftAstral = left >= 0xd800 && left <= 0xdfff;
    const rightAstral = right >= 0xd800 && right <= 0xdfff;
    if (leftAstral !== rightAstral) return leftAstral ? 1 : -1;
    return left - right;
  }
  return a.length - b.length;
}
