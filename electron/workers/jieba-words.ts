import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NameCandidate } from '../../annotations/suggest/names.ts';
import { detectLanguage } from '../../annotations/text/language.ts';
import { toSimplified } from '../../annotations/text/simplify.ts';
import type { Lexicon, SegmentedText } from '../service/ports/segmenter.ts';
import { paragraphsOf, runStarts } from './word-runs.ts';

export interface Jieba {
  /** Takes over the words of a project; those of another one are forgotten, which takes as long as loading. */
  learn(lexicon: Lexicon): void;
  segment(text: string): Omit<SegmentedText, 'segmenter'>;
}

/** What jieba's classes of words say of names; nr and nrt are persons, ns places, nt organisations. */
const KINDS: Readonly<Record<string, NameCandidate['kind']>> = {
  nr: 'person',
  nrt: 'person',
  ns: 'place',
  nt: 'organisation',
};

/** Single characters of these classes are surnames and short forms, and nearly always something else. */
const SHORTEST_NAME = 2;

/**
 * Loads nodejieba and its dictionary, which takes more than a second.
 * @param dictionaryFolder where the dictionaries lie; those that came with the package when absent
 * @throws where it isn't installed, was built for another system, or its dictionaries are missing
 */
export async function loadJieba(dictionaryFolder: string | undefined): Promise<Jieba> {
  const { default: jieba } = await import('nodejieba');
  const dictionaries = dictionariesIn(dictionaryFolder ?? packagedFolder());
  // cppjieba ends the whole process when it can't open a dictionary, so that has to be tried first.
  for (const path of Object.values(dictionaries)) {
    const { size } = await stat(path);
    if (size === 0) throw new Error(`${path} is empty`);
  }
  jieba.load(dictionaries);
  let project: string | undefined;
  const learned = new Set<string>();

  return {
    learn(lexicon) {
      if (lexicon.project !== project && learned.size > 0) {
        // There is no way to take a word out again.
        jieba.load(dictionaries);
        learned.clear();
      }
      project = lexicon.project;
      for (const word of lexicon.words) {
        if (learned.has(word)) continue;
        learned.add(word);
        for (const form of new Set([word, toSimplified(word)])) jieba.insertWord(form);
      }
    },

    segment(text) {
      // The dictionary is simplified. What isn't surely simplified is looked up in simplified form, unit for unit.
      const known = detectLanguage(text) === 'zh-Hans' ? text : toSimplified(text);
      const starts: number[] = [];
      const names: NameCandidate[] = [];
      let offset = 0;
      for (const paragraph of paragraphsOf(known)) {
        // `tag` keeps numbers and Latin words whole, which `cut` takes apart; it gives no offsets, but leaves nothing out.
        const pieces = jieba.tag(paragraph);
        let end = offset;
        for (const { word, tag: kindOfWord } of pieces) {
          const start = end;
          end += word.length;
          const kind = KINDS[kindOfWord];
          if (kind !== undefined && word.length >= SHORTEST_NAME) names.push({ kind, place: [start, end] });
        }
        if (end - offset !== paragraph.length) {
          throw new Error(`nodejieba gave ${end - offset} units for ${paragraph.length}`);
        }
        const words = pieces.map(({ word }) => word);
        for (const start of runStarts(words, offset)) starts.push(start);
        offset = end;
      }
      return { starts, names };
    },
  };
}

/** In a packaged app the package lies beside the archive that the rest is in: C++ can't look into an archive. */
function packagedFolder(): string {
  const main = createRequire(import.meta.url).resolve('nodejieba');
  const folder = join(dirname(main), 'submodules', 'cppjieba', 'dict');
  return folder.replace(/\bapp\.asar(?=[\\/])/, 'app.asar.unpacked');
}

function dictionariesIn(folder: string) {
  return {
    dict: join(folder, 'jieba.dict.utf8'),
    hmmDict: join(folder, 'hmm_model.utf8'),
    userDict: join(folder, 'user.dict.utf8'),
    idfDict: join(folder, 'idf.utf8'),
    stopWordDict: join(folder, 'stop_words.utf8'),
  };
}
