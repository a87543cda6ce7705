import type { ArcShape } from './pane-arcs.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Only as high as it takes to interrupt the line: the characters of the row above begin right over the label. */
const LABEL_HEIGHT = 8;

/** Paints arcs, all lines under all labels; one that has not changed since keeps its elements. */
export interface ArcPainter {
  readonly element: SVGSVGElement;
  paint(arcs: readonly ArcShape[], nameOf: (arc: ArcShape) => string): void;
}

interface PaintedArc {
  readonly key: string;
  readonly line: SVGGElement;
  readonly label: SVGGElement;
}

export function createArcPainter(): ArcPainter {
  const element = document.createElementNS(SVG, 'svg');
  const lines = node('g', {});
  const labels = node('g', {});
  element.setAttribute('class', 'page-arcs');
  element.append(lines, labels);
  const painted = new Map<string, PaintedArc>();

  return {
    element,
    paint(arcs, nameOf) {
      const gone = new Set(painted.keys());
      for (const arc of arcs) {
        const key = JSON.stringify(arc);
        gone.delete(arc.relationId);
        const before = painted.get(arc.relationId);
        if (before?.key === key) continue;
        before?.line.remove();
        before?.label.remove();
        const next = { key, line: paintLine(arc), label: paintLabel(arc, nameOf(arc)) };
        lines.append(next.line);
        labels.append(next.label);
        painted.set(arc.relationId, next);
      }
      for (const id of gone) {
        painted.get(id)?.line.remove();
        painted.get(id)?.label.remove();
        painted.delete(id);
      }
    },
  };
}

function classOf({ isFocused, isDraft }: ArcShape): string {
  return `page-arc${isFocused ? ' is-focused' : ''}${isDraft ? ' is-draft' : ''}`;
}

function paintLine(arc: ArcShape): SVGGElement {
  const group = node('g', { class: classOf(arc) });
  group.append(node('path', { d: arc.path, class: 'page-arc-line' }));
  if (arc.arrow !== '') group.append(node('path', { d: arc.arrow, class: 'page-arc-line' }));
  if (arc.isDraft) return group;
  // A hair's breadth can't be pressed: a broad line without colour can.
  group.append(node('path', { d: arc.path, class: 'page-arc-target' }));
  group.dataset.relationId = arc.relationId;
  return group;
}

/** The label stands for the arc: it has its name, and is what is pressed. */
function paintLabel(arc: ArcShape, name: string): SVGGElement {
  const { relationId, label, title, labelAt, labelWidth } = arc;
  const group = node('g', { class: classOf(arc) });
  if (arc.isDraft) return group;
  group.dataset.relationId = relationId;
  group.dataset.label = label;
  group.setAttribute('role', 'button');
  group.setAttribute('aria-label', name);
  const text = node('text', { x: String(labelAt.x), y: String(labelAt.y) });
  text.textContent = title;
  const paper = node('rect', {
    class: 'page-arc-paper',
    x: String(labelAt.x - labelWidth / 2),
    y: String(labelAt.y - LABEL_HEIGHT / 2),
    width: String(labelWidth),
    height: String(LABEL_HEIGHT),
  });
  group.append(paper, text);
  return group;
}

function node<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
