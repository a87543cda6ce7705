import './meter.css';

/** A bar on a sunk ground; parts lie side by side and start at zero. */
export function Meter({
  label,
  total,
  parts,
}: {
  readonly label: string;
  readonly total: number;
  readonly parts: readonly { readonly value: number; readonly tone: 'ink' | 'zhu' | 'quiet' }[];
}) {
  const sum = parts.reduce((all, part) => all + part.value, 0);
  return (
    <div className="meter" role="img" aria-label={label}>
      {total === 0
        ? null
        : parts.map((part) => (
            <span
              key={part.tone}
              className={`meter-${part.tone}`}
              style={{ width: `${(100 * part.value) / Math.max(total, sum)}%` }}
            />
          ))}
    </div>
  );
}
