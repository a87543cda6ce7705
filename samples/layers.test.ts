import { describe, expect, it } from 'vitest';
import { apply, replay } from '../annotations/model/apply.ts';
import { clustersOf } from '../annotations/model/cluster.ts';
import { parseLabelSet } from '../annotations/model/label-set.ts';
import { EMPTY_LAYER, encodeLayer, type Layer, toLayerContent } from '../annotations/model/layer.ts';
import { checkRules } from '../annotations/model/rules.ts';
import { endOf, type Span, sameFragments, startOf, surfaceOf } from '../annotations/model/span.ts';
import newsTemplate from '../annotations/model/templates/news-zh.json' with { type: 'json' };
import type { Decision } from '../annotations/review/decision.ts';
import { disagreementKinds } from '../annotations/review/disagreement.ts';
import { findDisagreements } from '../annotations/review/find-disagreements.ts';
import { settle } from '../annotations/review/settle.ts';
import { snapRange } from '../annotations/text/graphemes.ts';
import { toFragments } from './anchor.ts';
import { readAnchoredText, readArticleNames, readDecisionsFile, readLayerFiles } from './read-samples.ts';
import type { LayerFile } from './schema.ts';
import { refOfSampleId, toChanges } from './to-changes.ts';
import { isAbout, toRulings } from './to-rulings.ts';

const labelSet = newsLabelSet();
const files = readLayerFiles();
const { reviewer, decisions } = readDecisionsFile();
const finished = [...Map.groupBy(files.values(), (file) => file.article)].filter(
  ([, ofArticle]) => ofArticle.filter((file) => file.status === 'done').length === 2,
);
const OPEN = ['03-school-football.txt', '07-paper-umbrella.txt'];

describe.each([...files])('%s', (name, file) => {
  const anchored = readAnchoredText(file.article);
  const { text } = anchored;

  it('is named for its article and annotator', () => {
    expect(name).toBe(`${file.article.replace(/\.txt$/, '')}.${file.annotator}.json`);
    expect(readArticleNames()).toContain(file.article);
    expect(['lin-xiao', 'zhou-yuan']).toContain(file.annotator);
  });

  it('uses each ref once', () => {
    for (const refs of [file.spans.map(({ ref }) => ref), file.relations.map(({ ref }) => ref)]) {
      expect(refs).toEqual([...new Set(refs)]);
    }
  });

  it('comes about by changes that the model and the label set allow', () => {
    let content = EMPTY_LAYER;
    for (const change of toChanges(file, anchored, labelSet)) {
      const applied = apply(content, change);
      if (!applied.ok) throw new Error(`${applied.problem.code} ${JSON.stringify(change)}`);
      content = applied.value;
      expect(checkRules(content, change, { labelSet, text }), JSON.stringify(change)).toMatchObject({ ok: true });
    }
    expect(layerOf(file)).toMatchObject({ status: file.status, note: file.note ?? '' });
  });

  it('cuts no character in two and has no blank at its edges', () => {
    for (const span of layerOf(file).spans) {
      for (const [start, end] of span.fragments) {
        expect(snapRange(text, start, end), surfaceOf(span, text)).toEqual([start, end]);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      }
    }
  });

  it('sets every attribute that its label asks for', () => {
    for (const relation of layerOf(file).relations) {
      const label = labelSet.relations.find((candidate) => candidate.name === relation.label);
      const missing = label?.attributes.filter((a) => a.required && relation.attributes[a.name] === undefined);
      expect(missing, relation.id).toEqual([]);
    }
    if (file.status !== 'done') return;
    const unset = labelSet.articleLabels.filter((label) => file.articleLabels[label.name] === undefined);
    expect(unset).toEqual([]);
  });

  it('joins in a chain only what has one label, or an institution and its building', () => {
    const content = toLayerContent(layerOf(file));
    for (const chain of clustersOf(content.spans, content.relations.values(), labelSet)) {
      const labels = [...new Set(chain.map(({ label }) => label))].sort().join(' ');
      expect([chain[0]?.label, 'FAC ORG']).toContain(labels);
    }
  });
});

