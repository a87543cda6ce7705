/** One measured number, beside the limit it must keep or the peer it is compared with. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The value may not be larger (`at-most`) or smaller (`at-least`) than this. */
  readonly bar?: { readonly kind: 'at-most' | 'at-least'; readonly value: number };
  /** What else was measured in the same run, in words. */
  readonly beside?: string;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which the share `q` of all values lies (nearest rank). */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

export function keepsBar({ value, bar }: Figure): boolean {
  if (bar === undefined) return true;
  return bar.kind === 'at-most' ? value <= bar.value : value >= bar.value;
}

export function toLine(figure: Figure): string {
  const { name, value, unit, bar, beside } = figure;
  const limit = bar === undefined ? '' : ` (${bar.kind === 'at-most' ? 'at most' : 'at least'} ${toShort(bar.value)})`;
  const verdict = keepsBar(figure) ? ' ' : '✗';
  return `${verdict} ${name}: ${toShort(value)} ${unit}${limit}${beside === undefined ? '' : ` — ${beside}`}`;
}

function toShort(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
