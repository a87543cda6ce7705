import { describe, expect, it } from 'vitest';
import { commonJsNamesIn } from './commonjs-names.ts';

describe('names of CommonJS in the output', () => {
  it.each(['hash.update(__filename)', "join(__dirname, 'worker.js')", 'const here = __dirname;'])(
    'are found in %s',
    (code) => {
      expect(commonJsNamesIn(code)).toHaveLength(1);
    },
  );

  it.each(['import.meta.dirname', 'const my__dirname = 1', 'options.__dirname', "table['__filename']"])(
    'are not found in %s',
    (code) => {
      expect(commonJsNamesIn(code)).toEqual([]);
    },
  );
});
