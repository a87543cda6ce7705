import type { Relation } from '../../annotations/model/relation.ts';
import { endOf, type Span, startOf } from '../../annotations/model/span.ts';
import { type Obstacle, type PlacedLabel, placeLabels } from './arc-labels.ts';
import { toArrowhead, toRoundedPath } from './arc-path.ts';
import { type ArcEnd, type Box, routeArcs } from './arc-route.ts';
import { boxesOf, type PageLayout } from './page-layout.ts';
import type { EdgeEnd, PaneScene } from './pane-scene.ts';
import { relationsBySpan } from './relations-by-span.ts';
import { textWidth } from './text-width.ts';

/** A relation as it is painted. */
export interface ArcShape {
  readonly relationId: string;
  readonly label: string;
  readonly title: string;
  readonly path: string;
  readonly arrow: string;
  readonly labelAt: PlacedLabel;
  readonly labelWidth: number;
  /** Belongs to the span or relation in focus. */
  readonly isFocused: boolean;
  /** Is still being made. */
  readonly isDraft: boolean;
}

export interface ShownArcs {
  readonly arcs: readonly ArcShape[];
  readonly above: readonly EdgeEnd[];
  readonly below: readonly EdgeEnd[];
}

export const ARC_FONT = '11.5px system-ui, "Noto Sans CJK SC", sans-serif';
const LABEL_PADDING = 8;
/** Room for the bar with the ends that lie above. */
const EDGE_HEIGHT = 36;
const MARGIN_FOR_LABELS = 20;
const PAGE_EDGE = 4;
const DRAFT = 'draft';

/** The relations to show: those of the focus, or of every span that is rendered, and the one being made. */
export function relationsShown({ layer, focus, arcs }: PaneScene, layout: PageLayout): readonly Relation[] {
  const { relations } = layer.content;
  const bySpan = relationsBySpan(relations);
  const focused = focus.relationId === null ? undefined : relations.get(focus.relationId);
  const draft = draftOf(focus.linking);
  const shown = new Set<Relation>(focused === undefined ? [] : [focused]);
  if (arcs !== 'never' && focus.spanId !== null && focus.linking === null) {
    for (const relation of bySpan.get(focus.spanId) ?? []) shown.add(relation);
  }
  if (arcs === 'all') {
    const [first, last] = [layout.paragraphs[0], layout.paragraphs.at(-1)];
    for (const span of layer.index.touching(first?.start ?? 0, last?.end ?? 0)) {
      for (const relation of bySpan.get(span.id) ?? []) shown.add(relation);
    }
  }
  return draft === undefined ? [...shown] : [...shown, draft];
}

function draftOf(linking: PaneScene['focus']['linking']): Relation | undefined {
  if (linking?.tail == null) return undefined;
  return { id: DRAFT, label: '', head: linking.head, tail: linking.tail, attributes: {}, origin: 'human' };
}

/** Routes the relations and sets their labels. Reads places, so it belongs into the measure phase. */
export function arcShapesOf(
  scene: PaneScene,
  layout: PageLayout,
  relations: readonly Relation[],
  levelOf: (spanId: string) => number,
  obstacles: readonly Obstacle[],
): ShownArcs {
  const { layer, focus, look } = scene;
  const frame = { textLeft: layout.textLeft, top: layout.visibleTop + EDGE_HEIGHT, bottom: layout.visibleBottom };
  const isOfFocus = ({ id, head, tail }: Relation): boolean =>
    focus.relationId === null ? head === focus.spanId || tail === focus.spanId : id === focus.relationId;
  // Arcs of the focus come first and get the straight ways.
  const ordered = [...relations].sort((a, b) => Number(isOfFocus(b)) - Number(isOfFocus(a)));
  const ends = new Map<string, ArcEnd>();
  const endFor = (spanId: string): ArcEnd | undefined => {
    const span = layer.content.spans.get(spanId);
    if (span === undefined) return undefined;
    const known = ends.get(spanId) ?? arcEndOf(span, layout, levelOf(spanId));
    ends.set(spanId, known);
    return known;
  };
  const widthOf = (relation: Relation): number =>
    textWidth(look.relationTitleOf(relation.label), ARC_FONT) + LABEL_PADDING;
  const byId = new Map(ordered.map((relation) => [relation.id, relation]));

  const requests = ordered.flatMap((relation) => {
    const [head, tail] = [endFor(relation.head), endFor(relation.tail)];
    return head === undefined || tail === undefined
      ? []
      : [{ id: relation.id, head, tail, labelWidth: widthOf(relation) }];
  });
  const routed = routeArcs(requests, frame);
  const widthById = (id: string): number => {
    const relation = byId.get(id);
    return relation === undefined ? 0 : widthOf(relation);
  };
  const page = { left: PAGE_EDGE, right: layout.textRight + MARGIN_FOR_LABELS };
  const placed = placeLabels(routed, widthById, obstacles, page);
  const labels = new Map(placed.map((label) => [label.id, label]));
  const arcs = routed.flatMap(({ id, points }): ArcShape[] => {
    const [relation, labelAt] = [byId.get(id), labels.get(id)];
    if (relation === undefined || labelAt === undefined) return [];
    const hasDirection = id === DRAFT || look.relationKindOf(relation.label) === 'directed';
    const endsOnPage = !('beyond' in (ends.get(relation.tail) ?? {}));
    return [
      {
        relationId: id,
        label: relation.label,
        title: look.relationTitleOf(relation.label),
        path: toRoundedPath(points),
        arrow: hasDirection && endsOnPage ? toArrowhead(points) : '',
        labelAt,
        labelWidth: widthOf(relation),
        isFocused: isOfFocus(relation) || id === DRAFT,
        isDraft: id === DRAFT,
      },
    ];
  });
  return { arcs, ...edgeEndsOf(ordered.filter(isOfFocus), ends) };
}

function edgeEndsOf(
  relations: readonly Relation[],
  ends: ReadonlyMap<string, ArcEnd>,
): Pick<ShownArcs, 'above' | 'below'> {
  const edges = { above: [] as EdgeEnd[], below: [] as EdgeEnd[] };
  for (const { id, head, tail } of relations) {
    const [from, to] = [ends.get(head), ends.get(tail)];
    // With both ends off screen no arc leads to the edge.
    if (from === undefined || to === undefined || ('beyond' in from && 'beyond' in to)) continue;
    for (const end of [from, to]) if ('beyond' in end) edges[end.beyond].push({ relationId: id, spanId: end.spanId });
  }
  return edges;
}

function arcEndOf(span: Span, layout: PageLayout, level: number): ArcEnd {
  const [first, ...rest] = boxesOf(layout, span, level).filter((box) => isVisible(box, layout));
  if (first !== undefined) return { spanId: span.id, boxes: [first, ...rest] };
  return { spanId: span.id, beyond: isAbove(span, layout) ? 'above' : 'below' };
}

function isVisible({ centre }: Box, { visibleTop, visibleBottom }: PageLayout): boolean {
  return centre > visibleTop && centre < visibleBottom;
}

function isAbove(span: Span, layout: PageLayout): boolean {
  const boxes = boxesOf(layout, span, 0);
  if (boxes.length > 0) return boxes.every(({ centre }) => centre <= layout.visibleTop);
  const first = layout.paragraphs[0];
  return first !== undefined && endOf(span) <= first.start && startOf(span) < first.start;
}
