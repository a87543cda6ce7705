import { describe, expect, test } from 'vitest';
import { labelSet } from '../test/label-set.ts';
import { entityLabel, parseLabelSet, relationLabel } from './label-set.ts';

const per = { name: 'PER', title: '人物', seal: '人', color: '#aa3322' };
const org = { name: 'ORG', title: { zh: '机构', en: 'Organisation' }, seal: { zh: '机', en: 'ORG' }, color: '#336699' };
const base = { name: 'small', entities: [per, org] };

test('a label set whose name holds half a character, which no gold file can, is refused', () => {
  expect(parseLabelSet({ name: 'news \ud83d' })).toMatchObject({ problem: { code: 'label-set-malformed' } });
});

describe('a label set written by hand', () => {
  test('needs little, and gets the rest', () => {
    expect(parseLabelSet({ name: 'small', entities: [per] })).toEqual({
      ok: true,
      value: {
        name: 'small',
        version: 1,
        entities: [{ ...per, title: { zh: '人物', en: '人物' }, seal: { zh: '人', en: '人' }, attributes: [] }],
        relations: [],
        articleLabels: [],
        guidelines: { zh: '', en: '' },
      },
    });
  });

  test('has directed relations unless it says otherwise', () => {
    const set = parseLabelSet({
      ...base,
      relations: [{ name: 'works_for', title: '任职', head: ['PER'], tail: ['ORG'] }],
    });
    expect(set).toMatchObject({ ok: true, value: { relations: [{ kind: 'directed', attributes: [] }] } });
  });

  test('comes back from JSON as it is', () => {
    expect(parseLabelSet(JSON.parse(JSON.stringify(labelSet)))).toEqual({ ok: true, value: labelSet });
  });

  test('may use Chinese names, and one key for an entity and a relation', () => {
    const set = {
      name: '小',
      entities: [{ ...per, name: '人物', key: '1' }],
      relations: [{ name: '认识', title: '认识', head: ['人物'], tail: ['人物'], key: '1' }],
    };
    expect(parseLabelSet(set).ok).toBe(true);
  });
});

describe('a label set is refused, and the place is named:', () => {
  const relation = { name: 'works_for', title: '任职', head: ['PER'], tail: ['ORG'] };
  const choice = { name: 'role', title: '角色', type: 'choice', choices: [{ name: 'lead', title: '主要' }] };
  test.each<[string, unknown, string, Record<string, string>]>([
    ['not an object', 'PER', 'label-set-malformed', { path: '(top)' }],
    ['no name', { entities: [] }, 'label-set-malformed', { path: 'name' }],
    ['a field nobody knows', { ...base, entitys: [] }, 'label-set-malformed', { path: '(top)' }],
    [
      'a colour that is none',
      { ...base, entities: [{ ...per, color: 'red' }] },
      'label-set-malformed',
      { path: 'entities.0.color' },
    ],
    [
      'a space in a name',
      { ...base, entities: [{ ...per, name: 'A B' }] },
      'label-set-malformed',
      { path: 'entities.0.name' },
    ],
    [
      'a key of two characters',
      { ...base, entities: [{ ...per, key: 'F1' }] },
      'label-set-malformed',
      { path: 'entities.0.key' },
    ],
    ['a label twice', { ...base, entities: [per, per] }, 'label-set-duplicate-name', { name: 'PER' }],
    [
      'a relation twice',
      { ...base, relations: [relation, relation] },
      'label-set-duplicate-name',
      { name: 'works_for' },
    ],
    [
      'a key twice',
      {
        ...base,
        entities: [
          { ...per, key: '1' },
          { ...org, key: '1' },
        ],
      },
      'label-set-duplicate-key',
      { key: '1' },
    ],
    [
      'a relation to an unknown label',
      { ...base, relations: [{ ...relation, tail: ['GOV'] }] },
      'label-set-unknown-label',
      { relation: 'works_for', label: 'GOV' },
    ],
    [
      'an attribute twice',
      { ...base, entities: [{ ...per, attributes: [choice, choice] }] },
      'label-set-duplicate-name',
      { name: 'PER.role' },
    ],
    [
      'a choice without choices',
      { ...base, entities: [{ ...per, attributes: [{ ...choice, choices: [] }] }] },
      'label-set-bad-attribute',
      { label: 'PER', attribute: 'role' },
    ],
    [
      'a default that is no choice',
      { ...base, entities: [{ ...per, attributes: [{ ...choice, default: 'main' }] }] },
      'label-set-bad-attribute',
      { label: 'PER', attribute: 'role' },
    ],
    [
      'a default of another type',
      {
        ...base,
        relations: [{ ...relation, attributes: [{ name: 'since', title: '起', type: 'number', default: '2020' }] }],
      },
      'label-set-bad-attribute',
      { label: 'works_for', attribute: 'since' },
    ],
    [
      'an article label twice',
      { ...base, articleLabels: [choice, choice] },
      'label-set-duplicate-name',
      { name: 'role' },
    ],
  ])('%s', (_, input, code, params) => {
    expect(parseLabelSet(input)).toMatchObject({ ok: false, problem: { code, params } });
  });
});

test('labels are found by name', () => {
  expect(entityLabel(labelSet, 'PER')?.key).toBe('1');
  expect(relationLabel(labelSet, 'kin_of')?.kind).toBe('symmetric');
  expect([entityLabel(labelSet, 'works_for'), relationLabel(labelSet, 'PER')]).toEqual([undefined, undefined]);
});
