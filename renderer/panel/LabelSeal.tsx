import './seal.css';
import type { PanelLook } from './look.ts';

/** The seal of a label over its line, in lists of hundreds: its colours come with a class and nothing is looked up. */
export function LabelSeal({ look, label }: { readonly look: PanelLook; readonly label: string }) {
  return <span className={`label-seal ${look.classOf(label)}`}>{look.sealOf(label)}</span>;
}
