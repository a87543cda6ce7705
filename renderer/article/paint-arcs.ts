import type { ArcShape } from './pane-arcs.ts';

const SVG = 'http://www.w3.org/2000/svg';
const LABEL_HEIGHT = 16;

/** Paints arcs; one that has not changed since keeps its elements. */
export interface ArcPainter {
  readonly element: SVGSVGElement;
  paint(arcs: readonly ArcShape[], nameOf: (arc: ArcShape) => string): void;
}

export function createArcPainter(): ArcPainter {
  const element = document.createElementNS(SVG, 'svg');
  element.setAttribute('class', 'page-arcs');
  const painted = new Map<string, { readonly group: SVGGElement; readonly key: string }>();

  return {
    element,
    paint(arcs, nameOf) {
      const gone = new Set(painted.keys());
      for (const arc of arcs) {
        const key = JSON.stringify(arc);
        gone.delete(arc.relationId);
        const present = painted.get(arc.relationId);
        if (present?.key === key) continue;
        const group = paintArc(arc, nameOf(arc));
        if (present === undefined) element.append(group);
        else present.group.replaceWith(group);
        painted.set(arc.relationId, { group, key });
      }
      for (const id of gone) {
        painted.get(id)?.group.remove();
        painted.delete(id);
      }
    },
  };
}

function paintArc(
  { relationId, label, title, path, arrow, labelAt, labelWidth, isFocused, isDraft }: ArcShape,
  name: string,
): SVGGElement {
  const group = node('g', { class: `page-arc${isFocused ? ' is-focused' : ''}${isDraft ? ' is-draft' : ''}` });
  group.append(node('path', { d: path, class: 'page-arc-line' }));
  if (arrow !== '') group.append(node('path', { d: arrow, class: 'page-arc-line' }));
  if (isDraft) return group;
  group.dataset.relationId = relationId;
  group.dataset.label = label;
  group.setAttribute('role', 'button');
  group.setAttribute('aria-label', name);
  const text = node('text', { x: String(labelAt.x), y: String(labelAt.y) });
  text.textContent = title;
  group.append(
    node('rect', {
      class: 'page-arc-paper',
      x: String(labelAt.x - labelWidth / 2),
      y: String(labelAt.y - LABEL_HEIGHT / 2),
      width: String(labelWidth),
      height: String(LABEL_HEIGHT),
    }),
    text,
    node('path', { d: path, class: 'page-arc-target' }),
  );
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
