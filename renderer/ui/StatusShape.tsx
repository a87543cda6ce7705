/** What a status looks like before it is read: its shape, never its colour alone. */
export type StatusKind = 'new' | 'in-progress' | 'done' | 'skipped' | 'unresolved' | 'gold' | 'absent';

/** Ring new, half in progress, disc done, dash skipped, hollow square awaiting a ruling, solid square gold. */
export function StatusShape({ kind, title }: { readonly kind: StatusKind; readonly title?: string }) {
  if (title === undefined) {
    return (
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {SHAPES[kind]}
      </svg>
    );
  }
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={title}>
      {SHAPES[kind]}
    </svg>
  );
}

const SHAPES = {
  new: <circle cx="6" cy="6" r="4.2" fill="none" stroke="var(--ctl)" strokeWidth="1.2" />,
  'in-progress': (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="var(--ink2)" strokeWidth="1.2" />
      <path d="M6 1.8a4.2 4.2 0 0 0 0 8.4Z" fill="var(--ink2)" />
    </>
  ),
  done: <circle cx="6" cy="6" r="4.7" fill="var(--ink2)" />,
  skipped: <path d="M2 6h8" stroke="var(--ctl)" strokeWidth="1.4" />,
  unresolved: (
    <rect x="1.9" y="1.9" width="8.2" height="8.2" rx="1" fill="none" stroke="var(--zhu)" strokeWidth="1.4" />
  ),
  gold: <rect x="1.2" y="1.2" width="9.6" height="9.6" rx="1" fill="var(--zhu)" />,
  absent: <circle cx="6" cy="6" r="1" fill="var(--line2)" />,
} as const;
