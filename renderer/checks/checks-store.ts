import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Finding } from '../../annotations/lint/finding.ts';
import { lintInSteps } from '../../annotations/lint/lints.ts';
import type { ProjectLabels } from '../../annotations/lint/project-labels.ts';
import type { LintsService } from '../../shared/api/lints.ts';
import type { LayerStore, OpenLayer } from '../state/layer-store.ts';

export interface ChecksState {
  /** The layer that the rest is about; null while none is open. */
  readonly layerId: string | null;
  /** Those that are ignored among them; in the order of the codes. May be a moment behind the layer. */
  readonly findings: readonly Finding[];
  /** Ids of findings that somebody wants to hear no more of. */
  readonly ignored: ReadonlySet<string>;
  /** The one that was gone to last. */
  readonly currentId: string | null;
  /** Whether the layer as it is now has been looked at. */
  readonly isFresh: boolean;
}

export interface ChecksPorts {
  readonly layer: Pick<LayerStore, 'getState' | 'subscribe'>;
  readonly lints: LintsService;
  /** Resolves when the person rests, so that no key press waits for a lint. */
  rest(): Promise<void>;
  /** Resolves at the next moment the window has nothing else to do. */
  idle(): Promise<void>;
}

/** The findings of the layer on screen, kept up with it. */
export interface Checks extends Pick<StoreApi<ChecksState>, 'getState' | 'subscribe' | 'getInitialState'> {
  /** Begins to follow the layer. @returns the function that ends it. */
  follow(): () => void;
  /** Says which finding was gone to. */
  goTo(id: string): void;
  /** Remembered for the layer; on screen at once, and taken back there if it could not be stored. */
  ignore(findings: readonly string[], ignored: boolean): Promise<void>;
}

const NOTHING: ChecksState = { layerId: null, findings: [], ignored: new Set(), currentId: null, isFresh: false };

export function createChecks({ layer, lints, rest, idle }: ChecksPorts): Checks {
  const store = createStore<ChecksState>(() => NOTHING);
  let projectLabels: ProjectLabels = [];
  /** Of the latest run: one that was overtaken ends where it is. */
  let run = 0;

  const look = async (): Promise<void> => {
    run += 1;
    const mine = run;
    store.setState({ isFresh: false });
    await rest();
    const open = layer.getState().layer;
    if (mine !== run || open === null) return;
    const { content, rules } = open;
    const steps = lintInSteps({ content, text: rules.text, labelSet: rules.labelSet, projectLabels });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return store.setState({ findings: step.value, isFresh: true });
      // Each step in a turn of its own: together they would hold up a key press in a long article.
      await idle();
      if (mine !== run) return;
    }
  };

  const open = async ({ id, article, owner }: OpenLayer): Promise<void> => {
    projectLabels = [];
    store.setState({ ...NOTHING, layerId: id });
    const place = { articleId: article.id, owner };
    const [ignored, labels] = await Promise.all([lints.ignored(place), lints.projectLabels(place)]);
    if (store.getState().layerId !== id) return;
    // Without an answer nothing is ignored and the article is looked at by itself.
    if (ignored.ok) store.setState({ ignored: new Set(ignored.value) });
    if (labels.ok && labels.value.length > 0) {
      projectLabels = labels.value;
      await look();
    }
  };

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,

    follow() {
      let known: OpenLayer | null = null;
      const take = (): void => {
        const now = layer.getState().layer;
        if (now === known) return;
        const [before, isOther] = [known, now?.id !== known?.id];
        known = now;
        if (now === null) {
          run += 1;
          store.setState(NOTHING);
        } else if (isOther) {
          void open(now);
          void look();
        } else if (now.content !== before?.content || now.rules !== before.rules) void look();
      };
      take();
      const stop = layer.subscribe(take);
      return () => {
        stop();
        run += 1;
        store.setState(NOTHING);
      };
    },

    goTo: (currentId) => store.setState({ currentId }),

    async ignore(findings, ignored) {
      const { layer: now } = layer.getState();
      const before = store.getState().ignored;
      if (now === null) return;
      const after = new Set(before);
      for (const id of findings) {
        if (ignored) after.add(id);
        else after.delete(id);
      }
      store.setState({ ignored: after });
      const place = { articleId: now.article.id, owner: now.owner };
      const answer = await lints.ignore({ ...place, findings: [...findings], ignored });
      if (!answer.ok && store.getState().ignored === after) store.setState({ ignored: before });
    },
  };
}
