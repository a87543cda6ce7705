import { create } from 'zustand';
import type { ExportStatus } from '../../shared/api/exports.ts';
import { toFileName } from '../app/path-text.ts';

/** In the order in which they are offered; the surest first. */
export const exportStatuses = [
  'gold',
  'single',
  'unanimous-only',
  'unresolved',
] as const satisfies readonly ExportStatus[];

export const splitNames = ['train', 'dev', 'test'] as const;
export type SplitName = (typeof splitNames)[number];
export type Percent = Readonly<Record<SplitName, number>>;

/** What the person chose; kept while they look at other screens. */
export interface ExportChoice {
  /** Gold is always among them. */
  readonly statuses: readonly ExportStatus[];
  readonly isAnonymous: boolean;
  readonly isSplit: boolean;
  readonly percent: Percent;
  readonly seed: number;
}

export const useExportChoice = create<ExportChoice>(() => ({
  statuses: ['gold'],
  isAnonymous: false,
  isSplit: false,
  percent: { train: 80, dev: 10, test: 10 },
  seed: 0,
}));

export function toggleStatus(status: ExportStatus, isOn: boolean): void {
  useExportChoice.setState(({ statuses }) => ({
    statuses: isOn
      ? [...statuses.filter((other) => other !== status), status]
      : statuses.filter((other) => other !== status),
  }));
}

export function sumOf(percent: Percent): number {
  return splitNames.reduce((sum, name) => sum + percent[name], 0);
}

/** Shares for the API. A split of 0 % gets no file. */
export function toShares(percent: Percent): Record<string, number> {
  return Object.fromEntries(splitNames.filter((name) => percent[name] > 0).map((name) => [name, percent[name] / 100]));
}

export function suggestedFileName(projectName: string): string {
  return toFileName(projectName, '.gold.jsonl');
}
