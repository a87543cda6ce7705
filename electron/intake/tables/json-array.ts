/** Characters of the longest element that is kept in memory; a longer one is skipped without being gathered. */
export const ELEMENT_LIMIT = 16 * 1024 * 1024;

/**
 * An element of an array as it is written, or one that was too long. `number` counts elements, `line` is where it begins;
 * both from 1. `damaged`: the file ends inside of the array, or goes on behind it.
 */
export type ArrayElement =
  | { readonly number: number; readonly line: number; readonly text: string }
  | { readonly number: number; readonly line: number; readonly fault: 'too-long' }
  | { readonly fault: 'damaged' };

const LF = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/**
 * The elements of a JSON array that comes in portions of text, one at a time, unparsed: a broken one costs itself, and an
 * array of any length needs the memory of its longest element.
 */
export async function* splitArray(
  portions: AsyncIterable<string>,
  limit = ELEMENT_LIMIT,
): AsyncGenerator<ArrayElement, void, undefined> {
  const splitter = new ArraySplitter(limit);
  for await (const portion of portions) {
    yield* splitter.add(portion);
    if (splitter.goesOn) break;
  }
  yield* splitter.end();
}

/** Where an element begins; `indent` (blanks before it) where nothing else stands before it in its line. */
interface Start {
  readonly line: number;
  readonly sign: number;
  readonly indent: number | undefined;
}

class ArraySplitter {
  readonly #limit: number;
  /** Brackets that are open; 1 is the array itself. */
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** A string of the element was not closed, so that its brackets don't tell any more where it ends. */
  #lost = false;
  #line = 1;
  /** Blanks so far, in a line that has nothing else so far. */
  #indent: number | undefined = 0;
  #number = 1;
  #start: Start | undefined;
  #held: string[] = [];
  #heldLength = 0;
  #ended = false;
  /** Something follows the array. */
  goesOn = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  *add(portion: string): Generator<ArrayElement> {
    let from = 0;
    for (let index = 0; index < portion.length; index += 1) {
      const sign = portion.charCodeAt(index);
      if (sign === LF) this.#endLine();
      if (this.#inString) {
        this.#passString(sign);
        continue;
      }
      if (sign <= SPACE) {
        if (this.#indent !== undefined && sign !== LF) this.#indent += 1;
        continue;
      }
      if (this.#ended) {
        this.goesOn = true;
        return;
      }
      if (this.#lost && this.#beginsLikeBefore(sign)) {
        this.#hold(portion.slice(from, index));
        yield* this.#element();
        from = index;
      }
      if (this.#depth === 1) this.#start ??= { line: this.#line, sign, indent: this.#indent };
      this.#indent = undefined;
      if (this.#depth === 1 && (sign === COMMA || sign === CLOSING_BRACKET)) {
        this.#hold(portion.slice(from, index));
        yield* this.#element();
        from = index + 1;
        this.#ended = sign === CLOSING_BRACKET;
      } else if (this.#passSign(sign)) from = index + 1;
    }
    if (this.#depth > 0 && !this.#ended) this.#hold(portion.slice(from));
  }

  *end(): Generator<ArrayElement> {
    if (!this.#ended) yield* this.#element();
    if (!this.#ended || this.goesOn) yield { fault: 'damaged' };
  }

  /** No string goes on over the end of a line: one that was never closed must not swallow what follows it. */
  #endLine(): void {
    this.#lost ||= this.#inString;
    this.#line += 1;
    this.#indent = 0;
    this.#inString = false;
    this.#escaped = false;
  }

  #passString(sign: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (sign === BACKSLASH) this.#escaped = true;
    else if (sign === QUOTE) this.#inString = false;
  }

  /** @returns true for the bracket that opens the array */
  #passSign(sign: number): boolean {
    if (sign === QUOTE) this.#inString = true;
    else if (sign === OPENING_BRACKET || sign === OPENING_BRACE) this.#depth += 1;
    // The array itself is closed by its own sign alone.
    else if ((sign === CLOSING_BRACKET || sign === CLOSING_BRACE) && this.#depth > 1) this.#depth -= 1;
    return sign === OPENING_BRACKET && this.#depth === 1;
  }

  /** True where a line begins as the one did with which the lost element began: there the next one begins. */
  #beginsLikeBefore(sign: number): boolean {
    const start = this.#start;
    return start?.indent !== undefined && start.indent === this.#indent && start.sign === sign;
  }

  #hold(text: string): void {
    this.#heldLength += text.length;
    if (this.#heldLength > this.#limit) this.#held = [];
    else this.#held.push(text);
  }

  /** What was held since the last comma. Nothing between two commas is no element, and nothing that could be lost. */
  *#element(): Generator<ArrayElement> {
    const tooLong = this.#heldLength > this.#limit;
    const text = this.#held.join('').trim();
    const line = this.#start?.line ?? this.#line;
    this.#held = [];
    this.#heldLength = 0;
    this.#start = undefined;
    this.#lost = false;
    if (this.#depth > 1) this.#depth = 1;
    if (text === '' && !tooLong) return;
    const number = this.#number;
    this.#number += 1;
    yield tooLong ? { number, line, fault: 'too-long' } : { number, line, text };
  }
}
