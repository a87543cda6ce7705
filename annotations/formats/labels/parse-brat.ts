import type { Attribute } from '../../model/attribute.ts';
import { freeName, makeEntityLabel } from '../../model/label-edits/new-label.ts';
import {
  type EntityLabel,
  type LabelSet,
  type LabelSetProblemCode,
  parseLabelSet,
  type RelationKind,
  type RelationLabel,
} from '../../model/label-set.ts';
import { done, type Outcome } from '../../model/outcome.ts';
import { type BratLine, type BratSections, parseArguments, parseSections } from './brat-sections.ts';
import { type LabelFile, type LabelLossCode, lossesOf } from './label-format.ts';

/**
 * Label set of an annotation.conf; titles and colours too, where the sections of a visual.conf stand in the same text. Events
 * and what hangs on them are left out, and listed.
 */
export function parseBrat(text: string, name: string): Outcome<LabelFile, LabelSetProblemCode> {
  const sections = parseSections(text);
  const lost = new Map<LabelLossCode, string[]>();
  const lose = (code: LabelLossCode, subject: string): void =>
    void lost.set(code, [...(lost.get(code) ?? []), subject]);

  const types = linesOf(sections, 'entities', 'spans').filter(({ isAbstract }) => !isAbstract);
  const entities: EntityLabel[] = [];
  const nameOf = new Map<string, string>();
  for (const { name: type } of types) {
    if (nameOf.has(type)) continue;
    const wanted = toName(type);
    if (wanted !== type) lose('names', type);
    const free = freeName(wanted, [...nameOf.values()]);
    nameOf.set(type, free);
    entities.push(withLooks(makeEntityLabel(free, { entities, relations: [] }), type, sections));
  }
  const all = entities.map((label) => label.name);
  const resolve = (values: readonly string[]): readonly string[] =>
    values.flatMap((value) => (value === '<ENTITY>' || value === '<ANY>' ? all : (nameOf.get(value) ?? [])));

  for (const { name: event, isAbstract } of linesOf(sections, 'events')) if (!isAbstract) lose('events', event);
  const relations = parseRelations(linesOf(sections, 'relations'), resolve, sections, lose);
  const attributes = parseAttributes(linesOf(sections, 'attributes'), resolve, lose);
  const parsed = parseLabelSet({
    name,
    entities: entities.map((label) => ({ ...label, attributes: attributes.get(label.name) ?? [] })),
    relations,
  } satisfies Partial<LabelSet>);
  if (!parsed.ok) return parsed;
  return done({
    format: 'brat',
    labelSet: parsed.value,
    losses: lossesOf([...lost].map(([code, names]) => ({ code, names }))),
  });
}

type Lose = (code: LabelLossCode, subject: string) => void;
type Resolve = (values: readonly string[]) => readonly string[];

function linesOf(sections: BratSections, ...names: readonly string[]): readonly BratLine[] {
  return names.flatMap((name) => sections.get(name) ?? []);
}

/** Our names hold letters, digits, `_`, `.` and `-`. */
function toName(type: string): string {
  return type.replace(/[^\p{L}\p{N}_.-]/gu, '_') || '_';
}

/** Titles and seal of `[labels]` (`Person | 人物 | 人`), colour of `[drawing]`. */
function withLooks(label: EntityLabel, type: string, sections: BratSections): EntityLabel {
  const titles = titlesOf(type, sections);
  const color = /bgColor:\s*(#[0-9a-fA-F]{6})\b/.exec(
    linesOf(sections, 'drawing').find(({ name }) => name === type)?.rest ?? '',
  )?.[1];
  const [title, short] = titles;
  return {
    ...label,
    ...(title === undefined ? {} : { title: { zh: title, en: title } }),
    ...(short === undefined ? {} : { seal: { zh: short, en: short } }),
    ...(color === undefined ? {} : { color }),
  };
}

function titlesOf(type: string, sections: BratSections): readonly string[] {
  const line = linesOf(sections, 'labels').find(({ name }) => name === type);
  const parts = line?.rest.split('|').map((part) => part.trim()) ?? [];
  return parts.filter((part) => part !== '');
}

/** One line a pair of arguments; several of one relation become one rule, which may allow more pairs than they did. */
function parseRelations(
  lines: readonly BratLine[],
  resolve: Resolve,
  sections: BratSections,
  lose: Lose,
): readonly RelationLabel[] {
  const relations = new Map<string, RelationLabel>();
  for (const { name: type, rest, isAbstract } of lines) {
    if (isAbstract) continue;
    const parts = parseArguments(rest);
    const [head, tail] = parts
      .filter(({ key }) => !key.startsWith('<'))
      .map(({ key, values }) => ({ values, names: resolve(values), key }));
    if (head === undefined || tail === undefined || head.names.length === 0 || tail.names.length === 0) {
      lose('parts', type);
      continue;
    }
    const kindName = parts.find(({ key }) => key === '<REL-TYPE>')?.values[0] ?? '';
    const name = toName(type);
    const known = relations.get(name);
    const [title] = titlesOf(type, sections);
    const union = (a: readonly string[] = [], b: readonly string[] = []) => [...new Set([...a, ...b])];
    const merged = { head: union(known?.head, head.names), tail: union(known?.tail, tail.names) };
    const isWider =
      known !== undefined &&
      merged.head.length * merged.tail.length >
        known.head.length * known.tail.length + head.names.length * tail.names.length;
    if (isWider) lose('pairs', type);
    relations.set(name, {
      name,
      title: { zh: title ?? type, en: title ?? type },
      ...merged,
      kind: known?.kind ?? kindOf(kindName),
      attributes: [],
    });
  }
  return [...relations.values()];
}

/** brat names the properties of a relation, joined with hyphens. */
function kindOf(type: string): RelationKind {
  if (!type.includes('symmetric')) return 'directed';
  return type.includes('transitive') ? 'equivalence' : 'symmetric';
}

/** Attributes by the label that bears them. */
function parseAttributes(
  lines: readonly BratLine[],
  resolve: Resolve,
  lose: Lose,
): ReadonlyMap<string, readonly Attribute[]> {
  const byLabel = new Map<string, Attribute[]>();
  for (const { name: type, rest } of lines) {
    const parts = parseArguments(rest);
    const bearers = resolve(parts.find(({ key }) => key === 'Arg')?.values ?? []);
    if (bearers.length === 0) {
      lose('parts', type);
      continue;
    }
    const values = parts.find(({ key }) => key === 'Value')?.values ?? [];
    const name = toName(type);
    const attribute: Attribute = {
      name,
      title: { zh: type, en: type },
      ...(values.length === 0
        ? { type: 'flag' }
        : { type: 'choice', choices: values.map((value) => ({ name: value, title: { zh: value, en: value } })) }),
    };
    for (const label of bearers) {
      const present = byLabel.get(label) ?? [];
      if (!present.some((other) => other.name === name)) byLabel.set(label, [...present, attribute]);
    }
  }
  return byLabel;
}
