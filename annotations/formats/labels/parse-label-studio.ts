import type { Attribute } from '../../model/attribute.ts';
import { freeName, makeEntityLabel, makeRelationLabel } from '../../model/label-edits/new-label.ts';
import {
  type EntityLabel,
  type LabelSetProblemCode,
  parseLabelSet,
  type RelationLabel,
} from '../../model/label-set.ts';
import { done, type Outcome, refused } from '../../model/outcome.ts';
import { type LabelFile, type LabelLossCode, lossesOf } from './label-format.ts';
import { parseXmlElements, type XmlElement } from './xml-elements.ts';

/** Lists of labels over text. */
const LABEL_LISTS = new Set(['Labels', 'HyperTextLabels', 'ParagraphLabels']);
/** There for the looks of the page, or the text itself. */
const LAYOUT = new Set([
  'View',
  'Text',
  'HyperText',
  'Paragraphs',
  'Header',
  'Filter',
  'Style',
  'Collapse',
  'Panel',
  'Label',
]);

/**
 * Label set of a labelling configuration. What is asked of each region becomes an attribute of the labels it is asked for, what
 * is asked of the task an article label. Relations get no argument rule from the file: they may run between any labels.
 */
export function parseLabelStudio(
  text: string,
  name: string,
): Outcome<LabelFile, LabelSetProblemCode | 'label-file-unread'> {
  const root = parseXmlElements(text);
  if (root === undefined) return refused('label-file-unread', { path: name, detail: 'XML' });
  const elements = [...descendants(root)];
  const lost = new Map<LabelLossCode, string[]>();
  const lose = (code: LabelLossCode, subject: string): void =>
    void lost.set(code, [...(lost.get(code) ?? []), subject]);

  const entities: EntityLabel[] = [];
  const nameOf = new Map<string, string>();
  for (const list of elements.filter((element) => LABEL_LISTS.has(element.name))) {
    for (const element of list.children.filter((child) => child.name === 'Label')) {
      const value = element.attributes.get('value') ?? '';
      if (value === '' || nameOf.has(value)) continue;
      const label = toEntityLabel(element, value, entities, lose);
      nameOf.set(value, label.name);
      entities.push(label);
    }
  }
  const relations = toRelations(elements, entities, lose);
  const attributes = new Map<string, Attribute[]>(entities.map((label) => [label.name, []]));
  const articleLabels: Attribute[] = [];
  for (const element of elements) {
    const attribute = toAttribute(element);
    if (attribute === undefined) {
      if (!isKnown(element.name)) lose('parts', element.name);
      continue;
    }
    const bearers = bearersOf(element, nameOf);
    if (bearers === 'article') articleLabels.push(attribute);
    for (const label of bearers === 'article' ? [] : bearers) {
      // `PER.role`, as we write it, is `role` of PER.
      const own = attribute.name.startsWith(`${label}.`) ? attribute.name.slice(label.length + 1) : attribute.name;
      attributes
        .get(label)
        ?.push({ ...attribute, name: own, title: own === attribute.name ? attribute.title : titleOf(element, own) });
    }
  }
  const parsed = parseLabelSet({
    name,
    entities: entities.map((label) => ({ ...label, attributes: attributes.get(label.name) ?? [] })),
    relations,
    articleLabels,
  });
  if (!parsed.ok) return parsed;
  const losses = [...lost].map(([code, names]) => ({ code, names: [...new Set(names)] }));
  return done({ format: 'label-studio', labelSet: parsed.value, losses: lossesOf(losses) });
}

type Lose = (code: LabelLossCode, subject: string) => void;

function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}

function isKnown(name: string): boolean {
  return LAYOUT.has(name) || LABEL_LISTS.has(name) || ['Relations', 'Relation', 'Choice'].includes(name);
}

function toName(value: string): string {
  return value.replace(/[^\p{L}\p{N}_.-]/gu, '_') || '_';
}

function toEntityLabel(element: XmlElement, value: string, entities: readonly EntityLabel[], lose: Lose): EntityLabel {
  const wanted = element.attributes.get('alias') ?? value;
  const name = freeName(
    toName(wanted),
    entities.map((label) => label.name),
  );
  if (name !== wanted) lose('names', wanted);
  const words = element.attributes.get('hint') ?? value;
  const label = makeEntityLabel(name, { entities, relations: [] }, { zh: words, en: words });
  const background = element.attributes.get('background') ?? '';
  const color = /^#[0-9a-fA-F]{6}$/.test(background) ? { color: background } : {};
  const hotkey = element.attributes.get('hotkey') ?? '';
  const isFree = !entities.some(({ key }) => key === hotkey);
  return { ...label, ...color, ...(hotkey.length === 1 && isFree ? { key: hotkey } : {}) };
}

function toRelations(
  elements: readonly XmlElement[],
  entities: readonly EntityLabel[],
  lose: Lose,
): readonly RelationLabel[] {
  const relations: RelationLabel[] = [];
  for (const element of elements.filter(({ name }) => name === 'Relation')) {
    const value = element.attributes.get('value') ?? '';
    if (value === '') continue;
    const name = toName(value);
    if (relations.some((relation) => relation.name === name)) continue;
    if (name !== value) lose('names', value);
    lose('relation-rules', name);
    relations.push(makeRelationLabel(name, { entities }, titleOf(element, value)));
  }
  return relations;
}

function titleOf(element: XmlElement, fallback: string): Attribute['title'] {
  const words = element.attributes.get('hint') ?? fallback;
  return { zh: words, en: words };
}

function toAttribute(element: XmlElement): Attribute | undefined {
  const name = toName(element.attributes.get('name') ?? '');
  const base = {
    name,
    title: titleOf(element, name),
    ...(element.attributes.get('required') === 'true' ? { required: true } : {}),
  };
  switch (element.name) {
    case 'Choices': {
      const choices = element.children.filter((child) => child.name === 'Choice');
      const values = choices.flatMap((choice) => {
        const value = choice.attributes.get('alias') ?? choice.attributes.get('value') ?? '';
        return value === '' ? [] : [{ name: value, title: titleOf(choice, choice.attributes.get('value') ?? value) }];
      });
      const selected = choices.find((choice) => choice.attributes.get('selected') === 'true');
      if (values.length === 1 && values[0]?.name === 'true') {
        return { ...base, type: 'flag', ...(selected === undefined ? {} : { default: true }) };
      }
      const start = selected?.attributes.get('alias') ?? selected?.attributes.get('value');
      return { ...base, type: 'choice', choices: values, ...(start === undefined ? {} : { default: start }) };
    }
    case 'TextArea':
      return { ...base, type: 'text' };
    case 'Number': {
      const start = Number(element.attributes.get('defaultValue') ?? Number.NaN);
      return { ...base, type: 'number', ...(Number.isFinite(start) ? { default: start } : {}) };
    }
    default:
      return undefined;
  }
}

/** The labels an element is asked for; of the whole task where it is not asked of each region. */
function bearersOf({ attributes }: XmlElement, nameOf: ReadonlyMap<string, string>): readonly string[] | 'article' {
  if (attributes.get('perRegion') !== 'true') return 'article';
  const when = attributes.get('whenLabelValue');
  if (when === undefined) return [...nameOf.values()];
  return when.split(',').flatMap((value) => nameOf.get(value.trim()) ?? []);
}
