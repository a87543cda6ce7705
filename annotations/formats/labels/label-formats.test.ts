import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LabelSet, parseLabelSet } from '../../model/label-set.ts';
import newsTemplate from '../../model/templates/news-zh.json' with { type: 'json' };
import { labelSet } from '../../test/label-set.ts';
import type { LabelFile, LabelFormatName } from './label-format.ts';
import { labelFormats, parseLabelFile } from './label-formats.ts';

const REFERENCE = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'reference');

function read(text: string, name = 'file'): LabelFile {
  const outcome = parseLabelFile(text, name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function news(): LabelSet {
  const outcome = parseLabelSet(newsTemplate);
  if (!outcome.ok) throw new Error('the template is a label set');
  return outcome.value;
}

/** What of a label set a format promises to hold. */
function throughFile(set: LabelSet, format: LabelFormatName): LabelFile {
  const { files } = labelFormats[format].encode(set);
  return read(files.map(({ text }) => text).join('\n'), set.name);
}

const codes = ({ losses }: { readonly losses: readonly { readonly code: string }[] }) => losses.map(({ code }) => code);
const namesIn = ({ losses }: Pick<LabelFile, 'losses'>, code: string) =>
  losses.find((loss) => loss.code === code)?.names ?? [];

describe('our own JSON', () => {
  it('holds everything', () => {
    expect(throughFile(news(), 'json')).toEqual({ format: 'json', labelSet: news(), losses: [] });
    expect(parseLabelFile('{ "name": ', 'x')).toMatchObject({ problem: { code: 'label-file-unread' } });
    expect(parseLabelFile('{"name": "x", "entities": 3}', 'x')).toMatchObject({
      problem: { code: 'label-set-malformed' },
    });
  });
});

describe('brat', () => {
  it('keeps labels, argument rules, kinds, flags, choices, titles and colours', () => {
    for (const set of [labelSet, news()]) {
      const { labelSet: back, format } = throughFile(set, 'brat');
      expect(format).toBe('brat');
      expect(back.entities.map(({ name, title, color, seal }) => [name, title.zh, color, seal.zh])).toEqual(
        set.entities.map(({ name, title, color, seal }) => [name, title.zh, color, seal.zh]),
      );
      expect(back.relations.map(({ name, head, tail, kind }) => ({ name, head, tail, kind }))).toEqual(
        set.relations.map(({ name, head, tail, kind }) => ({ name, head, tail, kind })),
      );
    }
    const person = throughFile(labelSet, 'brat').labelSet.entities[0];
    expect(person?.attributes.map(({ name, type }) => [name, type])).toEqual([
      ['role', 'choice'],
      ['sure', 'flag'],
    ]);
    expect(person?.attributes[0]?.choices?.map(({ name }) => name)).toEqual(['lead', 'other']);
  });

  it('says what it can not hold', () => {
    const encoded = labelFormats.brat.encode(labelSet);
    expect(namesIn(encoded, 'attribute-types')).toEqual(['PER.age', 'PER.alias']);
    expect(namesIn(encoded, 'attribute-settings')).toEqual(['PER.role']);
    expect(namesIn(encoded, 'relation-attributes')).toEqual(['works_for.since']);
    expect(namesIn(encoded, 'article-labels')).toEqual(['topic', 'opinion']);
    expect(codes(labelFormats.brat.encode(news()))).toEqual(
      expect.arrayContaining(['guidelines', 'descriptions', 'titles', 'keys']),
    );
    expect(codes(encoded)).not.toContain('guidelines');
  });

  it('reads hierarchies, macros, several lines of one relation, and names that are none of ours', () => {
    const file = read(
      [
        '<PLACE>=City|Country',
        '[entities]',
        '!Thing',
        '\tPerson',
        '\t!Place',
        '\t\tCity',
        '\t\tCountry',
        'Work of:art  # not a comment here',
        '[relations]',
        'Lives Arg1:Person, Arg2:City',
        'Lives Arg1:City, Arg2:Country',
        'Near  Arg1:<PLACE>, Arg2:<PLACE>, <REL-TYPE>:symmetric',
        'Odd   Arg1:Ghost, Arg2:City',
        '[events]',
        '[attributes]',
        'Certain Arg:<ENTITY>',
        'Tense Arg:<EVENT>, Value:Past|Present',
      ].join('\n'),
    );
    expect(file.labelSet.entities.map(({ name }) => name)).toEqual(['Person', 'City', 'Country', 'Work']);
    expect(file.labelSet.relations).toMatchObject([
      { name: 'Lives', head: ['Person', 'City'], tail: ['City', 'Country'], kind: 'directed' },
      { name: 'Near', head: ['City', 'Country'], tail: ['City', 'Country'], kind: 'symmetric' },
    ]);
    expect(file.losses).toEqual([
      { code: 'pairs', names: ['Lives'] },
      { code: 'parts', names: ['Odd', 'Tense'] },
    ]);
    expect(file.labelSet.entities.every(({ attributes }) => attributes[0]?.name === 'Certain')).toBe(true);
  });
});

describe('Label Studio', () => {
  it('keeps labels, colours, keys, attributes of every type and article labels', () => {
    for (const set of [labelSet, news()]) {
      const { labelSet: back, format } = throughFile(set, 'label-studio');
      expect(format).toBe('label-studio');
      const held = ({ entities, articleLabels }: LabelSet) => ({
        entities: entities.map(({ name, title, color, key, attributes }) => ({
          name,
          title: title.zh,
          color,
          key,
          attributes: attributes.map((one) => [
            one.name,
            one.type,
            one.choices?.map((choice) => choice.name),
            one.required,
          ]),
        })),
        articleLabels: articleLabels.map((one) => [one.name, one.type, one.choices?.map((choice) => choice.title.zh)]),
      });
      expect(held(back)).toEqual(held(set));
      expect(back.relations.map(({ name, title }) => [name, title.zh])).toEqual(
        set.relations.map(({ name, title }) => [name, title.zh]),
      );
    }
  });

  it('says what it can not hold, both ways', () => {
    const encoded = labelFormats['label-studio'].encode(labelSet);
    expect(namesIn(encoded, 'relation-kinds')).toEqual(['kin_of', 'same_as']);
    expect(namesIn(encoded, 'relation-rules')).toHaveLength(labelSet.relations.length);
    expect(namesIn(encoded, 'relation-attributes')).toEqual(['works_for.since']);
    const file = read(
      '<View><!-- old --><Image name="i" value="$i"/><Labels name="l" toName="t"><Label value="a b" alias="A&amp;B"/></Labels><Text name="t" value="$t"/></View>',
    );
    expect(file.labelSet.entities).toMatchObject([{ name: 'A_B', title: { zh: 'a b' } }]);
    expect(file.losses).toEqual([
      { code: 'names', names: ['A&B'] },
      { code: 'parts', names: ['Image'] },
    ]);
  });

  it('is XML that nests', () => {
    expect(parseLabelFile('<View><Labels></View>', 'x')).toMatchObject({ problem: { code: 'label-file-unread' } });
    const set = {
      ...labelSet,
      articleLabels: [],
      entities: labelSet.entities.map((one) => ({ ...one, title: { zh: '<"&\n>', en: '' } })),
    };
    expect(throughFile(set, 'label-studio').labelSet.entities[0]?.title.zh).toBe('<"&\n>');
  });
});

describe.skipIf(!existsSync(REFERENCE))('files that others wrote', () => {
  const reference = (...path: readonly string[]) => readFileSync(join(REFERENCE, ...path), 'utf8');

  it('are read: the news example of brat', () => {
    const { labelSet: set, losses } = read(reference('samples', 'brat', 'news_annotation.conf'), 'news');
    expect(set.entities.map(({ name }) => name)).toEqual(['Person', 'Organization', 'GPE', 'Money']);
    expect(set.relations.map(({ name, head, tail, kind }) => `${name} ${head} ${tail} ${kind}`)).toEqual([
      'Located Person GPE directed',
      'Geographical_part GPE GPE directed',
      'Family Person Person directed',
      'Employment Person GPE directed',
      'Ownership Person Organization directed',
      'Origin Organization GPE directed',
      'Alias Person Person equivalence',
    ]);
    expect(set.entities[0]?.attributes.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'Individual flag',
      'Mention choice',
    ]);
    expect(losses).toEqual([
      {
        code: 'events',
        names: [
          'Be-born',
          'Marry',
          'Divorce',
          'Die',
          'Transfer-ownership',
          'Transfer-money',
          'Start-org',
          'Merge-org',
          'End-org',
          'Report',
        ],
      },
      { code: 'parts', names: ['Negation', 'Confidence'] },
    ]);
  });

  it('are read: a brat configuration of labels alone', () => {
    const text = reference('agreement', 'data', 'bratiaa', 'agree-2', 'annotation.conf');
    expect(read(text).labelSet.entities.map(({ name }) => name)).toEqual(['ORG', 'PER', 'LOC', 'MISC']);
  });

  it('are read: the named-entity example of Label Studio', () => {
    const { labelSet: set, losses } = read(reference('samples', 'label_studio', 'lsf_named_entity_config.xml'));
    expect(set.entities).toHaveLength(11);
    expect(set.entities[0]).toMatchObject({ name: 'Person', seal: { en: 'PERS' }, key: '1' });
    expect(new Set(set.entities.map(({ color }) => color)).size).toBe(11);
    expect(losses).toEqual([]);
  });
});
