import type { PanelLook } from '../panel/look.ts';
import './suggest.css';

/** The seal of a label that is only proposed: a dotted box that asks. */
export function GhostSeal({ look, label }: { readonly look: PanelLook; readonly label: string }) {
  return <span className={`ghost-seal ${look.classOf(label)}`}>{look.sealOf(label)}</span>;
}
