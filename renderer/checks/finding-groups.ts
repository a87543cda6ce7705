import { type Finding, type LintCode, lintCodes, type Severity, severityOf } from '../../annotations/lint/finding.ts';

/** The findings of one kind. */
export interface FindingGroup {
  readonly code: LintCode;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  /** How many of them can be put right by themselves. */
  readonly fixable: number;
}

/** By kind, the graver first; `ignored` tells which to show: those that are, or the others. */
export function groupFindings(
  findings: readonly Finding[],
  ignored: ReadonlySet<string>,
  wanted: 'open' | 'ignored',
): readonly FindingGroup[] {
  const shown = findings.filter(({ id }) => ignored.has(id) === (wanted === 'ignored'));
  const byCode = Map.groupBy(shown, ({ code }) => code);
  return lintCodes.flatMap((code) => {
    const ofCode = byCode.get(code) ?? [];
    if (ofCode.length === 0) return [];
    return [
      {
        code,
        severity: severityOf[code],
        findings: ofCode,
        fixable: ofCode.filter(({ fix }) => fix !== undefined).length,
      },
    ];
  });
}
