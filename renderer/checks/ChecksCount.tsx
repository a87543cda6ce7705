import { useChecks } from './checks.ts';

/** How many findings nobody has ignored, beside the name of their tab. */
export function ChecksCount() {
  const count = useChecks(({ findings, ignored }) => findings.filter(({ id }) => !ignored.has(id)).length);
  return count === 0 ? null : <span className="tab-count">{count}</span>;
}
