import type { Attribute, Localized } from '../../model/attribute.ts';
import { contrast } from '../../model/color-distance.ts';
import type { LabelSet, RelationKind } from '../../model/label-set.ts';
import { type EncodedLabels, type LabelLoss, lossesOf } from './label-format.ts';

/** annotation.conf with what may be annotated, visual.conf with titles, seals and colours. */
export function encodeBrat(set: LabelSet): EncodedLabels {
  const attributes = gatherAttributes(set);
  const files = [
    { path: 'annotation.conf', kind: 'data', text: encodeAnnotationConf(set, attributes.held) },
    { path: 'visual.conf', kind: 'companion', text: encodeVisualConf(set) },
  ] as const;
  const labels = [...set.entities, ...set.relations];
  return {
    files,
    losses: lossesOf([
      { code: 'guidelines', names: set.guidelines.zh + set.guidelines.en === '' ? [] : [set.name] },
      { code: 'descriptions', names: labels.filter(({ description }) => description !== undefined).map(nameOf) },
      { code: 'titles', names: labels.filter(({ title }) => title.zh !== title.en).map(nameOf) },
      { code: 'keys', names: labels.filter(({ key }) => key !== undefined).map(nameOf) },
      { code: 'relation-attributes', names: ownedNames(set.relations) },
      ...attributes.losses,
      { code: 'article-labels', names: set.articleLabels.map(nameOf) },
      { code: 'names', names: labels.map(nameOf).filter((name) => !/^[A-Za-z0-9_-]+$/.test(name)) },
    ]),
  };
}

interface HeldAttribute {
  readonly name: string;
  /** Labels that bear it. */
  readonly bearers: readonly string[];
  /** None for yes or no. */
  readonly values: readonly string[];
}

/** brat knows one attribute a name, for all labels that bear it: yes or no, or one of some values. */
function gatherAttributes({ entities }: LabelSet): {
  readonly held: readonly HeldAttribute[];
  readonly losses: readonly LabelLoss[];
} {
  const owned = entities.flatMap(({ name, attributes }) => attributes.map((attribute) => ({ label: name, attribute })));
  const lost = owned.filter(({ attribute: { type } }) => type === 'text' || type === 'number').map(pathOf);
  const set = owned.filter(({ attribute: { default: start, required } }) => start !== undefined || required === true);
  const held: HeldAttribute[] = [];
  const shared: string[] = [];
  const holdable = owned.filter(({ attribute: { type } }) => type === 'flag' || type === 'choice');
  for (const [name, same] of Map.groupBy(holdable, ({ attribute }) => attribute.name)) {
    const shapes = new Set(same.map(({ attribute }) => JSON.stringify(valuesOf(attribute))));
    if (shapes.size > 1) shared.push(name);
    const values = [...new Set(same.flatMap(({ attribute }) => valuesOf(attribute)))];
    held.push({ name, bearers: same.map(({ label }) => label), values });
  }
  return {
    held,
    losses: [
      { code: 'attribute-types', names: lost },
      { code: 'attribute-settings', names: set.map(pathOf) },
      { code: 'attributes-shared', names: shared },
    ],
  };
}

function valuesOf({ type, choices }: Attribute): readonly string[] {
  return type === 'choice' ? (choices ?? []).map(({ name }) => name.replace(/[|,\t]/g, '_')) : [];
}

function encodeAnnotationConf({ entities, relations }: LabelSet, attributes: readonly HeldAttribute[]): string {
  return sections({
    entities: entities.map(nameOf),
    relations: relations
      .filter(({ head, tail }) => head.length > 0 && tail.length > 0)
      .map(
        ({ name, head, tail, kind }) => `${name}\tArg1:${head.join('|')}, Arg2:${tail.join('|')}${RELATION_TYPE[kind]}`,
      ),
    events: [],
    attributes: attributes.map(
      ({ name, bearers, values }) =>
        `${name}\tArg:${bearers.join('|')}${values.length === 0 ? '' : `, Value:${values.join('|')}`}`,
    ),
  });
}

const RELATION_TYPE: Readonly<Record<RelationKind, string>> = {
  directed: '',
  symmetric: ', <REL-TYPE>:symmetric',
  equivalence: ', <REL-TYPE>:symmetric-transitive',
};

function encodeVisualConf({ entities, relations }: LabelSet): string {
  const words = ({ zh, en }: Localized): string => (zh || en).replace(/[|\n]/g, ' ');
  return sections({
    labels: [
      ...entities.map(({ name, title, seal }) => `${name} | ${words(title)} | ${words(seal)}`),
      ...relations.map(({ name, title }) => `${name} | ${words(title)}`),
    ],
    drawing: entities.map(({ name, color }) => {
      const text = contrast(color, '#FFFFFF') >= contrast(color, '#000000') ? 'white' : 'black';
      return `${name}\tbgColor:${color}, fgColor:${text}, borderColor:darken`;
    }),
  });
}

/** All sections are written, empty ones too: brat wants them. */
function sections(content: Readonly<Record<string, readonly string[]>>): string {
  const parts = Object.entries(content).map(
    ([name, lines]) => `[${name}]\n\n${lines.map((line) => `${line}\n`).join('')}`,
  );
  return parts.join('\n');
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

function pathOf({ label, attribute }: { readonly label: string; readonly attribute: Attribute }): string {
  return `${label}.${attribute.name}`;
}

function ownedNames(labels: LabelSet['relations']): readonly string[] {
  return labels.flatMap(({ name, attributes }) => attributes.map((attribute) => `${name}.${attribute.name}`));
}
