import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../annotations/text/language.ts';
import { readAnchoredText, readArticleBytes, readArticleNames, readLayerFiles } from './read-samples.ts';
import { traits } from './traits.ts';

const names = readArticleNames();
const rows = readTable();

describe('the table of samples', () => {
  it('has a row for each article', () => {
    expect([...rows.keys()]).toEqual(names);
  });

  it.each(names)('tells what %s is like', (name) => {
    expect(rows.get(name)).toEqual({
      language: detectLanguage(readAnchoredText(name).text),
      traits: traits.filter(([, fits]) => fits(rawTextOf(name))).map(([trait]) => trait),
      layers: [...readLayerFiles().values()]
        .filter(({ article }) => article === name)
        .map(({ annotator, status }) => (status === 'done' ? annotator : `${annotator} (${status})`)),
    });
  });

  it('shows every trait in some article', () => {
    const shown = new Set([...rows.values()].flatMap((row) => row.traits));
    expect(traits.map(([trait]) => trait).filter((trait) => !shown.has(trait))).toEqual([]);
  });
});

describe.each(names)('%s', (name) => {
  it('is as long as local news is', () => {
    const characters = [...readAnchoredText(name).anchorText].length;
    expect(characters).toBeGreaterThan(400);
    expect(characters).toBeLessThan(1700);
  });

  it('is well-formed text', () => {
    expect(readAnchoredText(name).text.isWellFormed()).toBe(true);
  });
});

function rawTextOf(name: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readArticleBytes(name));
}

/** `| file | language | about | traits | layers |` */
function readTable() {
  const lines = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8').split('\n');
  const cells = lines
    .map((line) => /^\| `(.+?)` \|(.*)\|$/.exec(line))
    .flatMap((match) => (match === null ? [] : [[match[1] ?? '', ...(match[2] ?? '').split(' | ')]]));
  return new Map(
    cells.map(([name = '', language = '', , found = '', layers = '']) => [
      name,
      { language: language.trim(), traits: toList(found), layers: toList(layers) },
    ]),
  );
}

function toList(cell: string): readonly string[] {
  return cell.trim() === '–' ? [] : cell.trim().split(' · ');
}
