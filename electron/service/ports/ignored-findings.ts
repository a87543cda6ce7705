/** Findings of the lints that somebody has looked at and wants to hear no more of, by layer. */
export interface IgnoredFindings {
  of(layerId: string): Promise<ReadonlySet<string>>;
  /** @param findings ids of findings (annotations/lint/finding.ts) */
  set(layerId: string, findings: readonly string[], ignored: boolean, at: string): Promise<void>;
}
