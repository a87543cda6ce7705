import { type Change, simpleChangesOf } from '../../../annotations/model/change.ts';
import { type Span, surfaceOf } from '../../../annotations/model/span.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { Lexicon } from '../ports/segmenter.ts';
import { StoreFailure } from '../ports/store-failure.ts';

/** The words that the spans of each project have taught the segmenter. They carry no label, so no one's work shows. */
export interface Lexicons {
  of(project: OpenProject): Promise<Lexicon>;
  /** Takes over what a change has made spans of. That it fails is no reason to refuse the change. */
  teach(project: OpenProject, change: Change, text: string): Promise<void>;
}

export function createLexicons({ clock, log }: Pick<Ports, 'clock' | 'log'>): Lexicons {
  const known = new WeakMap<OpenProject, Set<string>>();

  async function wordsOf(project: OpenProject): Promise<Set<string>> {
    const present = known.get(project);
    if (present !== undefined) return present;
    const stored = await project.store.suggestions.words();
    // While they were read, somebody else may have read them and added to them.
    const words = known.get(project) ?? new Set(stored);
    known.set(project, words);
    return words;
  }

  return {
    async of(project) {
      return { project: project.store.project.id, words: [...(await wordsOf(project))] };
    },

    async teach(project, change, text) {
      try {
        const words = await wordsOf(project);
        const taught = wordsIn(change, text).filter((word) => !words.has(word));
        if (taught.length === 0) return;
        await project.store.suggestions.addWords(taught, clock.now());
        for (const word of taught) words.add(word);
      } catch (error) {
        if (!(error instanceof StoreFailure)) throw error;
        log.warn('the words of a span could not be stored', error);
      }
    },
  };
}

/** Longer ones are phrases. */
const LONGEST_WORD = 16;
const WORD = /^[\p{sc=Han}\p{L}\p{N}·]{2,}$/u;

/** What new spans, and those whose edges were moved, say is one word. */
export function wordsIn(change: Change, text: string): readonly string[] {
  const spans = simpleChangesOf(change).flatMap((simple): readonly Span[] => {
    if (simple.type === 'addSpan') return [simple.span];
    return simple.type === 'updateSpan' ? [simple.after] : [];
  });
  const words = spans.flatMap((span) => {
    const surface = surfaceOf(span, text);
    const isWord =
      span.fragments.length === 1 &&
      surface.length <= LONGEST_WORD &&
      WORD.test(surface) &&
      // Latin words and numbers are known to be words already.
      /\p{sc=Han}/u.test(surface);
    return isWord ? [surface] : [];
  });
  return [...new Set(words)];
}
