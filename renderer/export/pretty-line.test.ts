import { describe, expect, it } from 'vitest';
import { prettyLine } from './pretty-line.ts';

describe('a line of gold', () => {
  it('has one key a line and one entity a line', () => {
    const line =
      '{"id":"a","entities":[{"id":"s1","start":0},{"id":"s2","start":4}],"clusters":[["s1","s2"]],"votes":[]}';
    expect(prettyLine(line)).toBe(
      [
        '{',
        '  "id": "a",',
        '  "entities": [',
        '    {"id":"s1","start":0},',
        '    {"id":"s2","start":4}',
        '  ],',
        '  "clusters": [',
        '    ["s1","s2"]',
        '  ],',
        '  "votes": []',
        '}',
      ].join('\n'),
    );
  });

  it('holds the same as before', () => {
    const line = '{"text":"他说：\\"好\\"\\n","n":[1,2],"o":{"a":1}}';
    expect(JSON.parse(prettyLine(line))).toEqual(JSON.parse(line));
  });

  it.each(['', 'not json', '[1]', '3'])('is left alone where it is none: %s', (line) => {
    expect(prettyLine(line)).toBe(line);
  });
});
