import { join } from 'node:path';
import { detectLanguage } from '../../annotations/text/language.ts';
import { toSimplified } from '../../annotations/text/simplify.ts';
import { paragraphsOf, runStarts } from './word-runs.ts';

/** Finds where words begin; offsets in UTF-16 units, ascending. */
export type FindStarts = (text: string) => readonly number[];

/**
 * Loads nodejieba and its dictionary, which takes more than a second.
 * @param dictionaryFolder where the dictionaries lie as real files; those of the package when absent
 * @throws where it isn't installed, was built for another system, or its dictionaries are missing
 */
export async function loadJieba(dictionaryFolder: string | undefined): Promise<FindStarts> {
  const { default: jieba } = await import('nodejieba');
  jieba.load(dictionaryFolder === undefined ? {} : dictionariesIn(dictionaryFolder));

  return (text) => {
    // The dictionary is simplified. What isn't surely simplified is looked up in simplified form, unit for unit.
    const known = detectLanguage(text) === 'zh-Hans' ? text : toSimplified(text);
    const starts: number[] = [];
    let offset = 0;
    for (const paragraph of paragraphsOf(known)) {
      // `tag` keeps numbers and Latin words whole, which `cut` takes apart; it gives no offsets, but leaves nothing out.
      const pieces = jieba.tag(paragraph).map(({ word }) => word);
      const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
      if (length !== paragraph.length) throw new Error(`nodejieba gave ${length} units for ${paragraph.length}`);
      for (const start of runStarts(pieces, offset)) starts.push(start);
      offset += length;
    }
    return starts;
  };
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