describe('the sample layers together', () => {
  it('are finished by two annotators for eight articles, and begun or single for others', () => {
    expect(finished).toHaveLength(8);
    expect([...files.values()].filter(({ status }) => status === 'in-progress')).toHaveLength(1);
    expect(files.size).toBe(18);
  });

  it.each(finished)('agree mostly, but not wholly, on %s', (_, [one, two]) => {
    const [a, b] = [spanKeys(one), spanKeys(two)];
    const f1 = (2 * a.filter((key) => b.includes(key)).length) / (a.length + b.length);
    expect(f1).toBeGreaterThan(0.75);
    expect(f1).toBeLessThan(1);
  });

  it('disagree in every way there is', () => {
    const kinds = new Set(finished.flatMap(([article]) => disagreementsOf(article).map(({ kind }) => kind)));
    expect(disagreementKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it.each<[string, (a: Span, b: Span) => boolean]>([
    ['nested', (a, b) => startOf(a) <= startOf(b) && endOf(b) <= endOf(a) && !sameFragments(a.fragments, b.fragments)],
    ['crossing', (a, b) => startOf(a) < startOf(b) && startOf(b) < endOf(a) && endOf(a) < endOf(b)],
    ['stacked', (a, b) => a !== b && a.label !== b.label && sameFragments(a.fragments, b.fragments)],
  ])('hold %s spans by both annotators', (_, fits) => {
    for (const annotator of ['lin-xiao', 'zhou-yuan']) {
      const layers = [...files.values()].filter((file) => file.annotator === annotator).map(layerOf);
      expect(layers.some(({ spans }) => spans.some((a) => spans.some((b) => a !== b && fits(a, b))))).toBe(true);
    }
  });

  it('hold discontinuous spans, emoji families, rare characters and line breaks inside spans', () => {
    const surfaces = [...files.values()].flatMap((file) =>
      file.spans.map(({ at }) => ({ fragments: at.length, words: at.map(([words]) => words).join(' ') })),
    );
    expect(surfaces.some(({ fragments }) => fragments > 1)).toBe(true);
    for (const pattern of [/👨‍👩‍👧‍👦/u, /𠮷/u, /𡃁/u, /\n/, /\([a-z]+\) /]) {
      expect(
        surfaces.some(({ words }) => pattern.test(words)),
        String(pattern),
      ).toBe(true);
    }
  });

  it('use every label and every relation of the label set', () => {
    const spans = new Set([...files.values()].flatMap((file) => file.spans.map(({ label }) => label)));
    const relations = new Set([...files.values()].flatMap((file) => file.relations.map(({ label }) => label)));
    expect(labelSet.entities.map(({ name }) => name).filter((name) => !spans.has(name))).toEqual([]);
    expect(labelSet.relations.map(({ name }) => name).filter((name) => !relations.has(name))).toEqual([]);
  });
});

describe('the sample decisions', () => {
  it('are made by somebody who did not annotate', () => {
    expect([...files.values()].map(({ annotator }) => annotator)).not.toContain(reviewer);
  });

  it('are about one disagreement each', () => {
    for (const entry of decisions) {
      const fitting = disagreementsOf(entry.article).filter((disagreement) => isAbout(entry, disagreement));
      expect(fitting, JSON.stringify(entry)).toHaveLength(1);
    }
  });

  it('pick an annotator of the article, and edit into what stands in the text', () => {
    for (const { article, ruling } of decisions) {
      if (ruling.kind === 'pick') expect(annotatorsOf(article)).toContain(ruling.annotator);
      if (ruling.kind === 'edit') expect(() => toFragments(readAnchoredText(article), ruling.span.at)).not.toThrow();
    }
  });

  it('use every kind of ruling', () => {
    expect(new Set(decisions.map(({ ruling }) => ruling.kind))).toEqual(new Set(['pick', 'edit', 'reject', 'defer']));
  });

  const settled = finished.map(([article]) => article).filter((article) => !OPEN.includes(article));

  it('settle six articles', () => {
    expect(settled).toHaveLength(6);
  });

  it.each(settled)('make gold of %s, of which nothing has to be left out', (article) => {
    const settlement = settleSample(article);
    expect(settlement).toMatchObject({ status: 'gold', openCount: 0, deferredCount: 0, stale: [] });
    // Links of a chain through a span that was ruled out, and the like, would turn up here.
    expect(settlement.leftOut).toEqual([]);
  });

  it.each(settled)('leave in the gold of %s what the reviewer ruled', (article) => {
    const settlement = settleSample(article);
    for (const { ruling, where } of decisions.filter((entry) => entry.article === article)) {
      if (where.of !== 'span' || ruling.kind !== 'pick') continue;
      const picked = layersOf(article)
        .find(({ owner }) => owner === ruling.annotator)
        ?.spans.find(({ id }) => refOfSampleId(id) === where.ref);
      const gold = settlement.spans.find(
        ({ span }) => picked?.label === span.label && sameFragments(picked.fragments, span.fragments),
      );
      expect(gold?.decidedBy, where.ref).toBe(picked === undefined ? undefined : 'reviewer');
    }
  });

  it.each(OPEN)('leave something to review in %s', (article) => {
    expect(settleSample(article)).toMatchObject({ status: 'unresolved' });
    expect(settleSample(article).openCount).toBeGreaterThan(5);
  });

  it('defer one', () => {
    expect(OPEN.map((article) => settleSample(article).deferredCount)).toEqual([1, 0]);
  });
});

function newsLabelSet() {
  const outcome = parseLabelSet(newsTemplate);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

function layerOf(file: LayerFile): Layer {
  const changes = toChanges(file, readAnchoredText(file.article), labelSet);
  const replayed = replay(changes);
  if (!replayed.ok) throw new Error(`${file.article} ${file.annotator}: ${replayed.problem.code}`);
  return encodeLayer(replayed.value, file.article, file.annotator, changes.length);
}

function layersOf(article: string): readonly Layer[] {
  return [...files.values()].filter((file) => file.article === article).map(layerOf);
}

function annotatorsOf(article: string): readonly string[] {
  return layersOf(article).map(({ owner }) => owner);
}

function disagreementsOf(article: string) {
  return findDisagreements(article, layersOf(article), labelSet);
}

function settleSample(article: string) {
  const entries = decisions.filter((entry) => entry.article === article);
  const rulings = toRulings(disagreementsOf(article), entries, readAnchoredText(article), labelSet);
  return settle({
    articleId: article,
    layers: layersOf(article),
    labelSet,
    decisions: rulings.map(({ disagreement, entry, ruling }, index): Decision => {
      const { reasonCode, note = '' } = entry;
      return {
        id: `decision-${index}`,
        articleId: article,
        disagreementId: disagreement.id,
        ruling,
        by: 'reviewer',
        reviewer,
        ...(reasonCode === undefined ? {} : { reasonCode }),
        note,
        at: '2024-05-06T08:00:00.000Z',
      };
    }),
  });
}

function spanKeys(file: LayerFile | undefined): readonly string[] {
  return file === undefined ? [] : file.spans.map(({ label, at }) => JSON.stringify([label, at]));
}
