import type { Suggestion } from '../../annotations/suggest/suggestion.ts';
import type { RemarkKind } from '../../annotations/text/clean-up/remark.ts';
import type { Settings } from '../../shared/settings.ts';
import type { FocusState } from '../state/layer-focus.ts';
import type { OpenLayer } from '../state/layer-store.ts';
import type { LabelLook } from './label-look.ts';

export interface SceneSuggestions {
  /** Those in `[from, to)` for which the spans on screen leave room. */
  touching(from: number, to: number): readonly Suggestion[];
  readonly focusId: string | null;
}

/** All that the pane shows besides the text. */
export interface PaneScene {
  readonly layer: OpenLayer;
  readonly focus: FocusState;
  readonly chips: Settings['chips'];
  readonly arcs: Settings['arcs'];
  readonly look: LabelLook;
  readonly suggestions: SceneSuggestions;
  /** What a remark says to the reader, in the language of the interface. */
  readonly wordsOf: (kind: RemarkKind) => string;
}

/** An end of a shown relation that is off screen. */
export interface EdgeEnd {
  readonly relationId: string;
  readonly spanId: string;
}

/** What lies beyond the edges of the visible part of the page. */
export interface PageEdges {
  readonly above: readonly EdgeEnd[];
  readonly below: readonly EdgeEnd[];
  /** Where the rail runs by which arcs come to the edge: pixels from the left of the pane. */
  readonly railX: number;
  /** Below what is visible. */
  readonly paragraphsAfter: number;
  readonly spansAfter: number;
}

export const NO_EDGES: PageEdges = { above: [], below: [], railX: 0, paragraphsAfter: 0, spansAfter: 0 };

/** What the pane tells of itself when something in it is pressed or moved. */
export interface PaneEvents {
  spanPressed(spanId: string): void;
  relationPressed(relationId: string): void;
  suggestionPressed(suggestionId: string): void;
  edgesChanged(edges: PageEdges): void;
}

export interface SceneSource {
  scene(): PaneScene | null;
  /** @returns the function that ends it. */
  subscribe(onChange: () => void): () => void;
  readonly events: PaneEvents;
}
