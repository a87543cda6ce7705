import type { Log } from '../service/ports/log.ts';
import type { Suggester } from '../service/ports/suggester.ts';
import { createSuggestAnswers } from './answer-suggest.ts';
import { createAskedWorker } from './asked-worker.ts';
import type { SuggestAnswer, SuggestQuestion } from './suggest-messages.ts';

export interface SuggesterOptions {
  readonly log: Log;
  /** Another program for the thread, in tests. */
  readonly worker?: URL;
}

/** Suggestions by a thread of its own, started at first use; without one where none can be had. */
export function createSuggester({ log, worker }: SuggesterOptions): Suggester {
  const answerHere = createSuggestAnswers();
  const thread = createAskedWorker<SuggestQuestion, SuggestAnswer>({
    program: worker ?? new URL('./suggest-worker.ts', import.meta.url),
    log,
    name: 'the suggester',
    withoutWorker: async (question) => answerHere(question),
  });

  return {
    async suggest(request, dictionary) {
      const question = { type: 'suggest', key: dictionary.key, request } as const;
      // Twice: between sending a dictionary and asking, another project's may have come in.
      for (let turn = 0; turn < MOST_TURNS; turn += 1) {
        const answer = await thread.ask(question);
        if (answer.type === 'suggestions') return answer.suggestions;
        const bodies = await dictionary.read();
        await thread.ask({ type: 'dictionary', key: dictionary.key, bodies });
      }
      throw new Error('the dictionary is pushed out time and again');
    },

    async places(surface, texts) {
      const answer = await thread.ask({ type: 'places', surface, texts });
      if (answer.type !== 'places') throw new Error(`asked for places, answered with ${answer.type}`);
      return answer.places;
    },

    async parseDictionary(text) {
      const answer = await thread.ask({ type: 'parse', text });
      if (answer.type !== 'parsed') throw new Error(`asked to parse, answered with ${answer.type}`);
      return answer.dictionary;
    },

    close: () => thread.close(),
  };
}

const MOST_TURNS = 5;
