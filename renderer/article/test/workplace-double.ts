import type { Fragment } from '../../../annotations/model/span.ts';
import { createFocusStore } from '../../state/layer-focus.ts';
import { createLayerStore } from '../../state/layer-store.ts';
import { article, createLayersDouble, type LayersDouble, labelSet } from '../../state/test/layers-double.ts';
import type { PaneHandle, Workplace } from '../workplace.ts';

export interface Bench {
  readonly work: Workplace;
  readonly double: LayersDouble;
  /** Selects the n-th occurrence of `surface`, as a person would with the mouse. */
  select(surface: string, occurrence?: number): void;
  /** Where the pane was asked to scroll to. */
  readonly revealed: number[];
  /** `张小满|PER 卫生院|ORG`: the spans on screen in reading order. */
  spans(): string;
  /** `张小满 works_for 卫生院`: the relations on screen. */
  relations(): string;
  /** The words of the span in focus. */
  focused(): string | undefined;
  problem(): string | undefined;
}

/** A workplace with an open layer, a double of the API and a double of the pane: everything but pixels. */
export async function createBench(text: string): Promise<Bench> {
  const double = createLayersDouble([article('a', text)]);
  const layer = createLayerStore(double.ports);
  await layer.open('a', 'lin', labelSet);
  let selection: Fragment = [0, 0];
  let made = 0;
  const revealed: number[] = [];
  const pane: PaneHandle = {
    selection: () => selection,
    select: (start, end) => {
      selection = [start, end];
    },
    reveal: (offset) => revealed.push(offset),
    hasFocus: () => true,
    focus: () => undefined,
  };
  const work: Workplace = {
    layer,
    focus: createFocusStore(),
    pane,
    newId: () => {
      made += 1;
      return `id${made}`;
    },
  };
  const content = () => {
    const open = layer.getState().layer;
    if (open === null) throw new Error('no layer is open');
    return open;
  };
  const surface = (id: string): string =>
    (content().content.spans.get(id)?.fragments ?? []).map(([start, end]) => text.slice(start, end)).join('…');
  return {
    work,
    double,
    revealed,
    select(words, occurrence = 0) {
      let at = -1;
      for (let i = 0; i <= occurrence; i += 1) at = text.indexOf(words, at + 1);
      if (at < 0) throw new Error(`“${words}” is not there`);
      selection = [at, at + words.length];
    },
    spans: () =>
      content()
        .index.spans.map(({ id, label }) => `${surface(id)}|${label}`)
        .join(' '),
    relations: () =>
      [...content().content.relations.values()]
        .map(({ label, head, tail }) => `${surface(head)} ${label} ${surface(tail)}`)
        .join(', '),
    focused: () => {
      const { spanId } = work.focus.getState();
      return spanId === null ? undefined : surface(spanId);
    },
    problem: () => {
      const { happening } = work.focus.getState();
      return happening?.kind === 'refused' ? happening.problem.code : undefined;
    },
  };
}
