/** What the clean-up of an article looks like before it is read; the same names as in the API. */
export type CleanUpShapeKind = 'proposed' | 'accepted' | 'frozen';

/** A struck line waits for an eye, a tick has had it, a lock changes no more. */
export function CleanUpShape({ kind }: { readonly kind: CleanUpShapeKind }) {
  return (
    <svg width="13" height="13" viewBox="0 0 12 12" fill="none" strokeWidth="1.3" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}

const SHAPES = {
  proposed: (
    <>
      <path d="M2 3.5h8M2 9h5" stroke="var(--ctl)" />
      <path d="M.8 6.3h10.4" stroke="var(--zhu)" strokeWidth="1.5" />
    </>
  ),
  accepted: <path d="M2 6.4 4.8 9.2 10 3.4" stroke="var(--ink2)" />,
  frozen: (
    <>
      <rect x="2.6" y="5.4" width="6.8" height="5" rx="0.6" stroke="var(--ctl)" />
      <path d="M4 5.2V4a2 2 0 0 1 4 0v1.2" stroke="var(--ctl)" />
    </>
  ),
} as const;
