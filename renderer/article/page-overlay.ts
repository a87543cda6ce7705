import type { Extension } from '@codemirror/state';
import { type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { Obstacle } from './arc-labels.ts';
import { RAIL_LEFT } from './arc-route.ts';
import { levelsOf } from './levels.ts';
import { type NoteRequest, placeNotes } from './note-columns.ts';
import {
  boxesOf,
  createLayoutReader,
  type LayoutReader,
  type PageLayout,
  type PlacedParagraph,
} from './page-layout.ts';
import { createArcPainter } from './paint-arcs.ts';
import { createFocusPainter, type FocusShape, focusShapesOf, sealObstacle } from './paint-focus.ts';
import { createNotePainter } from './paint-notes.ts';
import { chipAreas, type PaintedParagraph, paintParagraph, sameKey } from './paint-paragraph.ts';
import { createSelectionPainter, type SelectionShape, selectionShapeOf } from './paint-selection.ts';
import { type ArcShape, arcShapesOf, relationsShown } from './pane-arcs.ts';
import { NO_EDGES, type PageEdges, type PaneScene, type SceneSource } from './pane-scene.ts';
import { type Paragraph, paragraphCount, paragraphNumberAt } from './paragraphs.ts';
import { type RemarkShape, remarkShapesOf } from './remark-shapes.ts';
import { type LevelledSpan, type SpanShape, shapesOf } from './span-shapes.ts';
import { type SuggestionShape, suggestionShapesOf } from './suggestion-shapes.ts';
import { textWidth } from './text-width.ts';

const CHIP_FONT = '700 10px system-ui, "Noto Sans CJK SC", sans-serif';
/** A margin narrower than this has no room for notes; they are in the panel. */
const NOTE_MARGIN = 100;
const NOTE_PADDING = 40;
/** What a label of an arc would give up rather than cover a chip; see `Obstacle`. */
const CHIP_COST = 11;
const PRESSABLE = '[data-relation-id], button[data-span-id], button[data-suggestion-id]';

/** A paragraph whose spans are to be painted anew, or that only has to stay where it is. */
interface ReadParagraph {
  readonly placed: PlacedParagraph;
  readonly key: readonly unknown[];
  readonly shapes: readonly SpanShape[] | null;
  readonly remarks: readonly RemarkShape[];
  readonly proposals: readonly SuggestionShape[];
}

interface Reading {
  readonly scene: PaneScene;
  readonly layout: PageLayout;
  readonly paragraphs: readonly ReadParagraph[];
  readonly arcs: readonly ArcShape[];
  readonly focus: readonly FocusShape[];
  readonly selection: SelectionShape;
  readonly notes: readonly NoteRequest[];
  readonly noteMargin: number;
  readonly edges: PageEdges;
}

/**
 * Paints spans, arcs, the selection and the caret from measured places, behind and above the text, which itself holds no
 * element of ours: so selecting and copying see plain text. Only what is rendered is looked at; a paragraph whose spans
 * are the same as before is left alone.
 */
export function pageOverlay(source: SceneSource, paragraphs: readonly Paragraph[]): Extension {
  return ViewPlugin.define((view) => new PageOverlay(view, source, paragraphs));
}

class PageOverlay implements PluginValue {
  private readonly view: EditorView;
  private readonly source: SceneSource;
  private readonly paragraphs: readonly Paragraph[];
  private readonly paragraphTotal: number;
  private readonly reader: LayoutReader;
  private readonly under = layer('page-under');
  private readonly groupsUnder = layer('page-groups');
  private readonly over = layer('page-over');
  private readonly groupsOver = layer('page-groups');
  private readonly arcPainter = createArcPainter();
  private readonly focusPainter = createFocusPainter();
  private readonly selectionPainter = createSelectionPainter();
  private readonly notePainter = createNotePainter();
  private readonly stops: (() => void)[] = [];
  private painted = new Map<number, PaintedParagraph>();
  private edges = NO_EDGES;

  constructor(view: EditorView, source: SceneSource, paragraphs: readonly Paragraph[]) {
    this.view = view;
    this.source = source;
    this.paragraphs = paragraphs;
    this.paragraphTotal = paragraphCount(paragraphs);
    this.reader = createLayoutReader(paragraphs);
    this.under.append(this.groupsUnder, this.selectionPainter.under);
    this.over.append(
      this.groupsOver,
      this.notePainter.element,
      this.arcPainter.element,
      this.focusPainter.element,
      this.selectionPainter.over,
    );
    view.scrollDOM.append(this.under, this.over);
    this.listen();
    this.schedule();
  }

  update({ viewportChanged, geometryChanged, selectionSet, focusChanged }: ViewUpdate): void {
    if (viewportChanged || geometryChanged || selectionSet || focusChanged) this.schedule();
  }

  destroy(): void {
    for (const stop of this.stops) stop();
    this.under.remove();
    this.over.remove();
  }

  private listen(): void {
    const { scrollDOM } = this.view;
    const schedule = (): void => this.schedule();
    const onFonts = (): void => {
      this.reader.forget();
      this.painted = this.dropAll();
      this.schedule();
    };
    const onPress = (event: MouseEvent): void => this.pressed(event);
    // A press on a chip or an arc is no press on the text behind it.
    const onDown = (event: MouseEvent): void => {
      if (this.pressable(event) !== null) event.preventDefault();
    };
    scrollDOM.addEventListener('scroll', schedule, { passive: true });
    document.fonts.addEventListener('loadingdone', onFonts);
    this.over.addEventListener('click', onPress);
    this.over.addEventListener('mousedown', onDown);
    this.stops.push(
      this.source.subscribe(schedule),
      () => scrollDOM.removeEventListener('scroll', schedule),
      () => document.fonts.removeEventListener('loadingdone', onFonts),
    );
  }

  private pressable(event: Event): HTMLElement | SVGElement | null {
    const target = event.target instanceof Element ? event.target : null;
    return target?.closest<HTMLElement | SVGElement>(PRESSABLE) ?? null;
  }

  private pressed(event: MouseEvent): void {
    const { relationId, spanId, suggestionId } = this.pressable(event)?.dataset ?? {};
    if (relationId !== undefined) this.source.events.relationPressed(relationId);
    else if (spanId !== undefined) this.source.events.spanPressed(spanId);
    else if (suggestionId !== undefined) this.source.events.suggestionPressed(suggestionId);
  }

  private schedule(): void {
    this.view.requestMeasure({ key: this, read: () => this.read(), write: (reading) => this.write(reading) });
  }

  private read(): Reading | null {
    const scene = this.source.scene();
    if (scene === null) return null;
    const layout = this.reader.read(this.view);
    const [first, last] = [layout.paragraphs[0], layout.paragraphs.at(-1)];
    if (first === undefined || last === undefined) return null;
    const levels = new Map(scene.layer.index.runsTouching(first.start, last.end).flatMap((run) => [...levelsOf(run)]));
    const levelOf = (spanId: string): number => levels.get(spanId) ?? 0;
    const focus = focusShapesOf(scene, layout, levelOf);
    const paragraphs = layout.paragraphs.map((placed) => this.readParagraph(scene, layout, placed, levelOf));
    const relations = relationsShown(scene, layout);
    const obstacles = relations.length === 0 ? [] : [...this.chipsOf(paragraphs), ...focus.flatMap(sealObstacle)];
    const { arcs, above, below } = arcShapesOf(scene, layout, relations, levelOf, obstacles);
    return {
      scene,
      layout,
      paragraphs,
      arcs,
      focus,
      selection: selectionShapeOf(this.view, layout),
      notes: notesOf(scene, layout),
      noteMargin: this.view.scrollDOM.clientWidth - layout.textRight,
      edges: { above, below, railX: layout.textLeft - RAIL_LEFT, ...this.beyond(scene) },
    };
  }

  private readParagraph(
    scene: PaneScene,
    layout: PageLayout,
    placed: PlacedParagraph,
    levelOf: (spanId: string) => number,
  ): ReadParagraph {
    const spans = scene.layer.index
      .touching(placed.start, placed.end)
      .map((span): LevelledSpan => ({ span, level: levelOf(span.id) }));
    const shown = scene.chips === 'always';
    const flat = spans.flatMap(({ span, level }) => [span, level]);
    const proposed = scene.suggestions.touching(placed.start, placed.end);
    const held = proposed.find(({ id }) => id === scene.suggestions.focusId)?.id;
    const key = [placed.places, scene.look, shown, layout.textLeft, ...flat, held, ...proposed];
    if (sameKey(key, this.painted.get(placed.start)?.key ?? []))
      return { placed, key, shapes: null, remarks: [], proposals: [] };
    const remarks = remarkShapesOf(placed, scene.layer.article.remarks ?? []);
    const widthOf = (label: string): number => textWidth(scene.look.sealOf(label), CHIP_FONT) + 2;
    const shapes = shapesOf(placed, spans, { shown, widthOf });
    const proposals = suggestionShapesOf(placed, proposed, { shown, held, taken: chipAreas(shapes) });
    return { placed, key, shapes, remarks, proposals };
  }

  /** Where chips are on the page: those just laid out, and those painted before. */
  private chipsOf(paragraphs: readonly ReadParagraph[]): readonly Obstacle[] {
    return paragraphs.flatMap(({ placed: { start, top }, shapes }) => {
      const chips = shapes === null ? (this.painted.get(start)?.chips ?? []) : chipAreas(shapes);
      return chips.map((area) => ({ ...area, top: area.top + top, bottom: area.bottom + top, cost: CHIP_COST }));
    });
  }

  private beyond({ layer }: PaneScene): Pick<PageEdges, 'paragraphsAfter' | 'spansAfter'> {
    const { scrollDOM, documentTop } = this.view;
    const bottom = scrollDOM.getBoundingClientRect().bottom - documentTop;
    const lastSeen = this.view.lineBlockAtHeight(Math.max(0, bottom));
    return {
      paragraphsAfter: this.paragraphTotal - paragraphNumberAt(this.paragraphs, lastSeen.from),
      spansAfter: layer.index.spans.length - layer.index.firstStartingAt(lastSeen.to),
    };
  }

  private write(reading: Reading | null): void {
    if (reading === null) {
      this.painted = this.dropAll();
      return;
    }
    const { scene, layout } = reading;
    const painted = new Map<number, PaintedParagraph>();
    for (const { placed, key, shapes, remarks, proposals } of reading.paragraphs) {
      const before = this.painted.get(placed.start);
      this.painted.delete(placed.start);
      const group =
        before !== undefined && shapes === null
          ? before
          : paintParagraph(
              placed,
              { shapes: shapes ?? [], remarks, proposals },
              { scene, textLeft: layout.textLeft, key },
            );
      if (group !== before) {
        before?.under.remove();
        before?.over.remove();
        this.groupsUnder.append(group.under);
        this.groupsOver.append(group.over);
      }
      const transform = `translateY(${placed.top}px)`;
      for (const element of [group.under, group.over]) {
        if (element.style.transform !== transform) element.style.transform = transform;
      }
      painted.set(placed.start, group);
    }
    this.dropAll();
    this.painted = painted;

    this.arcPainter.paint(reading.arcs, (arc) => nameOfArc(scene, arc));
    this.focusPainter.paint(reading.focus);
    this.selectionPainter.paint(reading.selection);
    const room = reading.noteMargin < NOTE_MARGIN ? [] : placeNotes(reading.notes, reading.noteMargin - NOTE_PADDING);
    this.notePainter.paint(room, layout.textRight);
    if (JSON.stringify(reading.edges) !== JSON.stringify(this.edges)) {
      this.edges = reading.edges;
      this.source.events.edgesChanged(reading.edges);
    }
  }

  /** Takes everything away that is painted for paragraphs. */
  private dropAll(): Map<number, PaintedParagraph> {
    for (const { under, over } of this.painted.values()) {
      under.remove();
      over.remove();
    }
    return new Map();
  }
}

function notesOf({ layer }: PaneScene, layout: PageLayout): readonly NoteRequest[] {
  const [first, last] = [layout.paragraphs[0], layout.paragraphs.at(-1)];
  return layer.index.touching(first?.start ?? 0, last?.end ?? 0).flatMap((span) => {
    if (span.note === undefined) return [];
    const [box] = boxesOf(layout, span, 0);
    return box === undefined ? [] : [{ id: span.id, text: span.note, centre: box.centre }];
  });
}

function nameOfArc({ layer }: PaneScene, { relationId, title }: ArcShape): string {
  const { text } = layer.rules;
  const relation = layer.content.relations.get(relationId);
  const surface = (id: string | undefined): string => {
    const span = id === undefined ? undefined : layer.content.spans.get(id);
    return span === undefined ? '' : span.fragments.map(([start, end]) => text.slice(start, end)).join('');
  };
  return `${title}: ${surface(relation?.head)} → ${surface(relation?.tail)}`;
}

function layer(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}
