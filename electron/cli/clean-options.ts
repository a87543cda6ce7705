import { type Command, InvalidArgumentError } from 'commander';
import type { FieldName, Fields } from '../../annotations/text/clean-up/choice.ts';
import type { CleanUpRule } from '../../annotations/text/clean-up/rule-names.ts';
import { SWITCHABLE_RULES } from './rule-names.ts';
import type { Translate } from './translate.ts';

/** Which rules are to be at work, as a function of those that are switched off now. */
export type SwitchRules = (off: readonly CleanUpRule[]) => readonly CleanUpRule[];

export interface CleanOptions {
  readonly rules?: SwitchRules;
  /** Numbers of the list. */
  readonly restore?: readonly number[];
  readonly remove?: readonly number[];
  readonly field?: Fields;
  readonly reset?: true;
  readonly accept?: true;
  readonly outlet?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

export function addCleanOptions(command: Command, t: Translate): Command {
  const rules = command.createOption('--rules <RULE,…>', t('clean.rules'));
  rules.argChoices = ['all', 'none', ...SWITCHABLE_RULES];
  const collectNumbers = (value: string, before: readonly number[] = []) => [...before, ...parseNumbers(value, t)];
  return command
    .addOption(rules.argParser((value: string) => parseRules(value, t)))
    .option('--restore <N...>', t('clean.restore'), collectNumbers)
    .option('--remove <N...>', t('clean.remove'), collectNumbers)
    .option('--field <NAME=VALUE>', t('clean.field'), (value: string, before: Fields = {}) => ({
      ...before,
      ...parseField(value, t),
    }))
    .option('--reset', t('clean.reset'))
    .option('--accept', t('clean.accept'))
    .addOption(command.createOption('--outlet', t('clean.outlet')).conflicts('dryRun'))
    .option('--dry-run', t('clean.dry-run'))
    .option('--json', t('option.json'));
}

/**
 * `all`, `none`, or the rules by name: those and no others. `-name` and `+name` switch one off and on; they change what is
 * there, or what stands before them.
 */
export function parseRules(value: string, t: Translate): SwitchRules {
  const parts = value.split(',').map((part) => part.trim());
  const [first = ''] = parts;
  const isAbsolute = !/^[+-]/.test(first);
  const steps = parts.map((part, i) => {
    if (i === 0 && (part === 'all' || part === 'none')) return part;
    const [, sign = '', name = ''] = /^([+-]?)(.*)$/s.exec(part) ?? [];
    const rule = SWITCHABLE_RULES.find((known) => known === name);
    // A bare name after signs would leave open whether the others are meant.
    if (rule === undefined || (sign === '' && !isAbsolute)) throw unknownRule(t);
    return { rule, on: sign !== '-' };
  });
  return (now) => {
    let off = new Set<CleanUpRule>(!isAbsolute ? now : first === 'all' ? [] : SWITCHABLE_RULES);
    for (const step of steps) {
      if (typeof step === 'string') off = new Set(step === 'all' ? [] : SWITCHABLE_RULES);
      else if (step.on) off.delete(step.rule);
      else off.add(step.rule);
    }
    return SWITCHABLE_RULES.filter((rule) => off.has(rule));
  };
}

function unknownRule(t: Translate): InvalidArgumentError {
  return new InvalidArgumentError(t('usage.rules', { rules: SWITCHABLE_RULES.join(', ') }));
}

/** `3`, `3,5` and `3-7`, of a list that begins with 1. */
export function parseNumbers(value: string, t: Translate): readonly number[] {
  return value.split(',').flatMap((part) => {
    const [, from = '', to = from] = /^\s*([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?\s*$/.exec(part) ?? [];
    const [start, end] = [Number(from), Number(to)];
    if (from === '' || start > end) throw new InvalidArgumentError(t('usage.bad-numbers'));
    return Array.from({ length: end - start + 1 }, (_, i) => start + i);
  });
}

const FIELDS: Readonly<Record<string, FieldName>> = {
  title: 'title',
  byline: 'byline',
  outlet: 'outlet',
  date: 'publishedAt',
  url: 'url',
};

/** `title=…`; nothing after the sign says that the article has none. */
export function parseField(value: string, t: Translate): Fields {
  const [, name = '', text = ''] = /^([a-z]+)=(.*)$/s.exec(value) ?? [];
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  if (field === undefined) {
    throw new InvalidArgumentError(t('usage.bad-field', { fields: Object.keys(FIELDS).join(', ') }));
  }
  const written = text.replace(/\s+/g, ' ').trim();
  if (field === 'publishedAt' && !isDate(written)) throw new InvalidArgumentError(t('usage.bad-date'));
  return { [field]: written };
}

/** A year, a month, a day that the calendar has, or a moment of one without a zone (ISO 8601); nothing is no date. */
function isDate(written: string): boolean {
  if (written === '') return true;
  const parts = /^(\d{4}(?:-\d{2}){0,2})(T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/.exec(written);
  const [, day = '', time] = parts ?? [];
  const at = Date.parse(day);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(day)) return false;
  return time === undefined || day.length === 'YYYY-MM-DD'.length;
}
