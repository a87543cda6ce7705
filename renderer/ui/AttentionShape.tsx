/** Signs of what a person should know of an article. */
export type AttentionKind = 'warning' | 'versions';

/** A triangle for places that are odd, two sheets for a story that is there in several versions. */
export function AttentionShape({ kind }: { readonly kind: AttentionKind }) {
  return (
    <svg width="13" height="13" viewBox="0 0 12 12" fill="none" strokeWidth="1.2" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}

const SHAPES = {
  warning: (
    <>
      <path d="M6 1.6 11 10.4H1Z" stroke="var(--zhu)" strokeLinejoin="round" />
      <path d="M6 4.8v2.6M6 8.4v1" stroke="var(--zhu)" />
    </>
  ),
  versions: (
    <>
      <rect x="1.6" y="3.6" width="6.4" height="7" rx="0.6" stroke="var(--ink2)" />
      <path d="M4 3.4V2a.6.6 0 0 1 .6-.6h5.2a.6.6 0 0 1 .6.6v6a.6.6 0 0 1-.6.6H8.2" stroke="var(--ink2)" />
    </>
  ),
} as const;
