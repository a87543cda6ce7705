import { styleText } from 'node:util';
import { createProgress, type Progress } from './progress.ts';

/** A stream a person or a program reads; the two last are there when it is a terminal. */
export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Results go to stdout, all else to stderr, so that a program can read the one while a person reads the other. */
export interface Output {
  result(line: string): void;
  /** As it is, without a line end of its own. */
  resultText(text: string): void;
  resultJson(value: unknown): void;
  note(line: string): void;
  readonly progress: Progress;
  /** Columns of the terminal that shows the results; `undefined` where they go into a file or another program. */
  readonly width: number | undefined;
  /** Colours only where a terminal shows them and NO_COLOR doesn't forbid it. */
  style(format: 'bold', text: string): string;
}

export function createOutput(
  stdout: Stream,
  stderr: Stream,
  env: Readonly<Record<string, string | undefined>>,
): Output {
  const colours = stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
  return {
    result: (line) => void stdout.write(`${line}\n`),
    resultText: (text) => void stdout.write(text),
    resultJson: (value) => void stdout.write(`${JSON.stringify(value)}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    progress: createProgress(stderr),
    width: stdout.isTTY === true ? stdout.columns : undefined,
    style: (format, text) => (colours ? styleText(format, text, { validateStream: false }) : text),
  };
}
