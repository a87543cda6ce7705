import { type Figure, keepsBar, toLine } from './figures.ts';

/** Prints the figures; the process ends with 1 where one of them does not keep its bar. */
export function tell(figures: readonly Figure[]): void {
  for (const figure of figures) console.log(toLine(figure));
  if (!figures.every(keepsBar)) process.exitCode = 1;
}
