import type { EncodedFiles, FormatFile } from '../../../annotations/formats/format.ts';
import { type GoldPart, selectGold } from '../../../annotations/formats/gold/select-gold.ts';
import type { Settlement } from '../../../annotations/review/settlement.ts';
import type { ExportReport, ExportStatus } from '../../../shared/api/exports.ts';
import { sha256Hex } from '../sha256.ts';

export const REPORT_NAME = 'report.json';
export const REPORT_SCHEMA = 'zhupi.export-report/1';

/** What was written of the articles, counted from what the format was given. */
export function countWritten(
  settlements: readonly Settlement[],
  statuses: readonly ExportStatus[],
): Pick<ExportReport, 'articles' | 'entities' | 'relations' | 'byStatus'> {
  const byStatus: Partial<Record<ExportStatus, number>> = {};
  const parts: GoldPart[] = [];
  for (const settlement of settlements) {
    const { written } = selectGold(settlement, statuses);
    if (written === undefined) continue;
    byStatus[written.status] = (byStatus[written.status] ?? 0) + 1;
    parts.push(written.settlement);
  }
  return {
    articles: parts.length,
    entities: parts.reduce((sum, { spans }) => sum + spans.length, 0),
    relations: parts.reduce((sum, { relations }) => sum + relations.length, 0),
    byStatus,
  };
}

/** A file as it is written: under its name there, in bytes. */
export interface NamedFile {
  readonly name: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly described: ExportReport['files'][number];
}

export function toNamedFile({ text }: FormatFile, name: string): NamedFile {
  const bytes = Buffer.from(text);
  const described = { path: name, lines: text.split('\n').length - 1, bytes: bytes.length, sha256: sha256Hex(bytes) };
  return { name, text, bytes, described };
}

/**
 * The report as it lies beside the data: what is there, and whatever is not, down to the single span. No time and no
 * folder in it: the same project gives the same bytes.
 */
export function encodeReport(
  report: Pick<ExportReport, 'articles' | 'entities' | 'relations' | 'byStatus' | 'leftOut'>,
  files: readonly NamedFile[],
  details: EncodedFiles['leftOut'],
): FormatFile {
  const { articles, entities, relations, byStatus, leftOut } = report;
  const described = files.map((file) => file.described);
  const json = { schema: REPORT_SCHEMA, files: described, articles, entities, relations, byStatus, leftOut, details };
  return { path: REPORT_NAME, kind: 'companion', text: `${JSON.stringify(json, null, 2)}\n` };
}
