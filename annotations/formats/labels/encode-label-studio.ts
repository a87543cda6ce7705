import type { Attribute, Localized } from '../../model/attribute.ts';
import type { LabelSet } from '../../model/label-set.ts';
import { type EncodedLabels, lossesOf } from './label-format.ts';
import { encodeXmlElement } from './xml-elements.ts';

const LIST = 'label';
const TEXT = 'text';

/** A labelling configuration for a text task. Names stand as values, so that results say what our labels are called. */
export function encodeLabelStudio(set: LabelSet): EncodedLabels {
  const { entities, relations, articleLabels } = set;
  const labels = [...entities, ...relations];
  const named = [...labels, ...articleLabels];
  const root = encodeXmlElement('View', {}, [
    encodeXmlElement(
      'Labels',
      { name: LIST, toName: TEXT },
      entities.map(({ name, title, color, key }) =>
        encodeXmlElement('Label', { value: name, hint: hintOf(title, name), background: color, hotkey: key }),
      ),
    ),
    ...(relations.length === 0
      ? []
      : [
          encodeXmlElement(
            'Relations',
            {},
            relations.map(({ name, title }) =>
              encodeXmlElement('Relation', { value: name, hint: hintOf(title, name) }),
            ),
          ),
        ]),
    encodeXmlElement('Text', { name: TEXT, value: '$text' }),
    ...entities.flatMap(({ name, attributes }) =>
      attributes.map((attribute) =>
        encodeAttribute(attribute, `${name}.${attribute.name}`, {
          perRegion: 'true',
          whenTagName: LIST,
          whenLabelValue: name,
        }),
      ),
    ),
    ...articleLabels.map((attribute) => encodeAttribute(attribute, attribute.name, {})),
  ]);
  const nameOf = ({ name }: { readonly name: string }): string => name;
  return {
    files: [{ path: 'label-studio.xml', kind: 'data', text: `${root}\n` }],
    losses: lossesOf([
      { code: 'guidelines', names: set.guidelines.zh + set.guidelines.en === '' ? [] : [set.name] },
      { code: 'descriptions', names: named.filter(({ description }) => description !== undefined).map(nameOf) },
      { code: 'titles', names: named.filter(({ title }) => title.zh !== title.en).map(nameOf) },
      { code: 'seals', names: entities.map(nameOf) },
      { code: 'keys', names: relations.filter(({ key }) => key !== undefined).map(nameOf) },
      { code: 'relation-rules', names: relations.map(nameOf) },
      { code: 'relation-kinds', names: relations.filter(({ kind }) => kind !== 'directed').map(nameOf) },
      {
        code: 'relation-attributes',
        names: relations.flatMap(({ name, attributes }) => attributes.map((attribute) => `${name}.${attribute.name}`)),
      },
      {
        code: 'attribute-settings',
        names: [
          ...entities.flatMap(({ name, attributes }) =>
            attributes.map((one) => ({ path: `${name}.${one.name}`, one })),
          ),
          ...articleLabels.map((one) => ({ path: one.name, one })),
        ].flatMap(({ path, one }) =>
          one.default === false || (typeof one.default === 'string' && one.type === 'text') ? [path] : [],
        ),
      },
    ]),
  };
}

function hintOf({ zh, en }: Localized, name: string): string | undefined {
  const words = zh || en;
  return words === name || words === '' ? undefined : words;
}

function encodeAttribute(
  { type, title, choices = [], required, default: start, name: own }: Attribute,
  name: string,
  asked: Readonly<Record<string, string>>,
): string {
  const attributes = {
    name,
    toName: TEXT,
    ...asked,
    hint: hintOf(title, own),
    required: required === true ? 'true' : undefined,
  };
  switch (type) {
    case 'flag':
      return encodeXmlElement('Choices', { ...attributes, choice: 'multiple' }, [
        encodeXmlElement('Choice', { value: 'true', selected: start === true ? 'true' : undefined }),
      ]);
    case 'choice':
      return encodeXmlElement(
        'Choices',
        { ...attributes, choice: 'single' },
        choices.map((choice) =>
          encodeXmlElement('Choice', {
            value: choice.name,
            hint: hintOf(choice.title, choice.name),
            selected: start === choice.name ? 'true' : undefined,
          }),
        ),
      );
    case 'number':
      return encodeXmlElement('Number', {
        ...attributes,
        defaultValue: typeof start === 'number' ? String(start) : undefined,
      });
    case 'text':
      return encodeXmlElement('TextArea', attributes);
  }
}
