import { describe, expect, it } from 'vitest';
import { contrast, distances } from '../color-distance.ts';
import { type LabelSet, parseLabelSet } from '../label-set.ts';
import emptyTemplate from './empty.json' with { type: 'json' };
import newsTemplate from './news-zh.json' with { type: 'json' };

const templates: readonly (readonly [string, unknown])[] = [
  ['news-zh', newsTemplate],
  ['empty', emptyTemplate],
];
const news = parsed(newsTemplate);

/** Keys that the window itself takes while a person annotates (design, page 7). */
const RESERVED_KEYS = ['r', 'x', 'n', 'e', 'd', 'j', 'k', 'g', '?', '/', '[', ']', ' '];
const PAPER = '#FAF6EC';
const PANEL = '#F4EFE3';

describe.each(templates)('the template %s', (name, template) => {
  it('is a label set, and names itself as its file', () => {
    expect(parsed(template).name).toBe(name);
  });

  it('says everything in both languages', () => {
    const untranslated = [...localizedFields(template, '')].filter(([, value]) => !isInBothLanguages(value));
    expect(untranslated).toEqual([]);
  });

  it('holds nothing that the checked label set leaves out or adds', () => {
    expect(JSON.parse(JSON.stringify(parsed(template)))).toEqual(withoutAbsentDefaults(template));
  });
});

describe('the template empty', () => {
  it('has no labels at all', () => {
    expect(parsed(emptyTemplate)).toMatchObject({ entities: [], relations: [], articleLabels: [] });
  });
});

describe('the labels of news-zh', () => {
  it('have names, keys, seals and colours of their own', () => {
    for (const values of [
      [...news.entities, ...news.relations, ...news.articleLabels].map((label) => label.name),
      [...news.entities, ...news.relations].flatMap((label) => label.key ?? []),
      news.entities.map((label) => label.seal.zh),
      news.entities.map((label) => label.seal.en),
      news.entities.map((label) => label.color),
      [...news.entities, ...news.relations].map((label) => label.title.zh),
      [...news.entities, ...news.relations].map((label) => label.title.en),
    ]) {
      expect(values).toEqual([...new Set(values)]);
    }
  });

  it('have a key each, the first ten the digits, and none that the window needs', () => {
    const keys = [...news.entities, ...news.relations].map((label) => label.key);
    expect(keys.slice(0, 10).join('')).toBe('1234567890');
    expect(keys.every((key) => key !== undefined && /^[0-9a-z]$/.test(key))).toBe(true);
    expect(keys.filter((key) => key !== undefined && RESERVED_KEYS.includes(key))).toEqual([]);
  });

  it('have seals that fit a chip', () => {
    for (const { seal } of news.entities) {
      expect([...seal.zh]).toHaveLength(1);
      expect(seal.en).toMatch(/^[A-Z]{2,5}$/);
    }
  });

  it('have underlines that can be seen on paper and panel', () => {
    for (const { color } of news.entities) {
      expect(contrast(color, PAPER)).toBeGreaterThanOrEqual(3);
      expect(contrast(color, PANEL)).toBeGreaterThanOrEqual(3);
    }
  });

  it('have colours that stay apart for every kind of colour vision', () => {
    const pairs = news.entities.flatMap((a, i) => news.entities.slice(i + 1).map((b) => [a, b] as const));
    // Six is where the design begins to warn.
    const tooClose = pairs.filter(([a, b]) => Math.min(...Object.values(distances(a.color, b.color))) < 6);
    expect(tooClose.map(([a, b]) => `${a.name} ${b.name}`)).toEqual([]);
  });

  it('have guidelines with examples and counter-examples whose spans are marked', () => {
    for (const { name, description } of news.entities) {
      const [text, examples = '', counterExamples = ''] = description?.zh.split(/\*\*反?例\*\*/) ?? [];
      expect(text, name).toContain('**边界**');
      expect(spansMarked(examples), name).toBeGreaterThanOrEqual(2);
      expect(spansMarked(counterExamples), name).toBeGreaterThanOrEqual(1);
      const [textEn, examplesEn = '', counterExamplesEn = ''] = description?.en.split(/\*\*(?:Examples|Not)\*\*/) ?? [];
      expect(textEn, name).toContain('**Extent**');
      expect(spansMarked(examplesEn), name).toBeGreaterThanOrEqual(2);
      expect(spansMarked(counterExamplesEn), name).toBeGreaterThanOrEqual(1);
    }
  });

  it('can all be an argument of some relation besides same_as', () => {
    const used = new Set(news.relations.filter((r) => r.name !== 'same_as').flatMap((r) => [...r.head, ...r.tail]));
    expect(news.entities.map((label) => label.name).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('the relations of news-zh', () => {
  it('take labels of this set, each once a side', () => {
    const known = new Set(news.entities.map((label) => label.name));
    for (const { name, head, tail } of news.relations) {
      for (const side of [head, tail]) {
        expect(
          side.filter((label) => !known.has(label)),
          name,
        ).toEqual([]);
        expect(side, name).toEqual([...new Set(side)]);
        expect(side.length, name).toBeGreaterThan(0);
      }
    }
  });

  it('have the same labels on both sides where they have no direction', () => {
    const undirected = news.relations.filter((relation) => relation.kind !== 'directed');
    expect(undirected.map((relation) => relation.name)).toEqual(['kin_of', 'same_as']);
    for (const { head, tail } of undirected) expect(head).toEqual(tail);
  });

  it('show an example in both languages', () => {
    for (const { name, description } of news.relations) {
      expect(spansMarked(description?.zh ?? ''), name).toBe(2);
      expect(spansMarked(description?.en ?? ''), name).toBe(2);
    }
  });
});

describe('the Chinese of news-zh', () => {
  it('is punctuated in full width', () => {
    const halfWidth = [...localizedFields(newsTemplate, '')].flatMap(([path, value]) => {
      const { zh } = value as { zh: string };
      // A gloss in brackets is quoted as it stands on the page.
      return (zh.replace(/\([a-z]+\) /g, '').match(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/gu) ?? []).map(
        (found) => `${path}: ${found}`,
      );
    });
    expect(halfWidth).toEqual([]);
  });
});

function parsed(template: unknown): LabelSet {
  const outcome = parseLabelSet(template);
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${JSON.stringify(outcome.problem.params)}`);
  return outcome.value;
}

/** Path and value of each field that people read. */
function* localizedFields(node: unknown, path: string): Generator<readonly [string, unknown]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (['title', 'seal', 'description', 'guidelines'].includes(key)) yield [`${path}/${key}`, value];
    else yield* localizedFields(value, `${path}/${key}`);
  }
}

/** A label set without labels needs no guidelines; then both languages are empty alike. */
function isInBothLanguages(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  return typeof zh === 'string' && typeof en === 'string' && (zh === '') === (en === '');
}

/** The file with what the schema may fill in, so that a field it does not know is noticed. */
function withoutAbsentDefaults(template: unknown): unknown {
  return { guidelines: { zh: '', en: '' }, entities: [], relations: [], articleLabels: [], ...(template as object) };
}

function spansMarked(text: string): number {
  return text.match(/⟦[^⟦⟧]+⟧/g)?.length ?? 0;
}
