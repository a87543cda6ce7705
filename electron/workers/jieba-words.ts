import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { detectLanguage } from '../../annotations/text/language.ts';
import { toSimplified } from '../../annotations/text/simplify.ts';
import { paragraphsOf, runStarts } from './word-runs.ts';

/** Finds where words begin; offsets in UTF-16 units, ascending. */
export type FindStarts = (text: string) => readonly number[];

/**
 * Loads nodejieba and its dictionary, which takes more than a second.
 * @param dictionaryFolder where the dictionaries lie; those that came with the package when absent
 * @throws where it isn't installed, was built for another system, or its dictionaries are missing
 */
export async function loadJieba(dictionaryFolder: string | undefined): Promise<FindStarts> {
  const { default: jieba } = await import('nodejieba');
  const dictionaries = dictionariesIn(dictionaryFolder ?? packagedFolder());
  // cppjieba ends the whole process when it can't open a dictionary, so that has to be tried first.
  for (const path of Object.values(dictionaries)) {
    const { size } = await stat(path);
    if (size === 0) throw new Error(`${path} is empty`);
  }
  jieba.load(dictionaries);

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
