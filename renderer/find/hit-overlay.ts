import type { Extension } from '@codemirror/state';
import { type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { createLayoutReader, type LayoutReader } from '../article/page-layout.ts';
import type { Paragraph } from '../article/paragraphs.ts';
import type { Find } from './find-store.ts';
import { type HitShape, hitShapesOf } from './hit-shapes.ts';

/**
 * Paints what is found behind the text, from measured places, as the selection is painted. Idle, and nothing on the page,
 * while nothing is looked for.
 */
export function hitOverlay(find: Find, paragraphs: readonly Paragraph[]): Extension {
  return ViewPlugin.define((view) => new HitOverlay(view, find, paragraphs));
}

class HitOverlay implements PluginValue {
  private readonly view: EditorView;
  private readonly find: Find;
  private readonly reader: LayoutReader;
  private readonly element = document.createElement('div');
  private readonly stops: (() => void)[] = [];
  private painted = '';

  constructor(view: EditorView, find: Find, paragraphs: readonly Paragraph[]) {
    this.view = view;
    this.find = find;
    this.reader = createLayoutReader(paragraphs);
    this.element.className = 'page-under page-hits';
    view.scrollDOM.append(this.element);
    const schedule = (): void => this.schedule();
    const onFonts = (): void => {
      this.reader.forget();
      this.schedule();
    };
    document.fonts.addEventListener('loadingdone', onFonts);
    this.stops.push(
      find.subscribe(({ hits, at }, before) => {
        if (hits !== before.hits || at !== before.at) this.schedule();
      }),
      () => document.fonts.removeEventListener('loadingdone', onFonts),
    );
    view.scrollDOM.addEventListener('scroll', schedule, { passive: true });
    this.stops.push(() => view.scrollDOM.removeEventListener('scroll', schedule));
    this.schedule();
  }

  update({ viewportChanged, geometryChanged }: ViewUpdate): void {
    if (viewportChanged || geometryChanged) this.schedule();
  }

  destroy(): void {
    for (const stop of this.stops) stop();
    this.element.remove();
  }

  private schedule(): void {
    if (this.find.getState().hits.length === 0 && this.painted === '') return;
    this.view.requestMeasure({ key: this, read: () => this.read(), write: (shapes) => this.write(shapes) });
  }

  private read(): readonly HitShape[] {
    const { hits, at } = this.find.getState();
    return hits.length === 0 ? [] : hitShapesOf(this.reader.read(this.view).paragraphs, hits, at);
  }

  private write(shapes: readonly HitShape[]): void {
    const key = shapes.length === 0 ? '' : JSON.stringify(shapes);
    if (key === this.painted) return;
    this.painted = key;
    this.element.replaceChildren(
      ...shapes.map(({ left, top, width, height, isCurrent }) => {
        const element = document.createElement('span');
        element.className = isCurrent ? 'page-hit page-hit-current' : 'page-hit';
        Object.assign(element.style, {
          left: `${left}px`,
          top: `${top}px`,
          width: `${width}px`,
          height: `${height}px`,
        });
        return element;
      }),
    );
  }
}
